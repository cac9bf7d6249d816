package org.tokenwright.pricing;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tokenwright.base.Interval;
import org.tokenwright.pricing.Price.Tier;

/** Checks one rate by itself and against the price windows and thresholds of its offer. */
final class RateCheck {

    private final Set<String> windows = new HashSet<>();
    private final List<Dated<Brackets>> brackets;
    private final Map<Rate, Interval> inForce = new IdentityHashMap<>();

    RateCheck(Offer offer, Timing timing) {
        windows.add(Conditions.ALL_HOURS);
        offer.priceWindows().forEach(window -> windows.add(window.id()));
        brackets = timing.brackets();
        timing.rates().forEach(rate -> inForce.put(rate.value(), rate.inForce()));
    }

    void run(Rate rate, Findings at) {
        switch (rate.price()) {
            case Price.Flat(var amount) -> PriceRange.check(amount, rate.meter().pricedUnit().toString(), at);
            case Price.Volume volume -> checkTiers(rate, volume.tiers(), at);
        }
        at.require(Shapes.isCurrency(rate.currency()),
                "currency is not two to ten capital letters (" + rate.currency() + ")");
        OfferCheck.checkTier(rate.conditions().serviceTier(), at);
        at.require(windows.contains(rate.conditions().priceWindow()),
                "unknown price window (" + rate.conditions().priceWindow() + ")");
        if (rate.conditions().bracket() > 0) {
            checkBracket(rate, at);
        }
    }

    private static void checkTiers(Rate rate, List<Tier> tiers, Findings at) {
        at.require(!tiers.isEmpty(), "there are no volume tiers");
        Optional<BigDecimal> last = Optional.of(BigDecimal.ZERO);
        for (int i = 0; i < tiers.size(); i++) {
            Tier tier = tiers.get(i);
            PriceRange.check(tier.amount(), rate.meter().pricedUnit().toString(), at.at("tiers", i));
            checkBound(tier.upTo(), last, i == tiers.size() - 1, at.at("tiers", i));
            last = tier.upTo().or(() -> Optional.of(BigDecimal.ZERO));
        }
    }

    private static void checkBound(Optional<BigDecimal> bound, Optional<BigDecimal> last, boolean isLast, Findings at) {
        at.require(bound.isEmpty() || !isLast, "the last volume tier has a bound (" + words(bound) + ")");
        at.require(bound.isPresent() || isLast, "a volume tier before the last has no bound");
        at.require(bound.isEmpty() || bound.get().compareTo(last.orElseThrow()) > 0,
                "volume tiers do not rise (" + words(bound) + " after " + words(last) + ")");
    }

    private static String words(Optional<BigDecimal> number) {
        return number.map(BigDecimal::toPlainString).orElse("none");
    }

    private void checkBracket(Rate rate, Findings at) {
        int bracket = rate.conditions().bracket();
        List<Brackets> reaching = brackets.stream()
                .filter(dated -> meets(dated.inForce(), rate) && dated.value().thresholds().size() >= bracket)
                .map(Dated::value)
                .toList();
        at.require(!reaching.isEmpty(), "bracket " + bracket + " is beyond the thresholds in force");
        at.require(reaching.isEmpty() || reaching.stream().anyMatch(one -> one.reprices(rate.meter())),
                "bracket " + bracket + " is never reached: the thresholds do not reprice " + rate.meter().key());
    }

    private boolean meets(Interval bracketsInForce, Rate rate) {
        return bracketsInForce.overlaps(inForce.getOrDefault(rate, Interval.ALWAYS));
    }
}
