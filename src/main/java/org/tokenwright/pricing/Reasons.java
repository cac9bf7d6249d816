package org.tokenwright.pricing;

import java.time.Instant;
import java.util.Optional;
import java.util.SortedSet;
import java.util.stream.Collectors;
import org.tokenwright.base.Meter;

/** Says why one question has no price: the place it looked at, and the dates between which it would have found one. */
final class Reasons {

    private final OfferPrices prices;
    private final Meter meter;
    private final Conditions conditions;
    private final Instant at;
    private final ConditionWords words;

    Reasons(OfferPrices prices, Meter meter, Conditions conditions, Instant at) {
        this.prices = prices;
        this.meter = meter;
        this.conditions = conditions;
        this.at = at;
        words = new ConditionWords(prices.bracketsAt(at));
    }

    String excluded(Exclusion exclusion) {
        return "its source excludes " + offer() + words.scope(exclusion) + " (" + exclusion.source().title() + ")";
    }

    String notFound() {
        if (!prices.everInForce(meter)) {
            return "no price for " + ConditionWords.of(meter) + " of " + offer() + " has been read";
        }
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
        return prices.retirement().filter(end::equals).isPresent() ? ended + ", when the offer was retired" : ended;
    }

    private String never() {
        if (!conditions.region().equals(Conditions.ANY_REGION) && !prices.knowsRegion(conditions.region())) {
            return offer() + " has neither a price nor a multiplier for region " + conditions.region();
        }
        String windows = pricedWindows();
        return windows.isEmpty()
                ? "no " + question() + " has been read"
                : "the " + question() + " depends on the time of day: " + windows;
    }

    private String pricedWindows() {
        return prices.windowsAt(at).stream().map(PriceWindow::id)
                .filter(id -> prices.price(meter, conditions.withPriceWindow(id), at).isPresent())
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

    private Instant endAfter(Instant priced) {
        return prices.allChanges().tailSet(priced).stream().filter(change -> !pricedAt(change)).findFirst().orElse(at);
    }

    private boolean pricedAt(Instant change) {
        return prices.price(meter, conditions, change).isPresent();
    }
}
