package org.tokenwright.app.session;

import org.tokenwright.app.compare.Figures;

/**
 * What came of a plan.
 *
 * @param nanos time that it took, in nanoseconds
 */
public record Result(Figures figures, long nanos) {}
