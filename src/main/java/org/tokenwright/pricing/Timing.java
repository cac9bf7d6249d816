package org.tokenwright.pricing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.tokenwright.base.Interval;
import org.tokenwright.base.Source;

/**
 * When each statement of an offer is in force. A stated start or end always counts. What happens without one differs:
 *
 * <ul>
 * <li>A <b>rate</b> without a known start holds from the day it was first seen and ends where the next of the same
 * conditions begins; where that day is missing, or the end is not after it, the rate is history and never in force.
 * Without an end it stops on the retirement day of its offer, or on the day the sheet was read if the offer is
 * retired on an unknown day.
 * <li>A <b>multiplier</b> starts likewise, but at the latest on the day its sheet was read.
 * <li>An <b>exclusion</b> and <b>brackets</b> without a known start hold from ever: a gap is safer than a price below
 * the true one. Brackets end where the next ones begin.
 * </ul>
 */
final class Timing {

    private final Offer offer;
    private final LocalDate knownOn;

    Timing(Offer offer, LocalDate knownOn) {
        this.offer = offer;
        this.knownOn = knownOn;
    }

    /** Rates that are ever in force. */
    List<Dated<Rate>> rates() {
        var starts = new Starts<Rate>(Rate::validity, rate -> Dates.firstSeen(rate.source()), this::clash);
        return starts.date(offer.rates(), this::end);
    }

    List<Dated<Multiplier>> multipliers() {
        var starts = new Starts<Multiplier>(Multiplier::validity,
                multiplier -> Optional.of(readBy(multiplier.source())), Timing::sameScope);
        return starts.date(offer.multipliers(), multiplier -> multiplier.validity().to().orElse(Instant.MAX));
    }

    List<Dated<Exclusion>> exclusions() {
        var starts = new Starts<Exclusion>(Exclusion::validity, exclusion -> Optional.of(Instant.MIN),
                (one, other) -> false);
        return starts.date(offer.exclusions(), exclusion -> exclusion.validity().to().orElse(Instant.MAX));
    }

    List<Dated<Brackets>> brackets() {
        var starts = new Starts<Brackets>(Brackets::validity, brackets -> Optional.of(Instant.MIN),
                (one, other) -> true);
        return starts.date(offer.brackets(), brackets -> brackets.validity().to().orElse(Instant.MAX));
    }

    /** When rates without an end stop because of the offer's life; empty while it lives on. */
    Optional<Instant> retirement() {
        Optional<LocalDate> unknownDay = offer.life().isRetired() ? Optional.of(knownOn) : Optional.empty();
        return offer.life().retired().or(() -> unknownDay).map(Dates::startOf);
    }

    /** Whether two rates would answer the same question: a price for all hours answers for every price window. */
    boolean clash(Rate one, Rate other) {
        return one.meter().equals(other.meter())
                && conditions(one).withPriceWindow("").equals(conditions(other).withPriceWindow(""))
                && windowsMeet(one.conditions().priceWindow(), other.conditions().priceWindow());
    }

    /** Conditions of a rate; the offer's own region is no condition. */
    Conditions conditions(Rate rate) {
        return normal(rate.conditions());
    }

    Conditions normal(Conditions conditions) {
        return conditions.region().equals(offer.region()) ? conditions.withRegion(Conditions.ANY_REGION) : conditions;
    }

    private static boolean windowsMeet(String one, String other) {
        return one.equals(other) || one.equals(Conditions.ALL_HOURS) || other.equals(Conditions.ALL_HOURS);
    }

    static boolean sameScope(Multiplier one, Multiplier other) {
        return one.dimension() == other.dimension() && one.value().equals(other.value())
                && one.meters().equals(other.meters());
    }

    private Instant end(Rate rate) {
        return rate.validity().to().or(this::retirement).orElse(Instant.MAX);
    }

    private Instant readBy(Source source) {
        return Dates.firstSeen(source).orElse(Dates.startOf(knownOn));
    }

    /**
     * Gives statements their intervals.
     *
     * @param assumed start where none is stated; empty makes the statement history
     * @param follows whether one statement takes the place of the other
     */
    private record Starts<T>(Function<T, Validity> validity, Function<T, Optional<Instant>> assumed,
            BiPredicate<T, T> follows) {

        List<Dated<T>> date(List<T> statements, Function<T, Instant> end) {
            var result = new ArrayList<Dated<T>>();
            for (T statement : statements) {
                start(statement).ifPresent(from -> {
                    Instant to = isAssumed(statement)
                            ? earlier(end.apply(statement), next(statement, from, statements))
                            : end.apply(statement);
                    if (from.isBefore(to)) {
                        result.add(new Dated<>(statement, new Interval(from, to), isAssumed(statement)));
                    }
                });
            }
            return List.copyOf(result);
        }

        private Optional<Instant> start(T statement) {
            return validity.apply(statement).from().or(() -> assumed.apply(statement));
        }

        private boolean isAssumed(T statement) {
            return validity.apply(statement).from().isEmpty();
        }

        /** Start of the next statement; a stated start at the same instant counts as next. */
        private Instant next(T statement, Instant from, List<T> statements) {
            Instant next = Instant.MAX;
            for (T other : statements) {
                if (other != statement && follows.test(statement, other)) {
                    Optional<Instant> start = start(other);
                    if (start.isPresent() && isNext(start.get(), from, isAssumed(other))) {
                        next = earlier(next, start.get());
                    }
                }
            }
            return next;
        }

        private static boolean isNext(Instant start, Instant from, boolean assumedStart) {
            return start.isAfter(from) || (start.equals(from) && !assumedStart);
        }

        private static Instant earlier(Instant one, Instant other) {
            return one.isBefore(other) ? one : other;
        }
    }
}
