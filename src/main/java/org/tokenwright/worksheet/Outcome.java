package org.tokenwright.worksheet;

import java.util.Optional;
import org.tokenwright.worksheet.Expr.Fold;

/**
 * A row that a reader asks for by name: a share, a hit rate, units, a count.
 *
 * @param row id of the row
 * @param total how its months make one figure for the horizon; empty where no fold has a meaning
 */
public record Outcome(String row, Optional<Fold> total) {}
