package org.tokenwright.reference;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.tokenwright.base.Meter;
import org.tokenwright.base.MonthBasis;
import org.tokenwright.base.Quantity;
import org.tokenwright.base.Unit;
import org.tokenwright.plan.Alternative;
import org.tokenwright.plan.PinnedPrices;
import org.tokenwright.plan.Plan;
import org.tokenwright.plan.Route;
import org.tokenwright.plan.Settings;
import org.tokenwright.pricing.Offer;
import org.tokenwright.workload.Extra;
import org.tokenwright.workload.RequestSize;
import org.tokenwright.workload.Workload;

/**
 * Plans with offers from a seed: every meter and condition, on purpose often with a size exactly at a threshold, a volume
 * exactly at a bound, a change exactly at a month border or within a second.
 */
public final class RandomPlans {

    /** Largest size of a plan: workloads, offers, routes, months and conditions grow with it. */
    public static final int SIZE = 8;

    private static final List<YearMonth> STARTS = List.of(YearMonth.of(2026, 3), YearMonth.of(2026, 10),
            YearMonth.of(2026, 11), YearMonth.of(2026, 12), YearMonth.of(2026, 4));

    private final long seed;
    private final Draw draw;
    private final int size;
    private final boolean purchases;
    private final Settings settings;

    private RandomPlans(long seed, int size, int months, boolean purchases) {
        this.seed = seed;
        this.purchases = purchases;
        draw = new Draw(seed);
        this.size = size;
        ZoneId zone = draw.pick(RandomOffers.ZONES);
        settings = new Settings("USD", draw.pick(MonthBasis.CALENDAR, MonthBasis.CALENDAR, MonthBasis.NORMAL), zone,
                Month.JANUARY, draw.pick(STARTS), months, draw.oneIn(2, () -> quantity(1_200_000, "USD")),
                Quantity.exact(draw.pick(BigDecimal.ZERO, new BigDecimal("0.001"), BigDecimal.ONE), Unit.ONE));
    }

    /** @param size 0 to {@link #SIZE}; at size 0 one workload, one offer with flat prices, one route */
    public static Plan of(long seed, int size) {
        return of(seed, size, 1 + Math.min(3, size / 2));
    }

    /** A plan of so many months. */
    public static Plan of(long seed, int size, int months) {
        return new RandomPlans(seed, size, months, false).plan();
    }

    /** A plan in which some workloads are runs, come from other drivers or fail, and prices may fall. */
    static Plan withWork(long seed, int size) {
        return RandomWork.on(seed, of(seed, size));
    }

    /** A plan with all that, prompt caches, requests that come back from their service tier, reserved capacity and seats. */
    public static Plan withPurchases(long seed, int size) {
        return RandomWork.on(seed, RandomPurchases.on(seed, new RandomPlans(seed, size, 1 + Math.min(3, size), true).plan()));
    }

    static Quantity quantity(BigDecimal value, String unit) {
        return Quantity.exact(value, Unit.parse(unit));
    }

    static Quantity quantity(long value, String unit) {
        return quantity(BigDecimal.valueOf(value), unit);
    }

    private Plan plan() {
        var workloads = new ArrayList<Workload>();
        for (int i = draw.number(1, 1 + Math.min(2, size / 3)); i > 0; i--) {
            Workload workload = new RandomWorkloads(draw, size).workload("w" + i);
            workloads.add(purchases ? new RandomPrefixes(draw).on(workload) : workload);
        }
        Hints hints = hints(workloads);
        var offers = new ArrayList<Offer>();
        for (int i = draw.number(1, 1 + Math.min(2, size / 2)); i > 0; i--) {
            String id = draw.pick("acme/m", "blue/m") + i;
            offers.add(purchases ? new RandomPrefixes(draw).offer(hints, size, id, workloads) : RandomOffers.offer(draw, hints, size, id));
        }
        var alternatives = new ArrayList<Alternative>();
        for (int i = draw.number(1, 1 + size / 6); i > 0; i--) {
            alternatives.add(new Alternative("a" + i, "Alternative " + i, routes(workloads, offers)));
        }
        var prices = new PinnedPrices(List.of(pin("acme"), pin("blue")), offers);
        var plan = new Plan("Random", "", settings, List.of(), workloads, alternatives, List.of(), prices, new TreeMap<>());
        return RandomQuotes.on(seed, plan, size, days(), volumesByMeter(workloads));
    }

    private static PinnedPrices.Pin pin(String provider) {
        return new PinnedPrices.Pin(provider, RandomOffers.KNOWN_ON.toString(), "");
    }

