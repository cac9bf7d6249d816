package org.tokenwright.worksheet;

import java.util.List;

/**
 * A formula: the same expression for every month of its row.
 *
 * <p>It is evaluated for a point or for many columns, printed in words, and written to a workbook, so these cannot
 * disagree. Ids name assumptions, series and rows of the same worksheet.
 */
public sealed interface Expr {

    /** A pure number; only 0, 1, −1 and 12 are allowed, everything else is an assumption with a cell of its own. */
    record Constant(int value) implements Expr {
        public Constant {
            if (value != 0 && value != 1 && value != -1 && value != 12) {
                throw new IllegalArgumentException("constant " + value + " must be an assumption of its own");
            }
        }
    }

    /** The value of an assumption: the same in every month. */
    record Input(String assumption) implements Expr {}

    /** This month's value of a data series. */
    record Data(String series) implements Expr {}

    /** Another row in the same month. */
    record RowRef(String row) implements Expr {}

    /** A row one month back; in the first month the opening value. The only reference that may close a cycle. */
    record Previous(String row, Expr opening) implements Expr {
        public Previous {
            if (!(opening instanceof Constant || opening instanceof Input)) {
                throw new IllegalArgumentException("the opening value of " + row + " must be a constant or an input");
            }
        }
    }

    /** A row folded over the whole horizon; read by rows of a later stage. */
    record Total(Fold fold, String row) implements Expr {}

    /** Addition of one or more terms, with compensation of rounding errors. */
    record Sum(List<Expr> terms) implements Expr {
        public Sum {
            terms = List.copyOf(terms);
            if (terms.isEmpty()) {
                throw new IllegalArgumentException("a sum needs a term");
            }
        }
    }

    record Binary(Operator operator, Expr left, Expr right) implements Expr {}

    record Unary(Function function, Expr argument) implements Expr {}

    /** {@code yes} where the condition is not 0, else {@code no}; the branch not taken may be undefined. */
    record Choice(Expr condition, Expr yes, Expr no) implements Expr {}

    enum Fold { SUM, MAX, MIN, LAST }

    /** Comparisons answer 1 or 0 and compare at 12 significant digits, as does the argument of a ceiling. */
    enum Operator {
        SUBTRACT, MULTIPLY, DIVIDE, MIN, MAX,
        /** Left rounded up to a multiple of right. */
        CEILING,
        LESS, LESS_OR_EQUAL, EQUAL, POWER
    }

    enum Function { EXP, LN, NORMAL_CDF, NORMAL_QUANTILE }
}
