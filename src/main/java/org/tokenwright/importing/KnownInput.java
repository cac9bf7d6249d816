package org.tokenwright.importing;

import org.tokenwright.base.Unit;

/**
 * A number that a scenario can change: one of the plan or a published price that it uses.
 *
 * @param label what a person calls it
 */
public record KnownInput(String label, Unit unit) {}
