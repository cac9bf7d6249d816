package org.tokenwright.worksheet;

import java.util.function.ToDoubleFunction;
import org.tokenwright.worksheet.Expr.Binary;
import org.tokenwright.worksheet.Expr.Choice;
import org.tokenwright.worksheet.Expr.Constant;
import org.tokenwright.worksheet.Expr.Sum;
import org.tokenwright.worksheet.Expr.Unary;

/** Works out a formula of which every leaf is known. */
public final class ExprValue {

    private ExprValue() {
    }

    /**
     * @param leaf the number of an input, a series, a row, a row one month back or a total
     * @return a number; not finite where it is not defined
     */
    public static double of(Expr expr, ToDoubleFunction<Expr> leaf) {
        return switch (expr) {
            case Constant(var value) -> value;
            case Sum(var terms) -> Arithmetic.apply(Operation.SUM, terms.stream().mapToDouble(term -> of(term, leaf)).toArray());
            case Binary(var operator, var left, var right) ->
                    Arithmetic.binary(Operation.of(operator), of(left, leaf), of(right, leaf));
            case Unary(var function, var argument) -> Arithmetic.unary(Operation.of(function), of(argument, leaf));
            case Choice(var condition, var yes, var no) ->
                    Arithmetic.choice(of(condition, leaf), of(yes, leaf), of(no, leaf));
            default -> leaf.applyAsDouble(expr);
        };
    }
}
