package org.tokenwright.resolve;

import static org.tokenwright.worksheet.Formulas.ONE;
import static org.tokenwright.worksheet.Formulas.ZERO;
import static org.tokenwright.worksheet.Formulas.times;

import org.tokenwright.resolve.Cycle.Count;
import org.tokenwright.worksheet.Expr;
import org.tokenwright.worksheet.Formulas;

/**
 * Calls of a cycle, one after another, of which the cache makes the same. The input of a call is, from its beginning: what is
 * read from the cache, what is written to it, the rest.
 *
 * @param path of its rows
 * @param weight share of these calls that it is true of
 * @param from the first of its calls, and
 * @param to the first that is no longer one
 */
record Stretch(String path, Expr weight, Count from, Count to, Line read, Line written, Line rest, Line output) {

    /** Tokens of call j of a cycle: first + j × perCall. */
    record Line(Expr first, Expr perCall) {

        static final Line NONE = new Line(ZERO, ZERO);

        static Line level(Expr tokens) {
            return new Line(tokens, ZERO);
        }

        Line plus(Line other) {
            return new Line(Formulas.plus(first, other.first), Formulas.plus(perCall, other.perCall));
        }

        Line minus(Line other) {
            return new Line(Formulas.minus(first, other.first), difference(perCall, other.perCall));
        }

        /** Sum over the calls between two places. */
        Expr between(Count from, Count to) {
            return Formulas.plus(times(first, difference(to.calls(), from.calls())), times(perCall, difference(to.indexes(), from.indexes())));
        }

        boolean isNone() {
            return first.equals(ZERO) && perCall.equals(ZERO);
        }
    }

    private static Expr difference(Expr to, Expr from) {
        return to.equals(from) ? ZERO : Formulas.minus(to, from);
    }

    static Stretch uncached(String path, Count from, Count to, Line input) {
        return new Stretch(path, ONE, from, to, Line.NONE, Line.NONE, input, Line.NONE);
    }

    static Stretch cached(String path, Expr weight, Count from, Count to, Line read, Line written, Line rest) {
        return new Stretch(path, weight, from, to, read, written, rest, Line.NONE);
    }

    static Stretch output(String path, Count from, Count to, Expr tokens) {
        return new Stretch(path, ONE, from, to, Line.NONE, Line.NONE, Line.NONE, Line.level(tokens));
    }
}