    private List<Route> routes(List<Workload> workloads, List<Offer> offers) {
        var routes = new ArrayList<Route>();
        for (int i = draw.number(1, 1 + Math.min(3, size / 2)); i > 0; i--) {
            routes.add(route("r" + i, workloads, offers));
        }
        return routes;
    }

    private Route route(String id, List<Workload> workloads, List<Offer> offers) {
        Optional<LocalDate> from = size < 3 ? Optional.empty() : draw.oneIn(4, this::day);
        Optional<LocalDate> to = size < 3 ? Optional.empty() : draw.oneIn(4, this::day)
                .filter(day -> from.isEmpty() || from.get().isBefore(day));
        return new Route(id, draw.oneIn(3, () -> draw.pick(workloads).id()),
                draw.oneIn(80) ? "acme/gone" : draw.pick(offers).id(),
                quantity(draw.pick(BigDecimal.ONE, draw.decimal(1, 99, 2)), "1"), from, to,
                size < 2 ? "" : draw.pick("", "", "", "us", "eu"),
                draw.oneIn(4) ? tierShares() : new TreeMap<>());
    }

    private SortedMap<String, Quantity> tierShares() {
        return RandomWorkloads.tiers(draw);
    }

    private LocalDate day() {
        return draw.pick(days());
    }

    private List<LocalDate> days() {
        var days = new ArrayList<LocalDate>();
        for (int month = 0; month < settings.months(); month++) {
            YearMonth at = settings.start().plusMonths(month);
            days.addAll(List.of(at.atDay(1), at.atDay(10), at.atDay(16), at.atEndOfMonth()));
        }
        return days;
    }

    private Hints hints(List<Workload> workloads) {
        var meters = new TreeSet<Meter>();
        var sizes = new ArrayList<>(List.of(20_000L, 50_000L));
        var volumes = new ArrayList<>(List.of(BigDecimal.valueOf(100), BigDecimal.valueOf(1000)));
        for (Workload workload : workloads) {
            meters.addAll(workload.request().orElseThrow().fixed().keySet());
            meters.addAll(workload.request().orElseThrow().shareOfSize().keySet());
            workload.extras().forEach(extra -> meters.add(extra.meter()));
            sizes.addAll(RandomWorkloads.inputs(workload.request().orElseThrow()));
        }
        volumesByMeter(workloads).values().forEach(volumes::addAll);
        sizes.removeIf(tokens -> tokens <= 0);
        return new Hints(meters, sizes, volumes.stream().filter(volume -> volume.signum() > 0).toList(), instants(), days());
    }

    /** Month borders in two zones, changes of summer time, noon, and one second and part of a second beside them. */
    private List<Instant> instants() {
        var instants = new ArrayList<Instant>();
        for (LocalDate day : days()) {
            Instant start = day.atStartOfDay(settings.zone()).toInstant();
            instants.addAll(List.of(start, day.atStartOfDay(java.time.ZoneOffset.UTC).toInstant(),
                    start.plusSeconds(draw.number(1, 200_000)), start.minusSeconds(1)));
        }
        instants.addAll(List.of(Instant.parse("2026-03-29T01:00:00Z"), Instant.parse("2026-11-01T06:00:00Z")));
        return instants;
    }

    /** What a month of each bucket and extra adds up to when one route carries everything, in priced units. */
    private static SortedMap<Meter, List<BigDecimal>> volumesByMeter(List<Workload> workloads) {
        var volumes = new TreeMap<Meter, List<BigDecimal>>();
        for (Workload workload : workloads) {
            BigDecimal calls = workload.volume().tasksPerMonth().orElseThrow().value().multiply(workload.calls().orElseThrow().perTask().value());
            workload.request().orElseThrow().fixed().forEach((meter, tokens) -> add(volumes, meter, calls.multiply(tokens.value())));
            if (workload.request().orElseThrow().size() instanceof RequestSize.Point(var tokens)) {
                add(volumes, Meter.UNCACHED_INPUT, calls.multiply(tokens.value()));
            }
            for (Extra extra : workload.extras()) {
                add(volumes, extra.meter(), extra.per() == Extra.Per.MONTH ? extra.amount().value() : calls.multiply(extra.amount().value()));
            }
        }
        return volumes;
    }

    private static void add(SortedMap<Meter, List<BigDecimal>> volumes, Meter meter, BigDecimal quantity) {
        volumes.computeIfAbsent(meter, _ -> new ArrayList<>()).add(meter.perMillion() ? quantity.movePointLeft(6) : quantity);
    }
}
