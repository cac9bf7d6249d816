package org.tokenwright.report.book;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.tokenwright.report.book.CalcRow.Content;
import org.tokenwright.worksheet.Assumption;
import org.tokenwright.worksheet.Expr;
import org.tokenwright.worksheet.Expr.Binary;
import org.tokenwright.worksheet.Expr.Choice;
import org.tokenwright.worksheet.Expr.Constant;
import org.tokenwright.worksheet.Expr.Operator;
import org.tokenwright.worksheet.Expr.Sum;
import org.tokenwright.worksheet.Expr.Unary;

/**
 * Which rows have a number whatever is typed into the inputs. The others may be not defined, as after a division by
 * zero; their cells say so in words instead of an error, and what is computed from those says so too.
 */
final class Definedness {

    private final Engine engine;
    private final Set<String> undefined = new HashSet<>();

    /** @param rows of the whole sheet */
    Definedness(Engine engine, List<CalcRow> rows) {
        this.engine = engine;
        while (spread(rows)) {
            // a row may look back at one that stands further down
        }
    }

    private boolean spread(List<CalcRow> rows) {
        boolean changed = false;
        for (CalcRow row : rows) {
            changed |= mayBeUndefined(row) && undefined.add(row.id());
        }
        return changed;
    }

    private boolean mayBeUndefined(CalcRow row) {
        return row.content() instanceof Content.Folded(var read) ? undefined.contains(read)
                : mayBeUndefined(CalcRows.expr(row), Set.of());
    }

    boolean mayBeUndefined(String row) {
        return undefined.contains(row);
    }

    boolean mayBeUndefined(Expr expr) {
        return mayBeUndefined(expr, Set.of());
    }

    /** @param positive what is known to be above zero here */
    private boolean mayBeUndefined(Expr expr, Set<Expr> positive) {
        return switch (expr) {
            case Constant _, Expr.Input _, Expr.Data _ -> false;
            case Expr.RowRef(var id) -> undefined.contains(id);
            case Expr.Total(var _, var id) -> undefined.contains(id);
            case Expr.Previous(var id, var _) -> undefined.contains(id);
            case Sum(var terms) -> terms.stream().anyMatch(term -> mayBeUndefined(term, positive));
            case Unary(var function, var argument) -> function != Expr.Function.NORMAL_CDF || mayBeUndefined(argument, positive);
            case Binary(var operator, var left, var right) -> mayFail(operator, right, positive)
                    || mayBeUndefined(left, positive) || mayBeUndefined(right, positive);
            case Choice(var condition, var yes, var no) -> mayBeUndefined(condition, positive)
                    || mayBeUndefined(yes, with(positive, condition)) || mayBeUndefined(no, positive);
        };
    }

    private boolean mayFail(Operator operator, Expr right, Set<Expr> positive) {
        return switch (operator) {
            case DIVIDE -> !positive.contains(right) && !isNeverZero(right);
            case POWER -> true;
            default -> false;
        };
    }

    private boolean isNeverZero(Expr divisor) {
        return switch (divisor) {
            case Constant(var value) -> value != 0;
            case Expr.Input(var id) -> engine.assumptions().get(id).origin() == Assumption.Origin.CONSTANT
                    && engine.assumptions().get(id).value().signum() != 0;
            default -> false;
        };
    }

    private static Set<Expr> with(Set<Expr> positive, Expr condition) {
        if (!(condition instanceof Binary(var operator, var left, var right)) || operator != Operator.LESS
                || !(left instanceof Constant(var zero)) || zero != 0) {
            return positive;
        }
        var more = new HashSet<>(positive);
        more.add(right);
        return more;
    }
}
