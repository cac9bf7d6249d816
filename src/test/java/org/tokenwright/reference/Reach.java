package org.tokenwright.reference;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.tokenwright.worksheet.Expr;
import org.tokenwright.worksheet.Row;

/** Which rows are reached by some leaves, directly or through other rows. A total counts as reached when its row is. */
final class Reach {

    private final List<Row> rows;
    private final Map<String, Integer> positions;
    private final Predicate<Expr> source;
    private final boolean[] reached;

    Reach(List<Row> rows, Map<String, Integer> positions, Predicate<Expr> source) {
        this.rows = rows;
        this.positions = positions;
        this.source = source;
        reached = new boolean[rows.size()];
        while (spread()) {
            // until nothing more is reached
        }
    }

    boolean reaches(int row) {
        return reached[row];
    }

    private boolean spread() {
        boolean changed = false;
        for (int row = 0; row < reached.length; row++) {
            if (!reached[row] && isReached(rows.get(row).formula())) {
                reached[row] = true;
                changed = true;
            }
        }
        return changed;
    }

    private boolean isReached(Expr expr) {
        return source.test(expr) || switch (expr) {
            case Expr.Constant _, Expr.Input _, Expr.Data _ -> false;
            case Expr.RowRef(var id) -> reached[positions.get(id)];
            case Expr.Total(var _, var id) -> reached[positions.get(id)];
            case Expr.Previous(var id, var opening) -> reached[positions.get(id)] || isReached(opening);
            case Expr.Sum(var terms) -> terms.stream().anyMatch(this::isReached);
            case Expr.Binary(var _, var left, var right) -> isReached(left) || isReached(right);
            case Expr.Unary(var _, var argument) -> isReached(argument);
            case Expr.Choice(var condition, var yes, var no) -> isReached(condition) || isReached(yes) || isReached(no);
        };
    }
}
