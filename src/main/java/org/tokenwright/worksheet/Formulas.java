package org.tokenwright.worksheet;

import java.util.List;
import java.util.stream.Stream;
import org.tokenwright.worksheet.Expr.Binary;
import org.tokenwright.worksheet.Expr.Choice;
import org.tokenwright.worksheet.Expr.Constant;
import org.tokenwright.worksheet.Expr.Fold;
import org.tokenwright.worksheet.Expr.Function;
import org.tokenwright.worksheet.Expr.Operator;
import org.tokenwright.worksheet.Expr.Previous;
import org.tokenwright.worksheet.Expr.RowRef;
import org.tokenwright.worksheet.Expr.Sum;
import org.tokenwright.worksheet.Expr.Total;
import org.tokenwright.worksheet.Expr.Unary;

/** Short names for building formulas, meant for static import. */
public final class Formulas {

    public static final Expr ZERO = new Constant(0);
    public static final Expr ONE = new Constant(1);
    public static final Expr MINUS_ONE = new Constant(-1);
    public static final Expr TWELVE = new Constant(12);

    private Formulas() {
    }

    /** The sum of the terms; a single term is itself. */
    public static Expr sum(List<Expr> terms) {
        return terms.size() == 1 ? terms.getFirst() : new Sum(terms);
    }

    /** The sum of the terms; a constant 0 among them is left out. */
    public static Expr plus(Expr... terms) {
        List<Expr> shown = Stream.of(terms).filter(term -> !term.equals(ZERO)).toList();
        return shown.isEmpty() ? ZERO : sum(shown);
    }

    /** The difference; subtracting a constant 0 is left out. */
    public static Expr minus(Expr left, Expr right) {
        return right.equals(ZERO) ? left : new Binary(Operator.SUBTRACT, left, right);
    }

    /** The product of the factors, from left to right; a constant 1 is left out, a constant 0 is the whole product. */
    public static Expr times(Expr... factors) {
        if (List.of(factors).contains(ZERO)) {
            return ZERO;
        }
        return Stream.of(factors).filter(factor -> !factor.equals(ONE))
                .reduce((left, right) -> new Binary(Operator.MULTIPLY, left, right)).orElse(ONE);
    }

    /** The quotient; division by a constant 1 is left out. */
    public static Expr over(Expr left, Expr right) {
        return right.equals(ONE) ? left : new Binary(Operator.DIVIDE, left, right);
    }

    public static Expr min(Expr left, Expr right) {
        return new Binary(Operator.MIN, left, right);
    }

    public static Expr max(Expr left, Expr right) {
        return new Binary(Operator.MAX, left, right);
    }

    public static Expr ceiling(Expr value, Expr step) {
        return new Binary(Operator.CEILING, value, step);
    }

    public static Expr less(Expr left, Expr right) {
        return new Binary(Operator.LESS, left, right);
    }

    public static Expr lessOrEqual(Expr left, Expr right) {
        return new Binary(Operator.LESS_OR_EQUAL, left, right);
    }

    public static Expr equal(Expr left, Expr right) {
        return new Binary(Operator.EQUAL, left, right);
    }

    public static Expr power(Expr base, Expr exponent) {
        return new Binary(Operator.POWER, base, exponent);
    }

    public static Expr choice(Expr condition, Expr yes, Expr no) {
        return new Choice(condition, yes, no);
    }

    public static Expr exp(Expr argument) {
        return new Unary(Function.EXP, argument);
    }

    public static Expr ln(Expr argument) {
        return new Unary(Function.LN, argument);
    }

    public static Expr normalCdf(Expr argument) {
        return new Unary(Function.NORMAL_CDF, argument);
    }

    public static Expr normalQuantile(Expr argument) {
        return new Unary(Function.NORMAL_QUANTILE, argument);
    }

    public static Expr previous(String row, Expr opening) {
        return new Previous(row, opening);
    }

    public static Expr total(Fold fold, Expr row) {
        return new Total(fold, ((RowRef) row).row());
    }
}
