package org.tokenwright.cli;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.tokenwright.base.Interval;
import org.tokenwright.base.Meter;
import org.tokenwright.pricing.Conditions;
import org.tokenwright.pricing.Offer;
import org.tokenwright.pricing.OfferPrices;
import org.tokenwright.pricing.Price;
import org.tokenwright.pricing.PriceAnswer;
import org.tokenwright.pricing.PriceWindow;
import org.tokenwright.pricing.Rate;

/** An offer as it stands at an instant, at the standard service tier and below every threshold. */
record OfferOnDay(OfferPrices found, Instant at) {

    /** A standard price of a meter in a price window. */
    record Standard(Meter meter, String priceWindow, Price price, String currency) {

        /** The amount; of volume tiers the first. */
        String text() {
            return amount().toPlainString();
        }

        BigDecimal amount() {
            return switch (price) {
                case Price.Flat(var amount) -> amount;
                case Price.Volume volume -> volume.tiers().getFirst().amount();
            };
        }
    }

    Offer offer() {
        return found.offer().at(at);
    }

    boolean isInForce() {
        return found.offer().rates().stream().anyMatch(this::holds);
    }

    private boolean holds(Rate rate) {
        return found.inForce(rate).filter(interval -> interval.contains(at)).isPresent();
    }

    /** Every meter at its standard price. */
    List<Standard> prices() {
        var meters = new TreeSet<Meter>();
        found.offer().rates().forEach(rate -> meters.add(rate.meter()));
        var prices = new ArrayList<Standard>();
        for (Meter meter : meters) {
            prices.addAll(prices(meter));
        }
        return prices;
    }

    private List<Standard> prices(Meter meter) {
        var prices = new ArrayList<Standard>();
        for (String window : windows()) {
            if (found.find(meter, Conditions.BASE.withPriceWindow(window), at) instanceof PriceAnswer.Priced priced) {
                prices.add(new Standard(meter, window, priced.rate().price(), priced.rate().currency()));
            }
        }
        return prices;
    }

    private List<String> windows() {
        List<PriceWindow> windows = found.windowsAt(at);
        return windows.isEmpty() ? List.of(Conditions.ALL_HOURS) : windows.stream().map(PriceWindow::id).toList();
    }

    /** Cells of a table: id, name, input, cache read, output, context window, in force since. */
    List<String> cells() {
        return List.of(offer().id(), offer().name(), range(Meter.UNCACHED_INPUT), range(Meter.CACHE_READ),
                range(Meter.OUTPUT),
                offer().contextWindow().isEmpty() ? Numbers.NONE
                        : Numbers.shown(BigDecimal.valueOf(offer().contextWindow().getAsLong())),
                since());
    }

    /** The price, or the lowest and highest of its price windows. */
    private String range(Meter meter) {
        List<BigDecimal> amounts = prices(meter).stream().map(Standard::amount).sorted().distinct().toList();
        if (amounts.isEmpty()) {
            return Numbers.NONE;
        }
        return amounts.size() == 1 ? Numbers.shown(amounts.getFirst())
                : amounts.stream().map(Numbers::shown).collect(Collectors.joining("–"));
    }

    private String since() {
        return found.offer().rates().stream().filter(this::holds).flatMap(rate -> found.inForce(rate).stream())
                .map(Interval::from).min(Instant::compareTo).map(Days::shown).orElse("");
    }
}
