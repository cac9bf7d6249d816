package org.tokenwright.reference;

import static org.tokenwright.reference.DecimalMath.DIGITS;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.tokenwright.pricing.Price;

/**
 * How a regime fills volume tiers, in priced units.
 *
 * @param open used in the period before the regime
 * @param close used after it
 * @param monthClose used at the end of the month
 */
record TierFill(BigDecimal open, BigDecimal close, BigDecimal monthClose) {

    private static final MathContext TWELVE = new MathContext(12, RoundingMode.HALF_EVEN);

    /** @param size sum of the absolute addends */
    record Cost(BigDecimal amount, double size) {}

    /** What some of the regime's units cost. */
    Cost cost(Price.Volume volume, BigDecimal units) {
        BigDecimal use = close.subtract(open);
        if (use.signum() == 0) {
            return new Cost(BigDecimal.ZERO, 0);
        }
        BigDecimal share = units.divide(use, DIGITS);
        double size = share.multiply(close.add(open)).doubleValue() * volume.tiers().stream()
                .mapToDouble(tier -> tier.amount().doubleValue()).max().orElse(0);
        if (volume.semantics() == Price.Semantics.GRADUATED) {
            return new Cost(step(volume).multiply(share, DIGITS), size);
        }
        return volume.annual() && volume.crossing() == Price.Crossing.RETROACTIVE
                ? new Cost(share.multiply(all(volume, close).subtract(all(volume, open)), DIGITS), size)
                : new Cost(units.multiply(reached(volume, monthClose).amount(), DIGITS), size);
    }

    /** Goes from the opening volume to the closing one, tier by tier. */
    private BigDecimal step(Price.Volume volume) {
        BigDecimal cost = BigDecimal.ZERO;
        BigDecimal at = open;
        for (Price.Tier tier : volume.tiers()) {
            BigDecimal end = tier.upTo().map(close::min).orElse(close);
            if (end.compareTo(at) > 0) {
                cost = cost.add(end.subtract(at).multiply(tier.amount()));
                at = end;
            }
        }
        return cost;
    }

    private static BigDecimal all(Price.Volume volume, BigDecimal used) {
        return reached(volume, used).amount().multiply(used);
    }

    private static Price.Tier reached(Price.Volume volume, BigDecimal used) {
        for (Price.Tier tier : volume.tiers()) {
            int order = tier.upTo().map(bound -> compare(used, bound)).orElse(-1);
            if (order < 0 || order == 0 && volume.edge() == Price.Edge.LOWER_TIER) {
                return tier;
            }
        }
        return volume.tiers().getLast();
    }

    static int compare(BigDecimal one, BigDecimal other) {
        return one.round(TWELVE).compareTo(other.round(TWELVE));
    }
}
