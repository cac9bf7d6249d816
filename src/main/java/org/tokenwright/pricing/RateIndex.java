package org.tokenwright.pricing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tokenwright.base.Meter;
import org.tokenwright.pricing.Multiplier.Dimension;

/**
 * The rates and multipliers of one offer: what was read for exactly the service tier and region asked for wins. Else
 * published multipliers apply to the standard rate of the same meter, bracket and price window:
 * <ol>
 * <li>the region's own standard amount × service tier; where there is one, no region multiplier applies;
 * <li>the service tier's amount × region;
 * <li>the standard amount × service tier × region.
 * </ol>
 */
final class RateIndex {

    private static final Set<Meter.Kind> FEES = Set.of(Meter.Kind.SEARCH, Meter.Kind.REQUEST, Meter.Kind.FIXED_FEE);

    private final Map<Meter, Map<Conditions, List<Dated<Rate>>>> lines = new HashMap<>();
    private final List<Dated<Multiplier>> multipliers;

    RateIndex(Timing timing, List<Dated<Rate>> rates, List<Dated<Multiplier>> multipliers) {
        this.multipliers = multipliers;
        for (Dated<Rate> rate : rates) {
            lines.computeIfAbsent(rate.value().meter(), meter -> new HashMap<>())
                    .computeIfAbsent(timing.conditions(rate.value()), conditions -> new ArrayList<>())
                    .add(rate);
        }
    }

    /** Whether there is a line that could answer at some time; false is certain, true is not. */
    boolean mayEver(Meter meter, Conditions asked) {
        for (Conditions line : lines.getOrDefault(meter, Map.of()).keySet()) {
            if (line.bracket() == asked.bracket() && mayServe(line.serviceTier(), asked.serviceTier(), meter)) {
                return true;
            }
        }
        return false;
    }

    private boolean mayServe(String tier, String asked, Meter meter) {
        return tier.equals(asked) || (tier.equals(Conditions.STANDARD)
                && (FEES.contains(meter.kind()) || isNamed(Dimension.SERVICE_TIER, asked)));
    }

    boolean knows(Meter meter) {
        return lines.containsKey(meter);
    }

    boolean knowsRegion(String region) {
        return isNamed(Dimension.REGION, region) || lines.values().stream()
                .anyMatch(ofMeter -> ofMeter.keySet().stream().anyMatch(line -> line.region().equals(region)));
    }

    private boolean isNamed(Dimension dimension, String value) {
        for (Dated<Multiplier> multiplier : multipliers) {
            if (names(multiplier.value(), dimension, value)) {
                return true;
            }
        }
        return false;
    }

    /** @param conditions with the bracket that counts and without the offer's own region */
    Optional<PriceAnswer.Priced> price(Meter meter, Conditions conditions, Instant at) {
        Optional<PriceAnswer.Priced> read = amount(meter, conditions, at);
        if (read.isPresent()) {
            return read;
        }
        boolean regionHasItsOwn = amount(meter, standard(conditions), at).isPresent();
        return regionHasItsOwn || conditions.region().equals(Conditions.ANY_REGION)
                ? timesTier(meter, conditions, at)
                : timesRegion(meter, conditions, at);
    }

    private Optional<PriceAnswer.Priced> timesRegion(Meter meter, Conditions asked, Instant at) {
        Conditions anywhere = asked.withRegion(Conditions.ANY_REGION);
        return amount(meter, anywhere, at)
                .or(() -> timesTier(meter, anywhere, at))
                .flatMap(priced -> times(priced, Dimension.REGION, asked.region(), at));
    }

    private Optional<PriceAnswer.Priced> timesTier(Meter meter, Conditions asked, Instant at) {
        return amount(meter, standard(asked), at)
                .flatMap(priced -> times(priced, Dimension.SERVICE_TIER, asked.serviceTier(), at));
    }

    private Optional<PriceAnswer.Priced> times(
            PriceAnswer.Priced priced, Dimension dimension, String value, Instant at) {
        Meter meter = priced.rate().meter();
        Optional<Multiplier> factor = multiplier(dimension, value, meter, at);
        if (factor.isEmpty()) {
            return FEES.contains(meter.kind()) ? Optional.of(priced) : Optional.empty();
        }
        var all = new ArrayList<>(priced.multipliers());
        all.add(factor.get());
        return Optional.of(new PriceAnswer.Priced(priced.rate(), all));
    }

    private Optional<PriceAnswer.Priced> amount(Meter meter, Conditions conditions, Instant at) {
        Map<Conditions, List<Dated<Rate>>> ofMeter = lines.getOrDefault(meter, Map.of());
        Optional<Dated<Rate>> rate = Dated.at(ofMeter.getOrDefault(conditions, List.of()), at);
        if (rate.isEmpty() && !conditions.priceWindow().equals(Conditions.ALL_HOURS)) {
            Conditions allHours = conditions.withPriceWindow(Conditions.ALL_HOURS);
            rate = Dated.at(ofMeter.getOrDefault(allHours, List.of()), at);
        }
        return rate.map(found -> new PriceAnswer.Priced(found.value(), List.of()));
    }

    /** A factor stated for this very meter wins over one for all token meters. */
    private Optional<Multiplier> multiplier(Dimension dimension, String value, Meter meter, Instant at) {
        Dated<Multiplier> found = null;
        for (Dated<Multiplier> candidate : multipliers) {
            if (candidate.holdsAt(at) && names(candidate.value(), dimension, value)
                    && candidate.value().covers(meter) && (found == null || wins(candidate, found))) {
                found = candidate;
            }
        }
        return Optional.ofNullable(found).map(Dated::value);
    }

    private static boolean wins(Dated<Multiplier> one, Dated<Multiplier> other) {
        boolean special = !one.value().meters().isEmpty();
        return special == !other.value().meters().isEmpty() ? one.outranks(other) : special;
    }

    private static boolean names(Multiplier multiplier, Dimension dimension, String value) {
        return multiplier.dimension() == dimension && multiplier.value().equals(value);
    }

    private static Conditions standard(Conditions conditions) {
        return conditions.withServiceTier(Conditions.STANDARD);
    }
}
