package org.tokenwright.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.tokenwright.resolve.Fixture.number;
import static org.tokenwright.resolve.Fixture.rate;
import static org.tokenwright.resolve.Reserved.weekly;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.tokenwright.analysis.AlternativeResult;
import org.tokenwright.base.Meter;
import org.tokenwright.base.MonthBasis;
import org.tokenwright.base.Unit;
import org.tokenwright.pricing.Conditions;
import org.tokenwright.pricing.Offer;
import org.tokenwright.pricing.Price;
import org.tokenwright.pricing.PriceWindow;
import org.tokenwright.pricing.Rate;
import org.tokenwright.workload.Extra;
import org.tokenwright.workload.LoadCurve;
import org.tokenwright.workload.RequestSize;
import org.tokenwright.workload.Workload;
import org.tokenwright.worksheet.Expr.Fold;
import org.tokenwright.worksheet.Row;
import org.tokenwright.worksheet.Tag;

/** What holds for every reservation: all load is served, metered or refused, and what is served is what is not metered. */
class ReservationPropertyTest {

    private static final int CASES = 300;
    private static final Meter SEARCH = Meter.of(Meter.Kind.SEARCH);
    private static final List<String> ZONES = List.of("UTC", "Europe/Berlin", "America/New_York", "Asia/Kolkata", "Australia/Lord_Howe");

    /** Cases that had each of these; a property of what never occurs proves nothing. */
    private final Set<String> reached = new HashSet<>();
    private final Map<String, Double> found = new TreeMap<>();
    private SplittableRandom random;
    private Reserved reserved;
    private AlternativeResult with;
    private AlternativeResult without;

    @Test
    void allLoadIsServedMeteredOrRefused() {
        for (long seed = 1; seed <= CASES; seed++) {
            random = new SplittableRandom(seed);
            reserved = randomPlan();
            with = reserved.result();
            reserved.fixture.reservations.clear();
            without = reserved.fixture.result();
            assertThat(with.unpriced()).as("seed %s", seed).isEmpty();
            assertThat(with.pricedTotal(1)).as("seed %s", seed).isPresent();
            for (Row row : without.resolved().worksheet().rows()) {
                for (int month = 0; month < reserved.fixture.months; month++) {
                    compare(row, month, "seed " + seed + ", month " + month + ", " + row.id());
                }
            }
            money("seed " + seed);
            figures("seed " + seed);
        }
        assertThat(reached).contains("served", "refused", "all served", "all above", "reserved tokens", "refused of several", "extras",
                "windows", "two regimes", "two reservations", "two levels", "a hundred levels", "NORMAL", "CALENDAR", "priority", "batch", "outside");
    }

    private double value(AlternativeResult result, String id, int month) {
        return result.resolved().worksheet().findRow(id).isEmpty() ? 0 : result.evaluation().value(id, month, 1).get();
    }

    /** Calls of a block are divided; its quantities are those of the calls that are not refused. */
    private void compare(Row row, int month, String at) {
        if (row.tags().get(Tag.SERVICE_TIER).isEmpty() || !(row.id().endsWith("/calls") || row.id().endsWith("/quantity"))) {
            return;
        }
        String tier = row.tags().get(Tag.SERVICE_TIER).orElseThrow();
        String block = row.id().substring(0, row.id().indexOf("/" + tier) + tier.length() + 1);
        block += row.tags().get(Tag.PRICE_WINDOW).filter(window -> !window.equals(Conditions.ALL_HOURS)).map(window -> "/" + window).orElse("");
        String rest = row.id().substring(block.length());
        double all = value(without, block + "/calls", month);
        double metered = part(block + "/calls", month, all, at);
        double served = part(block + "/reserved/c/calls", month, all, at) + part(block + "/reserved/d/calls", month, all, at);
        double refused = part(block + "/refused/c/calls", month, all, at) + part(block + "/refused/d/calls", month, all, at);
        assertThat(served + metered + refused).as(at).isCloseTo(all, within(1e-9 * all));
        reach(tier, all, metered, served, refused);
        if (rest.endsWith("/quantity") && !rest.startsWith("/search")) {
            double tokens = value(with, row.id(), month) + value(with, block + "/reserved/c" + rest, month) + value(with, block + "/reserved/d" + rest, month);
            double expected = value(without, row.id(), month);
            assertThat(tokens).as(at).isCloseTo(all == 0 ? 0 : expected * (all - refused) / all, within(1e-9 * expected));
            reach("reserved tokens", value(with, block + "/reserved/c" + rest, month) > 0);
        }
        if (rest.startsWith("/search")) {
            double expected = value(without, row.id(), month);
            assertThat(value(with, row.id(), month)).as(at).isCloseTo(all == 0 ? 0 : expected * (all - refused) / all, within(1e-9 * expected));
            reach("extras", expected > 0);
        }
    }

