package org.tokenwright.plan;

import java.time.YearMonth;
import java.util.List;
import org.tokenwright.base.Quantity;

/**
 * What one unit of a currency is worth in another, month by month.
 *
 * @param steps in order of their months; each holds until the next
 */
public record ExchangeRate(String from, String to, List<Step> steps) {

    /**
     * @param since first month
     * @param rate units of the second currency for one of the first
     */
    public record Step(YearMonth since, Quantity rate) {}

    public ExchangeRate {
        steps = List.copyOf(steps);
    }

    /** For example {@code USD-EUR}. */
    public String id() {
        return from + "-" + to;
    }
}
