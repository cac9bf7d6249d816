package org.tokenwright.reference;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.tokenwright.base.Meter;
import org.tokenwright.base.Source;
import org.tokenwright.pricing.Brackets;
import org.tokenwright.pricing.Conditions;
import org.tokenwright.pricing.Price;
import org.tokenwright.pricing.PriceWindow;
import org.tokenwright.pricing.Rate;
import org.tokenwright.pricing.Validity;

/** The price lines of a random offer: for each meter, bracket, service tier and region a row of intervals. */
final class RandomRates {

    private final Draw draw;
    private final Hints hints;
    private final int size;
    private final List<PriceWindow> windows;
    private final List<Brackets> brackets;
    private final String region;
    private final List<Rate> rates = new ArrayList<>();
    private final Map<Meter, Boolean> annual = new HashMap<>();

    RandomRates(Draw draw, Hints hints, int size, List<PriceWindow> windows, List<Brackets> brackets, String region) {
        this.draw = draw;
        this.hints = hints;
        this.size = size;
        this.windows = windows;
        this.brackets = brackets;
        this.region = region;
    }

    List<Rate> rates() {
        int most = brackets.stream().mapToInt(each -> each.thresholds().size()).max().orElse(0);
        for (Meter meter : hints.meters()) {
            if (draw.oneIn(60)) {
                continue;
            }
            boolean volume = size >= 1 && draw.oneIn(4);
            for (int bracket = 0; bracket <= most; bracket++) {
                if (bracket == 0 || brackets.stream().anyMatch(each -> each.reprices(meter)) && !draw.oneIn(60)) {
                    line(meter, Conditions.BASE.withBracket(bracket), volume);
                    otherConditions(meter, bracket, volume);
                }
            }
        }
        if (draw.oneIn(3)) {
            line(Meter.FIXED_FEE, Conditions.BASE, false);
        }
        return rates;
    }

    /** Amounts that were read for a service tier or a region. */
    private void otherConditions(Meter meter, int bracket, boolean volume) {
        for (String tier : RandomOffers.TIERS) {
            if (draw.oneIn(6)) {
                line(meter, Conditions.BASE.withBracket(bracket).withServiceTier(tier), volume);
            }
        }
        if (size >= 2 && draw.oneIn(5)) {
            line(meter, Conditions.BASE.withBracket(bracket).withRegion("us"), volume);
        }
        if (size >= 2 && draw.oneIn(12)) {
            line(meter, Conditions.BASE.withBracket(bracket).withRegion("us").withServiceTier("batch"), volume);
        }
    }

    /** Intervals that follow each other, sometimes with a gap, sometimes begun by one without a known start. */
    private void line(Meter meter, Conditions on, boolean volume) {
        List<Instant> changes = RandomOffers.changes(draw, hints, Math.min(2, size / 2));
        boolean unknownStart = draw.oneIn(4);
        Optional<Instant> from = unknownStart || changes.isEmpty() || !draw.oneIn(8)
                ? Optional.of(Instant.parse("2024-01-01T00:00:00Z")) : Optional.of(changes.getFirst());
        for (int i = 0; i <= changes.size(); i++) {
            Optional<Instant> to = i == changes.size() ? draw.oneIn(12, () -> Instant.parse("2028-01-01T00:00:00Z"))
                    : Optional.of(changes.get(i));
            boolean open = unknownStart && i == 0;
            if (from.isPresent() && to.isPresent() && !from.get().isBefore(to.get()) || i > 0 && draw.oneIn(60)) {
                from = to;
                continue;
            }
            span(meter, on, volume, RandomOffers.validity(open ? Optional.empty() : from,
                    open && draw.oneIn(2) ? Optional.empty() : to));
            from = to;
        }
    }

    /** One interval: at all hours, or one rate for each price window. */
    private void span(Meter meter, Conditions on, boolean volume, Validity validity) {
        Conditions mine = !region.equals("global") && on.region().isEmpty() && draw.oneIn(4) ? on.withRegion(region) : on;
        Source source = new Source("price page", validity.from().isEmpty() && draw.oneIn(10) ? Source.NOT_STATED
                : draw.pick("2025-03-01", "2025-03"));
        if (windows.isEmpty() || meter.equals(Meter.FIXED_FEE) || draw.oneIn(4)) {
            rates.add(rate(meter, mine, price(meter, volume), validity, source));
        } else {
            windows.forEach(window -> rates.add(rate(meter, mine.withPriceWindow(window.id()),
                    price(meter, volume), validity, source)));
        }
    }

    private Rate rate(Meter meter, Conditions on, Price price, Validity validity, Source source) {
        String currency = draw.oneIn(250) ? "EUR" : "USD";
        return new Rate(meter, on, price, currency, validity, Rate.Status.LIST, Optional.empty(), source, "");
    }

    private Price price(Meter meter, boolean volume) {
        return volume && !draw.oneIn(8) ? volume(meter) : new Price.Flat(amount());
    }

    private Price volume(Meter meter) {
        var bounds = new TreeSet<BigDecimal>();
        for (int i = draw.number(1, 2); i > 0; i--) {
            bounds.add(draw.oneIn(3) ? draw.decimal(1, 5000, 1) : draw.pick(hints.volumes()));
        }
        bounds.removeIf(bound -> bound.signum() <= 0);
        var tiers = new ArrayList<Price.Tier>();
        bounds.forEach(bound -> tiers.add(new Price.Tier(Optional.of(bound), amount())));
        tiers.add(new Price.Tier(Optional.empty(), amount()));
        return new Price.Volume(tiers, draw.pick(Price.Semantics.values()), draw.pick(Price.Edge.values()),
                annual.computeIfAbsent(meter, _ -> draw.oneIn(2)), draw.pick(Price.Crossing.values()));
    }

    private BigDecimal amount() {
        return switch (draw.number(0, 6)) {
            case 0 -> draw.decimal(1, 99, 4);
            case 1 -> BigDecimal.valueOf(draw.number(0, 20));
            default -> draw.decimal(1, 3000, 2);
        };
    }
}
