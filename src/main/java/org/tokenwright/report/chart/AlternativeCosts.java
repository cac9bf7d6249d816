package org.tokenwright.report.chart;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.tokenwright.analysis.AlternativeResult;
import org.tokenwright.analysis.Status;

/**
 * What charts show of one alternative; every number was read from its worksheet. Money is in the plan's currency; amounts
 * are empty unless everything is priced and fits.
 *
 * @param low least total over the horizon, from all inputs at their low or high ends
 * @param monthly one amount per month
 * @param byMeter cost over the horizon by meter key, in the order of meters
 * @param perTask by workload id
 * @param unfitShare largest share of a workload's requests that do not fit, 0 to 1
 */
public record AlternativeCosts(AlternativeResult result, OptionalDouble total, OptionalDouble low, OptionalDouble high,
        List<OptionalDouble> monthly, Map<String, Double> byMeter, Map<String, TaskCost> perTask, double unfitShare,
        List<PriceChange> changes) {

    public String id() {
        return result.alternative().id();
    }

    public String name() {
        return result.alternative().name();
    }

    public Status status() {
        return result.status();
    }

    public boolean isPriced() {
        return status() == Status.PRICED;
    }

    public boolean hasRange() {
        return low.isPresent() && low.getAsDouble() != high.getAsDouble();
    }
}
