package org.tokenwright.pricing;

import java.time.Instant;
import java.util.Optional;
import java.util.SortedSet;
import java.util.stream.Collectors;
import org.tokenwright.base.Meter;

/** Says why one question has no price: the place it looked at, and the dates between which it would have found one. */
final class Reasons {

    private final OfferPrices prices;
    private final RateIndex index;
    private final Optional<Instant> retirement;
    private final Meter meter;
    private final Conditions conditions;
    private final Instant at;
    private final ConditionWords words;

    Reasons(OfferPrices prices, RateIndex index, Optional<Instant> retirement, Meter meter, Conditions conditions,
            Instant at) {
        this.prices = prices;
        this.index = index;
        this.retirement = retirement;
        this.meter = meter;
        this.conditions = conditions;
        this.at = at;
        words = new ConditionWords(prices.bracketsAt(at));
    }

    String excluded(Exclusion exclusion) {
        return "its source excludes " + offer() + words.scope(exclusion) + " (" + exclusion.source().title() + ")";
    }

    String notFound() {
        if (!index.knows(meter)) {
            return neverInForce();
        }
        if (!index.mayEver(meter, conditions)) {
            return never();
        }
        String windows = pricedWindows();
        return windows.isEmpty() ? byTime() : "the " + question() + " depends on the time of day: " + windows;
    }

    private String neverInForce() {
        String subject = "price for " + ConditionWords.of(meter) + " of " + offer();
        boolean wasRead = prices.offer().rates().stream().anyMatch(rate -> rate.meter().equals(meter));
        return wasRead
                ? "the " + subject + " is history: it ended, or is not dated"
                : "no " + subject + " has been read";
    }

    private String byTime() {
        Optional<Instant> before = firstPriced(prices.allChanges().headSet(at).reversed());
        Optional<Instant> after = firstPriced(prices.allChanges().tailSet(at));
        if (before.isPresent()) {
            return noLonger(endAfter(before.get()), after);
        }
        return after.map(first -> "no " + question() + " is known before " + Dates.words(first)).orElseGet(this::never);
    }

    private String noLonger(Instant end, Optional<Instant> next) {
        if (next.isPresent()) {
            return "no " + question() + " is known from " + Dates.words(end) + " to " + Dates.words(next.get());
        }
        String ended = "the " + question() + " ended on " + Dates.words(end);
        return retirement.filter(end::equals).isPresent() ? ended + ", when the offer was retired" : ended;
    }

    private String never() {
        if (!conditions.region().equals(Conditions.ANY_REGION) && !index.knowsRegion(conditions.region())) {
            return offer() + " has neither a price nor a multiplier for region " + conditions.region();
        }
        return "no " + question() + " has been read";
    }

    /** Price windows that do have a price where one for all hours was asked for. */
    private String pricedWindows() {
        if (!conditions.priceWindow().equals(Conditions.ALL_HOURS)) {
            return "";
        }
        return prices.windowsAt(at).stream().map(PriceWindow::id)
                .filter(id -> index.price(meter, conditions.withPriceWindow(id), at).isPresent())
                .collect(Collectors.joining(", "));
    }

    private String question() {
        return ConditionWords.tier(conditions) + "price for " + ConditionWords.of(meter) + " of " + offer()
                + words.rest(conditions);
    }

    private String offer() {
        return prices.offer().id();
    }

    private Optional<Instant> firstPriced(SortedSet<Instant> changes) {
        return changes.stream().filter(this::pricedAt).findFirst();
    }

    /** The first change after which there is no price; there is one, for there is none at the instant asked for. */
    private Instant endAfter(Instant priced) {
        return prices.allChanges().tailSet(priced).stream()
                .filter(change -> !pricedAt(change)).findFirst().orElseThrow();
    }

    private boolean pricedAt(Instant change) {
        return index.price(meter, conditions, change).isPresent();
    }
}
