package org.tokenwright.reference;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.tokenwright.base.Meter;
import org.tokenwright.base.Source;
import org.tokenwright.pricing.Brackets;
import org.tokenwright.pricing.Multiplier;
import org.tokenwright.pricing.Multiplier.Dimension;
import org.tokenwright.pricing.Offer;
import org.tokenwright.pricing.PriceWindow;
import org.tokenwright.pricing.Rate;
import org.tokenwright.pricing.Validity;

/**
 * The price of an offer at an instant, looked up in its lines one by one by the rules of the design: an amount that was
 * read wins, else published factors on the standard amount; nothing before the first date; an excluded combination has
 * no price.
 */
final class RateFinder {

    /** A line and the factors on it. */
    record Found(Rate rate, List<Multiplier> factors) {
        BigDecimal factor() {
            return factors.stream().map(Multiplier::factor).reduce(BigDecimal.ONE, BigDecimal::multiply);
        }

        Found times(Multiplier multiplier) {
            var more = new ArrayList<>(factors);
            more.add(multiplier);
            return new Found(rate, more);
        }
    }

    /**
     * What is asked for.
     *
     * @param window id of a price window, or {@code all}
     */
    record Question(Meter meter, String tier, String region, int bracket, String window) {
        Question with(String newTier, String newRegion) {
            return new Question(meter, newTier, newRegion, bracket, window);
        }
    }

    private static final Set<Meter.Kind> SAME_EVERYWHERE =
            Set.of(Meter.Kind.SEARCH, Meter.Kind.REQUEST, Meter.Kind.FIXED_FEE);

    private final Offer offer;
    private final LocalDate readOn;

    RateFinder(Offer offer, LocalDate readOn) {
        this.offer = offer;
        this.readOn = readOn;
    }

    Offer offer() {
        return offer;
    }

    /** Every instant at which something may change. */
    SortedSet<Instant> instants() {
        var all = new TreeSet<Instant>();
        offer.rates().forEach(rate -> note(all, rate.validity(), rate.source()));
        offer.multipliers().forEach(multiplier -> note(all, multiplier.validity(), multiplier.source()));
        offer.brackets().forEach(brackets -> note(all, brackets.validity(), brackets.source()));
        offer.exclusions().forEach(exclusion -> note(all, exclusion.validity(), exclusion.source()));
        all.add(midnight(readOn));
        offer.life().retired().ifPresent(day -> all.add(midnight(day)));
        return all;
    }

    /** Whether any line comes into force or goes out of it. */
    boolean changesAt(Instant at) {
        Instant before = at.minusNanos(1);
        return offer.rates().stream().anyMatch(each -> inForce(each, at) != inForce(each, before))
                || offer.multipliers().stream().anyMatch(each -> inForce(each, at) != inForce(each, before))
                || offer.exclusions().stream().anyMatch(each -> holds(each.validity(), at) != holds(each.validity(), before))
                || !brackets(at).equals(brackets(before));
    }

    private static void note(SortedSet<Instant> all, Validity validity, Source source) {
        validity.from().ifPresent(all::add);
        validity.to().ifPresent(all::add);
        seen(source).ifPresent(all::add);
    }

    Optional<Brackets> brackets(Instant at) {
        return offer.brackets().stream().filter(each -> holds(each.validity(), at)
                && (each.validity().from().isPresent() || offer.brackets().stream().noneMatch(other ->
                        other.validity().from().filter(start -> !at.isBefore(start)).isPresent()))).findFirst();
    }

    /** Price windows that a rate in force refers to. */
    List<PriceWindow> windows(Instant at) {
        return offer.priceWindows().stream().filter(window -> offer.rates().stream().anyMatch(rate ->
                rate.conditions().priceWindow().equals(window.id()) && inForce(rate, at))).toList();
    }

    Optional<Found> find(Question asked, Instant at) {
        boolean excluded = offer.exclusions().stream().anyMatch(exclusion -> holds(exclusion.validity(), at)
                && exclusion.serviceTier().map(asked.tier::equals).orElse(true)
                && exclusion.region().map(asked.region::equals).orElse(true)
                && asked.bracket >= exclusion.atLeastBracket());
        if (excluded) {
            return Optional.empty();
        }
        boolean repriced = brackets(at).map(each -> each.reprices().isEmpty()
                ? asked.meter.isBucket() : each.reprices().contains(asked.meter)).orElse(false);
        String region = asked.region.equals(offer.region()) ? "" : asked.region;
        return price(new Question(asked.meter, asked.tier, region, repriced ? asked.bracket : 0, asked.window), at);
    }

