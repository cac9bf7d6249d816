package org.tokenwright.app.compare;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Supplier;
import org.tokenwright.analysis.AlternativeResult;
import org.tokenwright.analysis.BudgetResult;
import org.tokenwright.analysis.Status;
import org.tokenwright.resolve.Gap;

/**
 * What the window shows of one alternative; every number was read from its worksheet. Money is in the plan's currency;
 * amounts are empty unless everything is priced and fits.
 *
 * @param offers what serves it, in words
 * @param low least total over the horizon, from all inputs at their low or high ends
 * @param timesCheapest total relative to that of the cheapest alternative
 * @param monthly one amount per month
 * @param byMeter cost over the horizon by meter key, in the order of meters
 * @param perTask by workload id
 * @param unfitShare largest share of a workload's requests that do not fit, 0 to 1
 * @param againstBudget cost relative to the budget, 0.1 for 10 % above it
 */
public record AlternativeFigures(AlternativeResult result, String id, String name, String offers, Status status,
        OptionalDouble total, OptionalDouble low, OptionalDouble high, OptionalDouble timesCheapest,
        List<OptionalDouble> monthly, Map<String, Double> byMeter, Map<String, PerTask> perTask, double unfitShare,
        OptionalDouble againstBudget, List<Gap> unpriced, List<PriceChange> changes) {

    /**
     * Cost per task of one workload.
     *
     * @param parts by meter, worked out when asked for
     */
    public record PerTask(double total, double low, double high, Supplier<Map<String, Double>> parts) {

        public Map<String, Double> byMeter() {
            return parts.get();
        }
    }

    public OptionalDouble firstMonth() {
        return monthly.getFirst();
    }

    /** The budget that is used most, relative to what it allows; none where the cost is not known. */
    public Optional<BudgetResult> mostUsedBudget() {
        return !isPriced() ? Optional.empty() : result.budgets().stream().filter(budget -> budget.against().isPresent())
                .max(Comparator.comparingDouble(budget -> budget.against().getAsDouble()));
    }

    public boolean isPriced() {
        return status == Status.PRICED;
    }
}
