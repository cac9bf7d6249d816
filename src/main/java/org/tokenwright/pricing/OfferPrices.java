package org.tokenwright.pricing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.tokenwright.base.Interval;
import org.tokenwright.base.Meter;
import org.tokenwright.pricing.Multiplier.Dimension;

/**
 * The price lines of one offer, indexed once and asked often. In force is a rate as {@link Timing} says.
 *
 * <p>An amount that was read for exactly the service tier and region asked for wins. Else published multipliers that
 * hold at the instant and cover the meter apply to the standard rate of the same meter, bracket and price window:
 * <ol>
 * <li>the region's own standard amount × service tier; where there is one, no region multiplier applies;
 * <li>the service tier's amount × region;
 * <li>the standard amount × service tier × region.
 * </ol>
 * The offer's own region needs neither amount nor multiplier. Fees that are no tokens (a search, a request, a month) are
 * the same in every service tier and region unless something else was read.
 */
public final class OfferPrices {

    private static final Set<Meter.Kind> FEES = Set.of(Meter.Kind.SEARCH, Meter.Kind.REQUEST, Meter.Kind.FIXED_FEE);

    private final Offer offer;
    private final Timing timing;
    private final List<Dated<Rate>> rates;
    private final Map<Meter, Map<Conditions, List<Dated<Rate>>>> lines = new HashMap<>();
    private final List<Dated<Rate>> windowed;
    private final List<Dated<Multiplier>> multipliers;
    private final List<Dated<Exclusion>> exclusions;
    private final List<Dated<Brackets>> brackets;
    private final TreeSet<Instant> changes = new TreeSet<>();

    /** @param knownOn the day the offer's sheet was read; a retired offer without a retirement day stops on it */
    public OfferPrices(Offer offer, LocalDate knownOn) {
        this.offer = offer;
        timing = new Timing(offer, knownOn);
        rates = timing.rates();
        multipliers = timing.multipliers();
        exclusions = timing.exclusions();
        brackets = timing.brackets();
        windowed = rates.stream()
                .filter(rate -> !rate.value().conditions().priceWindow().equals(Conditions.ALL_HOURS))
                .toList();
        rates.forEach(this::index);
        List.of(rates, multipliers, exclusions, brackets).forEach(this::noteChanges);
        offer.editions().forEach(edition -> noteChanges(edition.validity()));
    }

    private void index(Dated<Rate> rate) {
        lines.computeIfAbsent(rate.value().meter(), meter -> new HashMap<>())
                .computeIfAbsent(timing.conditions(rate.value()), conditions -> new ArrayList<>())
                .add(rate);
    }

    private void noteChanges(List<? extends Dated<?>> statements) {
        for (Dated<?> statement : statements) {
            changes.add(statement.inForce().from());
            changes.add(statement.inForce().to());
        }
    }

    private void noteChanges(Validity validity) {
        validity.from().ifPresent(changes::add);
        validity.to().ifPresent(changes::add);
    }

    public Offer offer() {
        return offer;
    }

    /** What a unit of a meter costs under these conditions at that instant, or why that is not known. */
    public PriceAnswer find(Meter meter, Conditions asked, Instant at) {
        Optional<Dated<Exclusion>> exclusion = exclusion(asked, at);
        if (exclusion.isPresent()) {
            return new PriceAnswer.NotPriced(reasons(meter, asked, at).excluded(exclusion.get().value()));
        }
        Conditions resolved = timing.normal(asked).withBracket(bracket(meter, asked.bracket(), at));
        Optional<PriceAnswer.Priced> priced = price(meter, resolved, at);
        return priced.isPresent()
                ? priced.get()
                : new PriceAnswer.NotPriced(reasons(meter, resolved, at).notFound());
    }

    /** Thresholds on total input in force at that instant. */
    public Optional<Brackets> bracketsAt(Instant at) {
        return Dated.at(brackets, at).map(Dated::value);
    }

    /** Price windows that rates in force at that instant refer to, in the offer's order; none where all hours cost the same. */
    public List<PriceWindow> windowsAt(Instant at) {
        if (windowed.isEmpty()) {
            return List.of();
        }
        var used = new HashSet<String>();
        for (Dated<Rate> rate : windowed) {
            if (rate.holdsAt(at)) {
                used.add(rate.value().conditions().priceWindow());
            }
        }
        return offer.priceWindows().stream().filter(window -> used.contains(window.id())).toList();
    }

    /**
     * Instants strictly inside a span at which an answer, or a limit of the offer, may become another; between two of
     * them none does.
     */
    public SortedSet<Instant> changes(Interval span) {
        return Collections.unmodifiableSortedSet(
                new TreeSet<>(changes.subSet(span.from(), false, span.to(), false)));
    }

    /** When a rate of the offer is in force; empty when it is history that never answers. */
    public Optional<Interval> inForce(Rate rate) {
        return rates.stream().filter(dated -> dated.value().equals(rate)).map(Dated::inForce).findFirst();
    }

    private Optional<Dated<Exclusion>> exclusion(Conditions asked, Instant at) {
        for (Dated<Exclusion> exclusion : exclusions) {
            if (exclusion.value().matches(asked) && exclusion.holdsAt(at)) {
                return Optional.of(exclusion);
            }
        }
        return Optional.empty();
    }

    private int bracket(Meter meter, int asked, Instant at) {
        return asked > 0 && bracketsAt(at).map(inForce -> inForce.reprices(meter)).orElse(false) ? asked : 0;
    }

    private Reasons reasons(Meter meter, Conditions conditions, Instant at) {
        return new Reasons(this, meter, conditions, at);
    }

    boolean everInForce(Meter meter) {
        return lines.containsKey(meter);
    }

    boolean knowsRegion(String region) {
        return rates.stream().anyMatch(rate -> rate.value().conditions().region().equals(region))
                || multipliers.stream().anyMatch(dated -> names(dated.value(), Dimension.REGION, region));
    }

    Optional<Instant> retirement() {
        return timing.retirement();
    }

    NavigableSet<Instant> allChanges() {
        return changes;
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
        return Dated.at(ofMeter.getOrDefault(conditions, List.of()), at)
                .or(() -> Dated.at(ofMeter.getOrDefault(allHours(conditions), List.of()), at))
                .map(rate -> new PriceAnswer.Priced(rate.value(), List.of()));
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

    private static Conditions allHours(Conditions conditions) {
        return conditions.withPriceWindow(Conditions.ALL_HOURS);
    }
}
