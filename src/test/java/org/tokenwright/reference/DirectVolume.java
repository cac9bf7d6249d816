package org.tokenwright.reference;

import static org.tokenwright.reference.DecimalMath.DIGITS;

import java.math.BigDecimal;
import java.util.List;
import org.tokenwright.contract.Term.Measure;
import org.tokenwright.contract.Term.Tier;
import org.tokenwright.contract.Term.VolumeTiers;
import org.tokenwright.pricing.Price;

/** Goes through the months of one volume-tier term, keeping what was used and spent in its period. */
final class DirectVolume {

    private final VolumeTiers term;
    private final PricingCoverage coverage;
    private BigDecimal used = BigDecimal.ZERO;
    private BigDecimal spent = BigDecimal.ZERO;
    private BigDecimal discount = BigDecimal.ZERO;
    private double size;

    DirectVolume(VolumeTiers term, PricingCoverage coverage) {
        this.term = term;
        this.coverage = coverage;
        String name = "quote: tiers " + term.measure() + " " + (term.periodMonths() == 1 ? "monthly " : "annual ") + term.semantics();
        coverage.hit(name + " " + term.edge());
        coverage.hitIf(term.periodMonths() > 1 && term.semantics() == Price.Semantics.ALL_UNITS, name + " " + term.crossing());
    }

    VolumeTiers term() {
        return term;
    }

    /** Money off the month that was last gone through. */
    BigDecimal discount() {
        return discount;
    }

    /** Sum of the absolute addends of the discount. */
    double size() {
        return size;
    }

    /** What a period had seen when the plan began. */
    void inherit() {
        used = term.usedBefore().value();
        spent = term.measure() == Measure.SPEND ? used : term.spentBefore().value();
        coverage.hitIf(used.signum() > 0, "quote: tiers used before");
    }

    void startPeriod() {
        used = BigDecimal.ZERO;
        spent = BigDecimal.ZERO;
    }

    void month(List<DirectUse> uses) {
        BigDecimal spend = DirectUse.discounted(uses);
        BigDecimal volume = term.measure() == Measure.SPEND ? spend : DirectUse.millions(uses);
        BigDecimal close = used.add(volume);
        discount = term.semantics() == Price.Semantics.GRADUATED ? graduated(close, volume, spend) : allUnits(close, spend);
        size = spent.abs().doubleValue() + used.abs().doubleValue() + spent.add(spend).abs().doubleValue();
        met(close);
        used = close;
        spent = spent.add(spend);
    }

    private void met(BigDecimal close) {
        for (Tier tier : term.tiers()) {
            tier.upTo().ifPresent(bound -> {
                coverage.hitIf(TierFill.compare(close, bound.value()) == 0, "quote: tiers exactly at a bound");
                coverage.hitIf(used.compareTo(bound.value()) < 0 && close.compareTo(bound.value()) > 0, "quote: tiers cross a bound");
            });
        }
    }

    /** Each tier gives its share off the part of the month that falls into it; the first one begins below everything. */
    private BigDecimal graduated(BigDecimal close, BigDecimal volume, BigDecimal spend) {
        if (term.measure() == Measure.TOKENS && volume.signum() <= 0) {
            return BigDecimal.ZERO;
        }
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal from = null;
        for (Tier tier : term.tiers()) {
            BigDecimal start = clamp(used, from, tier);
            BigDecimal end = clamp(close, from, tier);
            sum = sum.add(end.subtract(start).multiply(tier.discount().value()));
            from = tier.upTo().map(bound -> bound.value()).orElse(null);
        }
        return term.measure() == Measure.SPEND ? sum : sum.multiply(spend).divide(volume, DIGITS);
    }

    private static BigDecimal clamp(BigDecimal volume, BigDecimal from, Tier tier) {
        BigDecimal below = tier.upTo().map(bound -> volume.min(bound.value())).orElse(volume);
        return from == null ? below : below.max(from);
    }

    private BigDecimal allUnits(BigDecimal close, BigDecimal spend) {
        if (term.periodMonths() > 1 && term.crossing() == Price.Crossing.RETROACTIVE) {
            return shareAt(close).multiply(spent.add(spend)).subtract(shareAt(used).multiply(spent));
        }
        return shareAt(close).multiply(spend);
    }

    private BigDecimal shareAt(BigDecimal volume) {
        for (Tier tier : term.tiers()) {
            int order = tier.upTo().map(bound -> TierFill.compare(volume, bound.value())).orElse(-1);
            if (order < 0 || order == 0 && term.edge() == Price.Edge.LOWER_TIER) {
                return tier.discount().value();
            }
        }
        throw new IllegalStateException("the last tier has a bound");
    }
}
