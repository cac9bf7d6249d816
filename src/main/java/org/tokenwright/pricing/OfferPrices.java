package org.tokenwright.pricing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.tokenwright.base.Interval;
import org.tokenwright.base.Meter;

/**
 * The price lines of one offer, indexed once and asked often. In force is a rate as {@link Timing} says.
 *
 * <p>What was read for exactly the service tier and region asked for wins over published multipliers, see
 * {@link RateIndex}. The offer's own region needs neither amount nor multiplier. Fees that are no tokens (a search, a
 * request, a month) are the same in every service tier and region unless something else was read.
 */
public final class OfferPrices {

    private final Offer offer;
    private final Timing timing;
    private final List<Dated<Rate>> rates;
    private final RateIndex index;
    private final List<Dated<Rate>> windowed;
    private final List<Dated<Exclusion>> exclusions;
    private final List<Dated<Brackets>> brackets;
    private final TreeSet<Instant> changes = new TreeSet<>();

    /** @param knownOn the day the offer's sheet was read; a retired offer without a retirement day stops on it */
    public OfferPrices(Offer offer, LocalDate knownOn) {
        this.offer = offer;
        timing = new Timing(offer, knownOn);
        rates = timing.rates();
        List<Dated<Multiplier>> multipliers = timing.multipliers();
        index = new RateIndex(timing, rates, multipliers);
        exclusions = timing.exclusions();
        brackets = timing.brackets();
        windowed = rates.stream()
                .filter(rate -> !rate.value().conditions().priceWindow().equals(Conditions.ALL_HOURS))
                .toList();
        List.of(rates, multipliers, exclusions, brackets).forEach(this::noteChanges);
        offer.editions().forEach(edition -> noteChanges(edition.validity()));
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
        Optional<PriceAnswer.Priced> priced = index.price(meter, resolved, at);
        return priced.isPresent()
                ? priced.get()
                : new PriceAnswer.NotPriced(reasons(meter, resolved, at).notFound());
    }

    /** Thresholds on total input in force at that instant. */
    public Optional<Brackets> bracketsAt(Instant at) {
        return Dated.at(brackets, at).map(Dated::value);
    }

    /** Price windows that rates in force refer to, in the offer's order; none where all hours cost the same. */
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
        return new Reasons(this, index, timing.retirement(), meter, conditions, at);
    }

    NavigableSet<Instant> allChanges() {
        return changes;
    }
}
