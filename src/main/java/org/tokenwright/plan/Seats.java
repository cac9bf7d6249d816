package org.tokenwright.plan;

import java.util.List;
import java.util.Optional;
import org.tokenwright.base.Quantity;
import org.tokenwright.base.Unit;

/**
 * Seats that an alternative buys for people.
 *
 * @param id stable within its alternative
 * @param seatPlan id of the seat plan
 * @param team id of the team they are for
 * @param count seats in the first month
 * @param growthPerMonth compound growth of seats a month
 * @param annual whether they are paid for a year
 * @param activeShare share of seats that are used at all, 0 to 1
 * @param usage what an active user uses in a month
 * @param allowance of a seat and month where it differs from the published one, or none is published
 * @param overage price of use beyond the allowance, where it differs from the published one, or none is published
 * @param stops whether use stops at the allowance; what was wanted beyond it is unmet demand
 * @param workload id of a workload that people do in their seats
 * @param covered share of that workload's calls that seats take over, which are then not metered
 */
public record Seats(
        String id, String name, String seatPlan, Optional<String> team, Quantity count, Quantity growthPerMonth, boolean annual,
        Quantity activeShare, Usage usage, Optional<Quantity> allowance, Optional<Quantity> overage, boolean stops,
        Optional<String> workload, Quantity covered) {

    public static final Unit SEAT = Unit.of("seat");

    /** What active users use in a month, in the unit of the allowance for a seat. */
    public sealed interface Usage {

        /** A few kinds of users; shares are normalised by their sum. */
        record Bands(List<Band> bands) implements Usage {
            public Bands {
                bands = List.copyOf(bands);
                if (bands.isEmpty() || bands.size() > 168) {
                    throw new IllegalArgumentException("there are 1 to 168 usage bands, not " + bands.size());
                }
            }
        }

        record Lognormal(Quantity median, Quantity p90) implements Usage {}
    }

    /** @param id stable within its seats */
    public record Band(String id, Quantity share, Quantity use) {}

    /** The same seats when people do none of a workload in them. */
    Seats coveringNothing() {
        return new Seats(id, name, seatPlan, team, count, growthPerMonth, annual, activeShare, usage, allowance, overage, stops,
                Optional.empty(), Quantity.exact(0, Unit.ONE));
    }
}
