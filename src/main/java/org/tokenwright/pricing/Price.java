package org.tokenwright.pricing;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.tokenwright.base.Decimals;

/** How much a unit of a meter costs; amounts are per priced unit of the meter, exact. */
public sealed interface Price {

    /** The same for every unit. */
    record Flat(BigDecimal amount) implements Price {
        public Flat {
            amount = Decimals.bounded(amount);
        }
    }

    /**
     * Depends on the volume of the offer's meter over all workloads in a period.
     *
     * @param tiers in order of their bounds; only the last has none
     * @param annual whether the period is a year (from January) instead of a month
     */
    record Volume(List<Tier> tiers, Semantics semantics, Edge edge, boolean annual, Crossing crossing)
            implements Price {
        public Volume {
            tiers = List.copyOf(tiers);
        }
    }

    /**
     * One tier.
     *
     * @param upTo largest volume of this tier, in priced units of the meter; empty for the last tier
     * @param amount price per priced unit
     */
    record Tier(Optional<BigDecimal> upTo, BigDecimal amount) {
        public Tier {
            upTo = upTo.map(Decimals::bounded);
            amount = Decimals.bounded(amount);
        }
    }

    enum Semantics {
        /** Each unit pays the price of the tier it falls in. */
        GRADUATED,
        /** All units pay the price of the tier the volume reaches. */
        ALL_UNITS
    }

    /** Where a volume equal to a bound belongs. */
    enum Edge { LOWER_TIER, UPPER_TIER }

    /** Whether reaching an all-units tier of a year reprices what was used before. */
    enum Crossing { FORWARD, RETROACTIVE }
}
