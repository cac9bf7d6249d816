package org.tokenwright.app.compare;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.tokenwright.analysis.AlternativeResult;
import org.tokenwright.analysis.BudgetResult;
import org.tokenwright.analysis.Status;
import org.tokenwright.report.chart.AlternativeCosts;
import org.tokenwright.report.chart.PriceChange;
import org.tokenwright.report.chart.TaskCost;
import org.tokenwright.resolve.Gap;

/**
 * What the window shows of one alternative: its costs as charts show them, and what tables and sentences add.
 *
 * @param offers what serves it, in words
 * @param timesCheapest total relative to that of the cheapest alternative
 * @param againstBudget cost relative to the budget, 0.1 for 10 % above it
 */
public record AlternativeFigures(AlternativeCosts costs, String offers, OptionalDouble timesCheapest, OptionalDouble againstBudget) {

    public AlternativeResult result() {
        return costs.result();
    }

    public String id() {
        return costs.id();
    }

    public String name() {
        return costs.name();
    }

    public Status status() {
        return costs.status();
    }

    public OptionalDouble total() {
        return costs.total();
    }

    public OptionalDouble low() {
        return costs.low();
    }

    public OptionalDouble high() {
        return costs.high();
    }

    public List<OptionalDouble> monthly() {
        return costs.monthly();
    }

    public Map<String, Double> byMeter() {
        return costs.byMeter();
    }

    public Map<String, TaskCost> perTask() {
        return costs.perTask();
    }

    public double unfitShare() {
        return costs.unfitShare();
    }

    public List<Gap> unpriced() {
        return result().unpriced();
    }

    public List<PriceChange> changes() {
        return costs.changes();
    }

    public OptionalDouble firstMonth() {
        return monthly().getFirst();
    }

    /** The budget that is used most, relative to what it allows; none where the cost is not known. */
    public Optional<BudgetResult> mostUsedBudget() {
        return !isPriced() ? Optional.empty() : result().budgets().stream().filter(budget -> budget.against().isPresent())
                .max(Comparator.comparingDouble(budget -> budget.against().getAsDouble()));
    }

    public boolean isPriced() {
        return costs.isPriced();
    }
}
