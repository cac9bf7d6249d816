package org.tokenwright.reference;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tokenwright.worksheet.Assumption;
import org.tokenwright.worksheet.Expr;
import org.tokenwright.worksheet.Row;
import org.tokenwright.worksheet.Series;
import org.tokenwright.worksheet.Worksheet;

/**
 * Evaluates the formulas of a worksheet in decimal, one column after another, each cell when it is asked for. It reads
 * the worksheet's records and shares no code with the engine. Not for several threads.
 *
 * <p>Rows that no varied input reaches are kept from column to column, and rows that are the same in all months are
 * computed in the first.
 */
public final class DecimalWorksheet {

    private final List<Row> rows;
    private final Map<String, Integer> positions = new HashMap<>();
    private final Map<String, BigDecimal> central = new HashMap<>();
    private final Map<String, List<BigDecimal>> series = new HashMap<>();
    private final int months;
    private final Reach columns;
    private final Reach time;
    private final DecimalCell[][] kept;
    private final NodeCounts counts = new NodeCounts();
    private DecimalCell[][] cells;
    private Map<String, DecimalCell> inputs = Map.of();

    /** @param varied the assumptions that differ between columns */
    public DecimalWorksheet(Worksheet sheet, Set<String> varied) {
        rows = new ArrayList<>(sheet.rows());
        rows.forEach(row -> positions.put(row.id(), positions.size()));
        for (Assumption assumption : sheet.assumptions()) {
            central.put(assumption.id(), assumption.value());
        }
        for (Series each : sheet.series()) {
            series.put(each.id(), each.values());
        }
        months = sheet.timeline().months();
        columns = new Reach(rows, positions, leaf -> leaf instanceof Expr.Input(var id) && varied.contains(id));
        time = new Reach(rows, positions, leaf -> leaf instanceof Expr.Previous
                || leaf instanceof Expr.Data(var id) && series.get(id).stream().distinct().count() > 1);
        kept = new DecimalCell[rows.size()][months];
        column(Map.of());
    }

    /** Goes on to a column with these values of varied assumptions. */
    public void column(Map<String, BigDecimal> values) {
        cells = new DecimalCell[rows.size()][months];
        var all = new HashMap<String, DecimalCell>();
        central.forEach((id, value) -> all.put(id, DecimalCell.of(values.getOrDefault(id, value))));
        inputs = all;
    }

    public DecimalCell value(String row, int month) {
        return value(position(row), month);
    }

    /** A row folded over all months. */
    public DecimalCell total(String row, Expr.Fold fold) {
        return total(position(row), fold);
    }

    NodeCounts counts() {
        return counts;
    }

    private int position(String row) {
        return positions.get(row);
    }

    private DecimalCell value(int row, int month) {
        DecimalCell[] store = columns.reaches(row) ? cells[row] : kept[row];
        int slot = time.reaches(row) ? month : 0;
        if (store[slot] == null) {
            store[slot] = value(rows.get(row).formula(), slot);
            counts.state(store[slot].state());
        }
        return store[slot];
    }

    private DecimalCell total(int row, Expr.Fold fold) {
        DecimalCell result = value(row, fold == Expr.Fold.LAST ? months - 1 : 0);
        for (int month = 1; month < months && fold != Expr.Fold.LAST; month++) {
            result = folded(fold, result, value(row, month));
        }
        return result;
    }

    private static DecimalCell folded(Expr.Fold fold, DecimalCell one, DecimalCell other) {
        return switch (fold) {
            case SUM -> DecimalArithmetic.add(one, other);
            case MAX -> DecimalArithmetic.binary(Expr.Operator.MAX, one, other);
            case MIN -> DecimalArithmetic.binary(Expr.Operator.MIN, one, other);
            case LAST -> other;
        };
    }

    private DecimalCell value(Expr expr, int month) {
        counts.node(expr);
        return switch (expr) {
            case Expr.Constant(var value) -> DecimalCell.of(BigDecimal.valueOf(value));
            case Expr.Input(var id) -> inputs.get(id);
            case Expr.Data(var id) -> DecimalCell.of(series.get(id).get(month));
            case Expr.RowRef(var id) -> value(position(id), month);
            case Expr.Previous(var id, var opening) -> previous(id, opening, month);
            case Expr.Total(var fold, var id) -> total(position(id), fold);
            case Expr.Sum(var terms) -> sum(terms, month);
            case Expr.Binary(var operator, var left, var right) -> counts.result(operator,
                    DecimalArithmetic.binary(operator, value(left, month), value(right, month)));
            case Expr.Unary(var function, var argument) -> DecimalArithmetic.unary(function, value(argument, month));
            case Expr.Choice(var condition, var yes, var no) -> choice(value(condition, month), yes, no, month);
        };
    }

    private DecimalCell previous(String row, Expr opening, int month) {
        counts.opening(month == 0);
        return month == 0 ? value(opening, 0) : value(position(row), month - 1);
    }

    private DecimalCell sum(List<Expr> terms, int month) {
        DecimalCell sum = value(terms.getFirst(), month);
        for (Expr term : terms.subList(1, terms.size())) {
            sum = DecimalArithmetic.add(sum, value(term, month));
        }
        return sum;
    }

    private DecimalCell choice(DecimalCell condition, Expr yes, Expr no, int month) {
        if (!condition.isDefined()) {
            return condition;
        }
        if (condition.isNearZero()) {
            return DecimalCell.UNDECIDED;
        }
        boolean holds = condition.value().signum() != 0;
        counts.choice(holds);
        return value(holds ? yes : no, month);
    }
}
