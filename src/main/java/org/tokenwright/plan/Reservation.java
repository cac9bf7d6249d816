package org.tokenwright.plan;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.tokenwright.base.Quantity;
import org.tokenwright.base.Unit;

/**
 * Capacity that an alternative reserves: units that serve requests before anything is metered. Requests of the service tiers
 * batch and flex stay metered.
 *
 * @param id stable within its alternative
 * @param capacity id of the capacity bought
 * @param price id of the price it is bought at
 * @param from first month
 * @param to first month no longer; empty for ever
 * @param serves what runs on it
 * @param units that are bought; empty where they are chosen anew for each term from its peak
 * @param buffer share of the peak that is bought besides
 * @param spills whether what is above the capacity is metered; else it is refused
 */
public record Reservation(
        String id, String name, String capacity, String price, YearMonth from, Optional<YearMonth> to, List<Served> serves,
        Optional<Quantity> units, Quantity buffer, boolean spills) {

    public static final Unit UNIT = Unit.of("unit");
    /** Input-equivalent tokens that a unit serves in a minute. */
    public static final Unit THROUGHPUT = Unit.TOKEN.over(Unit.of("minute")).over(UNIT);

    /**
     * @param offer id of the offer whose requests run on it
     * @param throughput measured by the buyer; empty where the published one holds
     */
    public record Served(String offer, Optional<Quantity> throughput) {}

    public Reservation {
        serves = List.copyOf(serves);
    }

    public Optional<Served> serves(String offerId) {
        return serves.stream().filter(served -> served.offer().equals(offerId)).findFirst();
    }
}
