package org.tokenwright.report.book;

import java.util.HashMap;
import java.util.Map;
import org.tokenwright.report.book.CalcRow.Content;
import org.tokenwright.worksheet.Expr;
import org.tokenwright.worksheet.Expr.Fold;
import org.tokenwright.worksheet.ExprValue;
import org.tokenwright.worksheet.Significant;

/** The numbers of all rows of the sheet Calc: the engine's, and for steps what its operators make of them. */
final class StepValues {

    private final Engine engine;
    private final int months;
    private final Map<String, double[]> steps = new HashMap<>();

    StepValues(Engine engine, CalcRows rows, int months) {
        this.engine = engine;
        this.months = months;
        rows.rows().stream().filter(row -> !row.isOfWorksheet()).forEach(row -> steps.put(row.id(), months(row)));
    }

    private double[] months(CalcRow row) {
        double[] result = new double[months];
        for (int month = 0; month < months; month++) {
            int now = month;
            double value = ExprValue.of(CalcRows.expr(row), leaf -> leaf(leaf, now));
            result[month] = row.content() instanceof Content.Rounded ? Significant.round(value) : value;
        }
        return result;
    }

    private double leaf(Expr leaf, int month) {
        return switch (leaf) {
            case Expr.Input(var id) -> engine.input(id);
            case Expr.Data(var id) -> engine.series().get(id).values().get(month).doubleValue();
            case Expr.RowRef(var id) -> month(id, month);
            case Expr.Previous(var id, var opening) -> month == 0 ? opening(opening) : month(id, month - 1);
            case Expr.Total(var fold, var id) -> engine.total(id, fold);
            default -> throw new IllegalArgumentException("not a leaf: " + leaf);
        };
    }

    private double month(String row, int month) {
        double[] step = steps.get(row);
        return step == null ? engine.month(row, month) : step[month];
    }

    double month(CalcRow row, int month) {
        return month(row.id(), month);
    }

    double opening(Expr opening) {
        return ExprValue.of(opening, leaf -> leaf(leaf, 0));
    }

    /** What column D holds. */
    double total(CalcRow row) {
        Fold fold = row.total().orElseThrow();
        return engine.total(row.content() instanceof Content.Folded(var read) ? read : row.id(), fold);
    }
}
