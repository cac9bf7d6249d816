package org.tokenwright.reference;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.tokenwright.base.Meter;
import org.tokenwright.base.Source;
import org.tokenwright.pricing.Brackets;
import org.tokenwright.pricing.Exclusion;
import org.tokenwright.pricing.Multiplier;
import org.tokenwright.pricing.Multiplier.Dimension;
import org.tokenwright.pricing.Offer;
import org.tokenwright.pricing.PriceSheet;
import org.tokenwright.pricing.PriceWindow;
import org.tokenwright.pricing.SheetCheck;
import org.tokenwright.pricing.Validity;

/** Offers with every condition a price can have, that pass the check of price sheets. */
final class RandomOffers {

    static final LocalDate KNOWN_ON = LocalDate.of(2026, 11, 21);
    static final List<ZoneId> ZONES = List.of(ZoneOffset.UTC, ZoneId.of("Europe/Berlin"), ZoneId.of("America/New_York"),
            ZoneId.of("Asia/Shanghai"), ZoneId.of("Asia/Kolkata"), ZoneId.of("Australia/Lord_Howe"));
    static final List<String> TIERS = List.of("batch", "flex", "priority");
    static final List<String> REGIONS = List.of("us", "eu");

    private final Draw draw;
    private final Hints hints;
    private final int size;
    private final String id;
    private List<PriceWindow> windows = List.of();
    private List<Brackets> brackets = List.of();

    private RandomOffers(Draw draw, Hints hints, int size, String id) {
        this.draw = draw;
        this.hints = hints;
        this.size = size;
        this.id = id;
    }

    /** Draws until an offer passes the check. */
    static Offer offer(Draw draw, Hints hints, int size, String id) {
        for (int attempt = 0; attempt < 200; attempt++) {
            Offer offer = new RandomOffers(draw, hints, size, id).offer();
            var sheet = new PriceSheet(offer.provider(), "Provider", KNOWN_ON.toString(), KNOWN_ON, List.of(offer));
            if (SheetCheck.check(sheet).isEmpty()) {
                return offer;
            }
        }
        throw new IllegalStateException("no valid offer in 200 attempts");
    }

    private Offer offer() {
        brackets = size < 1 || !draw.oneIn(2) ? List.of() : brackets();
        windows = size < 2 || !draw.oneIn(3) ? List.of() : windows();
        String region = draw.pick("global", "eu");
        var rates = new RandomRates(draw, hints, size, windows, brackets, region).rates();
        return new Offer(id, id.substring(0, id.indexOf('/')), "model", "Model " + id, region, limit(1_000_000),
                limit(64_000), "unknown", new TreeMap<>(), false, life(), brackets, windows, rates,
                size < 1 ? List.of() : multipliers(), size < 2 || !draw.oneIn(6) ? List.of() : List.of(exclusion()));
    }

    private OptionalLong limit(long usual) {
        return switch (draw.number(0, 5)) {
            case 0 -> OptionalLong.of(draw.pick(hints.sizes()));
            case 1, 2 -> OptionalLong.of(usual);
            case 3 -> OptionalLong.of(usual / 10);
            default -> OptionalLong.empty();
        };
    }

    private Offer.Life life() {
        return switch (draw.number(0, 29)) {
            case 0 -> new Offer.Life(false, Optional.empty(), true, Optional.empty(), "");
            case 1 -> new Offer.Life(true, Optional.of(draw.pick(hints.days())), true, Optional.of(draw.pick(hints.days())), "");
            default -> Offer.Life.CURRENT;
        };
    }

    /** One version for ever, one that begins or ends, or two that follow each other. */
    private List<Brackets> brackets() {
        Instant change = draw.pick(hints.instants());
        return switch (draw.number(0, 3)) {
            case 0 -> List.of(brackets(Optional.empty(), Optional.empty()));
            case 1 -> List.of(brackets(Optional.of(change), Optional.empty()));
            case 2 -> List.of(brackets(Optional.empty(), Optional.of(change)), brackets(Optional.of(change), Optional.empty()));
            default -> List.of(brackets(Optional.empty(), Optional.of(change)));
        };
    }

    private Brackets brackets(Optional<Instant> from, Optional<Instant> to) {
        var thresholds = new TreeSet<Long>();
        thresholds.add(draw.oneIn(3) ? 20_000L : draw.pick(hints.sizes()));
        if (draw.oneIn(2)) {
            thresholds.add(draw.oneIn(3) ? 50_000L : draw.pick(hints.sizes()));
        }
        thresholds.remove(0L);
        return new Brackets(thresholds.isEmpty() ? List.of(1L) : List.copyOf(thresholds),
                draw.pick(Brackets.Semantics.values()), draw.pick(Brackets.Edge.values()),
                draw.oneIn(3) ? Set.copyOf(draw.some(hints.meters().stream().filter(Meter::isBucket).toList())) : Set.of(),
                validity(from, to), source());
    }

