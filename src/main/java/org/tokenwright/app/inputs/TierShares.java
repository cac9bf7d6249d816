package org.tokenwright.app.inputs;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import java.util.TreeMap;
import org.tokenwright.app.text.Words;
import org.tokenwright.base.Quantity;
import org.tokenwright.base.Unit;
import org.tokenwright.workload.Workload;

/** Shares of service tiers as a person thinks of them: what is not sent to another tier is standard. */
final class TierShares {

    static final String STANDARD = "standard";

    private TierShares() {
    }

    /** The share of a tier, 0 to 1, where the shares of a workload add up to 1; else its weight divided by their sum. */
    static Optional<Quantity> share(Workload workload, String tier) {
        Quantity weight = workload.serviceTiers().get(tier);
        if (weight == null) {
            return Optional.empty();
        }
        BigDecimal sum = sum(workload);
        if (sum.signum() == 0 || sum.compareTo(BigDecimal.ONE) == 0) {
            return Optional.of(weight);
        }
        return Optional.of(Quantity.exact(weight.value().divide(sum, MathContext.DECIMAL64), Unit.ONE));
    }

    private static BigDecimal sum(Workload workload) {
        return workload.serviceTiers().values().stream().map(Quantity::value).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /**
     * The workload with another share of a tier; standard gives or takes the rest.
     *
     * @throws IllegalArgumentException if the shares without standard are more than all
     */
    static Workload with(Workload old, String tier, Quantity share) {
        var shares = new TreeMap<String, Quantity>();
        old.serviceTiers().keySet().forEach(other -> shares.put(other, share(old, other).orElseThrow()));
        shares.put(tier, share);
        shares.remove(STANDARD);
        BigDecimal rest = BigDecimal.ONE.subtract(
                shares.values().stream().map(Quantity::value).reduce(BigDecimal.ZERO, BigDecimal::add));
        if (rest.signum() < 0) {
            throw new IllegalArgumentException(Words.get("number.tiers"));
        }
        shares.put(STANDARD, Quantity.exact(rest, Unit.ONE));
        return old.withServiceTiers(shares);
    }
}
