package org.tokenwright.workload;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import org.tokenwright.base.Decimals;

/**
 * How a month's requests spread over its local wall-clock hours.
 *
 * @param zone zone of the hours
 * @param weights one weight for each hour of the week from Monday 00:00; only their proportions matter
 */
public record LoadCurve(ZoneId zone, List<BigDecimal> weights) {

    public static final int HOURS_OF_WEEK = 168;
    /** The same load in every hour. */
    public static final LoadCurve UNIFORM =
            new LoadCurve(ZoneOffset.UTC, Collections.nCopies(HOURS_OF_WEEK, BigDecimal.ONE));

    /** @throws IllegalArgumentException if there are not 168 weights, one is negative or all are 0 */
    public LoadCurve {
        weights = weights.stream().map(Decimals::bounded).toList();
        if (weights.size() != HOURS_OF_WEEK) {
            throw new IllegalArgumentException("a load curve has 168 weights, not " + weights.size());
        }
        if (weights.stream().anyMatch(w -> w.signum() < 0)) {
            throw new IllegalArgumentException("a load weight is negative");
        }
        if (weights.stream().allMatch(w -> w.signum() == 0)) {
            throw new IllegalArgumentException("all load weights are 0");
        }
    }

    /** Whether every hour has the same weight, so that the zone does not matter. */
    public boolean isUniform() {
        return weights.stream().allMatch(w -> w.compareTo(weights.getFirst()) == 0);
    }
}