    private double part(String id, int month, double all, String at) {
        double calls = value(with, id, month);
        assertThat(calls).as("%s: %s", at, id).isBetween(-1e-9 * all, all * (1 + 1e-9));
        return calls;
    }

    private void reach(String tier, double all, double metered, double served, double refused) {
        reach("served", served > 0 && metered > 0);
        reach("refused", refused > 0 && served > 0);
        reach("all served", served > 0 && metered == 0 && refused == 0);
        reach("all above", all > 0 && metered == all);
        reach(tier, all > 0);
        reach("refused of several", refused > 0 && reserved.fixture.workloads.size() > 1);
        if (Set.of("batch", "flex").contains(tier)) {
            assertThat(metered).isEqualTo(all);
        }
    }

    private void reach(String what, boolean is) {
        if (is) {
            reached.add(what);
        }
    }

    /** At flat prices units cost what they cost and save what they serve; what is refused saves too. */
    private void money(String at) {
        double units = 0;
        double value = 0;
        boolean refuses = false;
        for (String id : List.of("c", "d")) {
            if (with.resolved().worksheet().findRow("alternative/a/reservation/" + id + "/cost").isPresent()) {
                units += total("alternative/a/reservation/" + id + "/cost");
                value += with.resolved().worksheet().findRow("alternative/a/reservation/" + id + "/value").isPresent()
                        ? total("alternative/a/reservation/" + id + "/value") : 0;
                refuses |= with.resolved().worksheet().rows().stream().anyMatch(row -> row.id().contains("/refused/" + id + "/"));
            }
        }
        double before = without.pricedTotal(1).orElseThrow();
        if (!refuses) {
            assertThat(with.pricedTotal(1).orElseThrow()).as(at).isCloseTo(before + units - value, within(1e-9 * (before + units)));
        } else {
            assertThat(with.pricedTotal(1).orElseThrow()).as(at).isLessThanOrEqualTo((before + units - value) * (1 + 1e-9) + 1e-6);
        }
        double lines = with.lines().stream().filter(row -> row.tags().get(Tag.METER).equals(Optional.of("unitHour"))).mapToDouble(row -> total(row.id())).sum();
        assertThat(lines).as(at).isCloseTo(units, within(1e-9 * units + 1e-9));
    }

    private double total(String id) {
        return with.evaluation().total(id, Fold.SUM, 1).get();
    }

    private void figures(String at) {
        reach("two reservations", with.alternative().purchases().reservations().size() > 1);
        reach("two levels", with.resolved().worksheet().findRow(Reserved.id("level-2/need")).isPresent());
        reach("a hundred levels", with.resolved().worksheet().findRow(Reserved.id("level-100/need")).isPresent());
        reach(reserved.fixture.basis.name(), true);
        reach("windows", reserved.fixture.offers.getFirst().priceWindows().size() > 1);
        reach("two regimes", with.resolved().worksheet().rows().stream().anyMatch(row -> row.tags().get(Tag.REGIME).map(regime -> regime.contains("-12")).orElse(false)));
        for (int month = 0; month < reserved.fixture.months; month++) {
            double bought = value(with, Reserved.id("units"), month);
            double used = value(with, Reserved.id("used"), month);
            assertThat(used).as(at).isLessThanOrEqualTo(value(with, Reserved.id("available"), month) * (1 + 1e-12));
            if (bought > 0) {
                assertThat(used + value(with, Reserved.id("above"), month)).as(at).isCloseTo(value(with, Reserved.id("demand"), month),
                        within(1e-9 * (used + 1)));
            } else {
                reached.add("outside");
                assertThat(used).as(at).isZero();
            }
        }
    }

    private <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private Reserved randomPlan() {
        Reserved plan = Reserved.of(0);
        Fixture fixture = plan.fixture;
        fixture.workloads.clear();
        fixture.routes.clear();
        fixture.offers.clear();
        fixture.basis = pick(List.of(MonthBasis.values()));
        fixture.zone = ZoneId.of(pick(ZONES));
        fixture.months = 1 + random.nextInt(3);
        fixture.start = YearMonth.of(2026, 1).plusMonths(random.nextInt(12));
        fixture.offers.add(offer("acme/one", fixture.start));
        fixture.workloads.add(workload("w"));
        fixture.routes.add(Reserved.route("r", "w", "acme/one"));
        if (random.nextInt(3) == 0) {
            fixture.offers.add(offer("acme/two", fixture.start));
            fixture.workloads.add(workload("v"));
            fixture.routes.add(Reserved.route("s", "v", "acme/two"));
            plan.loads.add(Reserved.load("acme/two", "700000", "1", "3"));
            plan.serves.put("acme/two", "");
        }
        plan.buffer = pick(List.of("0", "0.2", "1"));
        String middle = fixture.start.plusMonths(random.nextInt(3)).toString();
        reservation(plan, fixture.start.plusMonths(random.nextInt(4) - 2).toString(), random.nextInt(3) == 0 ? "" : middle);
        plan.fixture();
        if (!plan.to.isEmpty() && random.nextBoolean()) {
            reservation(plan, middle, "");
            fixture.reservations.add(plan.reservation("d"));
        }
        return plan;
    }