    private Optional<Found> price(Question asked, Instant at) {
        Optional<Found> exactly = read(asked, at);
        if (exactly.isPresent()) {
            return exactly;
        }
        Optional<Found> standardOfRegion = read(asked.with("standard", asked.region), at);
        if (asked.region.isEmpty() || standardOfRegion.isPresent()) {
            return standardOfRegion.flatMap(found -> factor(found, Dimension.SERVICE_TIER, asked.tier, at));
        }
        Optional<Found> anywhere = read(asked.with(asked.tier, ""), at);
        if (anywhere.isEmpty()) {
            anywhere = read(asked.with("standard", ""), at)
                    .flatMap(found -> factor(found, Dimension.SERVICE_TIER, asked.tier, at));
        }
        return anywhere.flatMap(found -> factor(found, Dimension.REGION, asked.region, at));
    }

    /** The amount for exactly this tier and region, in the price window or at all hours. */
    private Optional<Found> read(Question asked, Instant at) {
        return line(asked, asked.window, at).or(() -> line(asked, "all", at));
    }

    private Optional<Found> line(Question asked, String window, Instant at) {
        return offer.rates().stream().filter(rate -> rate.meter().equals(asked.meter)
                        && rate.conditions().serviceTier().equals(asked.tier)
                        && regionOf(rate).equals(asked.region) && rate.conditions().bracket() == asked.bracket
                        && rate.conditions().priceWindow().equals(window) && inForce(rate, at))
                .findFirst().map(rate -> new Found(rate, List.of()));
    }

    private String regionOf(Rate rate) {
        return rate.conditions().region().equals(offer.region()) ? "" : rate.conditions().region();
    }

    private Optional<Found> factor(Found found, Dimension dimension, String value, Instant at) {
        Meter meter = found.rate.meter();
        List<Multiplier> all = offer.multipliers().stream().filter(each -> each.dimension() == dimension
                && each.value().equals(value) && inForce(each, at)
                && (each.meters().isEmpty() ? meter.perMillion() : each.meters().contains(meter))).toList();
        Optional<Multiplier> special = all.stream().filter(each -> !each.meters().isEmpty()).findFirst();
        Optional<Multiplier> factor = special.or(() -> all.stream().findFirst());
        if (factor.isEmpty() && SAME_EVERYWHERE.contains(meter.kind())) {
            return Optional.of(found);
        }
        return factor.map(found::times);
    }

    /** Without a stated start from the day it was seen until the next of the same conditions. */
    private boolean inForce(Rate rate, Instant at) {
        Optional<Instant> retired = offer.life().retired().map(RateFinder::midnight)
                .or(() -> offer.life().isRetired() ? Optional.of(midnight(readOn)) : Optional.empty());
        if (rate.validity().to().or(() -> retired).filter(end -> !at.isBefore(end)).isPresent()) {
            return false;
        }
        if (rate.validity().from().isPresent()) {
            return !at.isBefore(rate.validity().from().get());
        }
        Optional<Instant> seen = seen(rate.source());
        return seen.isPresent() && !at.isBefore(seen.get()) && offer.rates().stream().noneMatch(other ->
                other != rate && sameLine(rate, other) && begins(other).filter(start -> follows(start, seen.get(), other)
                        && !at.isBefore(start)).isPresent());
    }

    private static boolean follows(Instant start, Instant seen, Rate other) {
        return start.isAfter(seen) || start.equals(seen) && other.validity().from().isPresent();
    }

    private static Optional<Instant> begins(Rate rate) {
        return rate.validity().from().or(() -> seen(rate.source()));
    }

    /** Whether two lines answer the same question in some price window. */
    private boolean sameLine(Rate one, Rate other) {
        String a = one.conditions().priceWindow();
        String b = other.conditions().priceWindow();
        return one.meter().equals(other.meter()) && regionOf(one).equals(regionOf(other))
                && one.conditions().serviceTier().equals(other.conditions().serviceTier())
                && one.conditions().bracket() == other.conditions().bracket()
                && (a.equals(b) || a.equals("all") || b.equals("all"));
    }

    private boolean inForce(Multiplier multiplier, Instant at) {
        Instant start = multiplier.validity().from().orElse(seen(multiplier.source()).orElse(midnight(readOn)));
        boolean replaced = multiplier.validity().from().isEmpty() && offer.multipliers().stream().anyMatch(other ->
                other != multiplier && other.dimension() == multiplier.dimension()
                        && other.value().equals(multiplier.value()) && other.meters().equals(multiplier.meters())
                        && other.validity().from().filter(next -> !next.isBefore(start) && !at.isBefore(next)).isPresent());
        return !at.isBefore(start) && !replaced && multiplier.validity().to().map(at::isBefore).orElse(true);
    }

    /** Without a start from ever, without an end for ever. */
    private static boolean holds(Validity validity, Instant at) {
        return validity.from().map(from -> !at.isBefore(from)).orElse(true)
                && validity.to().map(at::isBefore).orElse(true);
    }

    private static Optional<Instant> seen(Source source) {
        return switch (source.seen().length()) {
            case 10 -> source.seen().equals(Source.NOT_STATED) ? Optional.empty()
                    : Optional.of(midnight(LocalDate.parse(source.seen())));
            case 7 -> Optional.of(midnight(YearMonth.parse(source.seen()).atDay(1)));
            default -> Optional.empty();
        };
    }

    private static Instant midnight(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
