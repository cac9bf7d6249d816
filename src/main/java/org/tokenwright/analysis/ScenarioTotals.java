package org.tokenwright.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.tokenwright.resolve.Gap;
import org.tokenwright.resolve.Resolved;
import org.tokenwright.worksheet.Cell;
import org.tokenwright.worksheet.Expr.Fold;
import org.tokenwright.worksheet.Inputs;
import org.tokenwright.worksheet.Request;
import org.tokenwright.worksheet.Totals;

/** Cost, budget and status of one alternative in many columns. */
final class ScenarioTotals {

    private static final int COST = 0;
    private static final int DOES_NOT_FIT = 1;
    private static final int BUDGET = 2;
    private static final int AGAINST_BUDGET = 3;
    private static final int COST_BY_MONTH = 0;
    /** Rows that are kept by month before those of the gaps. */
    private static final int FIRST_GAP = 1;

    private final Resolved resolved;
    private final Totals totals;

    private ScenarioTotals(Resolved resolved, Totals totals) {
        this.resolved = resolved;
        this.totals = totals;
    }

    static ScenarioTotals of(Resolved resolved, Inputs inputs) {
        var sums = new ArrayList<>(List.of(new Request.Total(resolved.costRow(), Fold.SUM),
                new Request.Total(resolved.doesNotFitRow(), Fold.MAX)));
        resolved.budgetRow().ifPresent(row -> sums.addAll(List.of(new Request.Total(row, Fold.SUM),
                new Request.Total(resolved.againstBudgetRow(), Fold.LAST))));
        var monthly = new ArrayList<>(List.of(resolved.costRow()));
        resolved.gaps().forEach(gap -> monthly.add(gap.row()));
        return new ScenarioTotals(resolved, resolved.program().totals(inputs, new Request(sums, monthly)));
    }

    Status status(int column) {
        return Status.of(doesNotFit(column), unpriced(column).isEmpty(), cost(column).isDefined());
    }

    boolean doesNotFit(int column) {
        return totals.total(DOES_NOT_FIT, column).orElse(1) != 0;
    }

    /** Quantities without a price that are used. */
    List<Gap> unpriced(int column) {
        return IntStream.range(0, resolved.gaps().size())
                .filter(gap -> months().anyMatch(month -> totals.rawMonth(FIRST_GAP + gap, month, column) != 0))
                .mapToObj(resolved.gaps()::get).toList();
    }

    private IntStream months() {
        return IntStream.range(0, resolved.worksheet().timeline().months());
    }

    /** Cost over the horizon of what is priced. */
    Cell cost(int column) {
        return totals.total(COST, column);
    }

    OptionalDouble month(int month, int column) {
        return totals.month(COST_BY_MONTH, month, column).value();
    }

    OptionalDouble budget(int column) {
        return resolved.budgetRow().isEmpty() ? OptionalDouble.empty() : totals.total(BUDGET, column).value();
    }

    OptionalDouble againstBudget(int column) {
        return resolved.budgetRow().isEmpty() ? OptionalDouble.empty() : totals.total(AGAINST_BUDGET, column).value();
    }
}