    private void reservation(Reserved plan, String from, String to) {
        plan.at(pick(List.of("hourly", "monthly", "quarterly", "yearly"))).from(from, from.compareTo(to) < 0 ? to : "");
        plan.units = random.nextBoolean() ? "" : pick(List.of("0", "3", "10", "25"));
        plan.spills = random.nextInt(3) > 0;
    }

    private Workload workload(String id) {
        Workload plain = Fixture.workload(id, 1 + random.nextInt(1_000_000), Fixture.shape(Map.of(Meter.UNCACHED_INPUT, "" + (600_000 + random.nextInt(600_000)),
                Meter.CACHE_READ, "" + random.nextInt(500_000), Meter.OUTPUT, "" + random.nextInt(200_000)), new RequestSize.None(), Map.of()));
        var tiers = new TreeMap<>(Map.of("standard", "" + random.nextInt(3)));
        for (String tier : List.of("batch", "priority")) {
            if (random.nextInt(3) == 0 || tiers.equals(Map.of("standard", "0"))) {
                tiers.put(tier, "" + (1 + random.nextInt(3)));
            }
        }
        Workload tiered = Fixture.withTiers(plain, tiers);
        Workload loaded = Fixture.withLoad(tiered, curve());
        Workload extra = random.nextInt(3) > 0 ? loaded
                : Fixture.withExtras(loaded, random.nextBoolean() ? new Extra(SEARCH, Extra.Per.CALL, number("0.5", Unit.parse("search/call")))
                        : new Extra(SEARCH, Extra.Per.TASK, number("2", Unit.parse("search/task"))));
        return random.nextInt(3) > 0 ? extra : Prefixes.with(extra,
                Prefixes.prefix("p", "" + (2000 + random.nextInt(400_000)), "0.7", "1", "5m", true, Prefixes.observed("0.6")));
    }

    private LoadCurve curve() {
        int busy = 1 + random.nextInt(9);
        int from = random.nextInt(12);
        int many = 1 + random.nextInt(100);
        return switch (random.nextInt(5)) {
            case 0 -> LoadCurve.UNIFORM;
            case 1 -> weekly(pick(ZONES), hour -> hour * many % 168);
            default -> weekly(pick(ZONES), hour -> hour / 24 < 5 && hour % 24 >= from && hour % 24 < from + 9 ? 1 + busy : busy == 3 ? 0 : 1);
        };
    }

    /** Prices that change on the 12th of the second day's month, by window or not. */
    private Offer offer(String id, YearMonth start) {
        var windows = new ArrayList<PriceWindow>();
        if (random.nextInt(3) == 0) {
            ZoneId zone = ZoneId.of(pick(ZONES));
            windows.add(new PriceWindow("peak", "peak", zone, List.of(new PriceWindow.Span(LocalTime.of(6, 0), LocalTime.of(10, 30)),
                    new PriceWindow.Span(LocalTime.of(22, 0), LocalTime.of(1, 0))), EnumSet.complementOf(EnumSet.of(DayOfWeek.SUNDAY)), new TreeSet<>(), Optional.empty()));
            windows.add(new PriceWindow("rest", "rest", zone, List.of(), Set.of(), new TreeSet<>(), Optional.of("peak")));
        }
        String change = random.nextBoolean() ? "" : start.plusMonths(random.nextInt(2)) + "-12T07:20:00Z";
        var rates = new ArrayList<Rate>();
        rates.add(rate(SEARCH, "0.01"));
        int price = 1;
        for (Meter meter : List.of(Meter.UNCACHED_INPUT, Meter.CACHE_READ, Meter.CACHE_WRITE_5M, Meter.OUTPUT)) {
            for (String tier : List.of("standard", "batch", "priority")) {
                for (String window : windows.isEmpty() ? List.of(Conditions.ALL_HOURS) : List.of("peak", "rest")) {
                    Conditions on = Conditions.BASE.withServiceTier(tier).withPriceWindow(window);
                    rates.add(rate(meter, on, flat(price++), "2020-01-01T00:00:00Z", change));
                    if (!change.isEmpty()) {
                        rates.add(rate(meter, on, flat(price++), change, ""));
                    }
                }
            }
        }
        return Prefixes.withMinimum(Fixture.offer(id, OptionalLong.empty(), OptionalLong.empty(), List.of(), windows, List.of(),
                rates.toArray(Rate[]::new)), OptionalLong.of(1024));
    }

    private static Price flat(int price) {
        return new Price.Flat(new BigDecimal(price).movePointLeft(1));
    }
}
