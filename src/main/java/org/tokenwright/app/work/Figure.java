package org.tokenwright.app.work;

import org.tokenwright.app.figures.Amount;

/**
 * A number with its name, as cards show it.
 *
 * @param id stable name
 */
record Figure(String id, String label, Amount amount) {}