    private List<PriceWindow> windows() {
        ZoneId zone = draw.pick(ZONES);
        if (draw.oneIn(3)) {
            return List.of(window("day", zone, List.of(span(7, 19)), EnumSet.allOf(DayOfWeek.class), List.of()),
                    window("night", zone, List.of(span(19, 7)), EnumSet.allOf(DayOfWeek.class), List.of()));
        }
        var days = draw.some(List.of(DayOfWeek.values()));
        var excluded = draw.oneIn(2) ? List.of(draw.pick(hints.days()), draw.pick(hints.days())) : List.<LocalDate>of();
        PriceWindow peak = window("peak", zone, peakHours(),
                days.isEmpty() ? EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY) : EnumSet.copyOf(days), excluded);
        return List.of(peak, new PriceWindow("offpeak", "off-peak", zone, List.of(), Set.of(), new TreeSet<>(),
                Optional.of("peak")));
    }

    private List<PriceWindow.Span> peakHours() {
        return switch (draw.number(0, 4)) {
            case 0 -> List.of(span(1, 4), span(6, 10));
            case 1 -> List.of(new PriceWindow.Span(LocalTime.of(22, 30), LocalTime.of(3, 15)));
            case 2 -> List.of(span(2, 3), span(12, 0));
            case 3 -> List.of(new PriceWindow.Span(LocalTime.of(1, 15), LocalTime.of(2, 45)));
            default -> List.of(new PriceWindow.Span(LocalTime.of(9, 0), LocalTime.of(17, 30)));
        };
    }

    private static PriceWindow.Span span(int from, int to) {
        return new PriceWindow.Span(LocalTime.of(from, 0), LocalTime.of(to, 0));
    }

    private PriceWindow window(String windowId, ZoneId zone, List<PriceWindow.Span> hours, Set<DayOfWeek> days,
            List<LocalDate> excluded) {
        return new PriceWindow(windowId, windowId, zone, hours, days, new TreeSet<>(excluded), Optional.empty());
    }

    /** Factors of service tiers and regions, some of one meter, some that change. */
    private List<Multiplier> multipliers() {
        var all = new ArrayList<Multiplier>();
        for (String tier : TIERS) {
            addMultipliers(all, Dimension.SERVICE_TIER, tier);
        }
        for (String region : REGIONS) {
            addMultipliers(all, Dimension.REGION, region);
        }
        return all;
    }

    private void addMultipliers(List<Multiplier> all, Dimension dimension, String value) {
        if (draw.oneIn(10)) {
            return;
        }
        Instant change = draw.pick(hints.instants());
        if (draw.oneIn(3)) {
            all.add(multiplier(dimension, value, Set.of(), Optional.empty(), Optional.of(change)));
            all.add(multiplier(dimension, value, Set.of(), Optional.of(change), Optional.empty()));
        } else {
            all.add(multiplier(dimension, value, Set.of(), Optional.empty(), Optional.empty()));
        }
        if (draw.oneIn(3)) {
            all.add(multiplier(dimension, value, Set.of(draw.pick(List.copyOf(hints.meters()))), Optional.empty(),
                    draw.oneIn(2, () -> draw.pick(hints.instants()))));
        }
    }

    private Multiplier multiplier(Dimension dimension, String value, Set<Meter> meters, Optional<Instant> from,
            Optional<Instant> to) {
        return new Multiplier(dimension, value, draw.pick(new BigDecimal("0.5"), new BigDecimal("1.1"),
                new BigDecimal("2"), draw.decimal(10, 300, 2)), meters, validity(from, to), source(), "");
    }

    private Exclusion exclusion() {
        return new Exclusion(draw.oneIn(2, () -> draw.pick(TIERS)), draw.oneIn(3, () -> draw.pick(REGIONS)),
                draw.number(0, 1), validity(draw.oneIn(2, () -> draw.pick(hints.instants())), Optional.empty()), source());
    }

    static Validity validity(Optional<Instant> from, Optional<Instant> to) {
        return new Validity(from, to, from.isPresent() ? Validity.Basis.PROVIDER : Validity.Basis.UNKNOWN, "");
    }

    private Source source() {
        return new Source("price page", draw.pick("2026-01-15", "2025-06", "2024-03-01"));
    }

    /** Sorted moments between which a price may change; none for an offer whose prices never do. */
    static List<Instant> changes(Draw draw, Hints hints, int most) {
        var changes = new TreeSet<Instant>();
        for (int i = draw.number(0, most); i > 0; i--) {
            changes.add(draw.pick(hints.instants()));
        }
        return Collections.unmodifiableList(new ArrayList<>(changes));
    }
}
