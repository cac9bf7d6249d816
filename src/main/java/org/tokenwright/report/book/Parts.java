package org.tokenwright.report.book;

import java.util.List;
import java.util.function.UnaryOperator;
import org.tokenwright.worksheet.Expr;
import org.tokenwright.worksheet.Expr.Binary;
import org.tokenwright.worksheet.Expr.Choice;
import org.tokenwright.worksheet.Expr.Sum;
import org.tokenwright.worksheet.Expr.Unary;

/** The operands of a formula. */
final class Parts {

    private Parts() {
    }

    static List<Expr> of(Expr expr) {
        return switch (expr) {
            case Sum(var terms) -> terms;
            case Binary(var _, var left, var right) -> List.of(left, right);
            case Unary(var _, var argument) -> List.of(argument);
            case Choice(var condition, var yes, var no) -> List.of(condition, yes, no);
            default -> List.of();
        };
    }

    /** The same formula with other operands. */
    static Expr map(Expr expr, UnaryOperator<Expr> change) {
        return switch (expr) {
            case Sum(var terms) -> new Sum(terms.stream().map(change).toList());
            case Binary(var operator, var left, var right) -> new Binary(operator, change.apply(left), change.apply(right));
            case Unary(var function, var argument) -> new Unary(function, change.apply(argument));
            case Choice(var condition, var yes, var no) ->
                    new Choice(change.apply(condition), change.apply(yes), change.apply(no));
            default -> expr;
        };
    }

    static boolean isLeaf(Expr expr) {
        return of(expr).isEmpty();
    }

    /** How many cells and constants a formula names. */
    static int leaves(Expr expr) {
        return isLeaf(expr) ? 1 : of(expr).stream().mapToInt(Parts::leaves).sum();
    }
}
