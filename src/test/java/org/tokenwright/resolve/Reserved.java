package org.tokenwright.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.tokenwright.resolve.Fixture.SOURCE;
import static org.tokenwright.resolve.Fixture.number;

import java.math.BigDecimal;
import java.time.Period;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntToDoubleFunction;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.tokenwright.analysis.AlternativeResult;
import org.tokenwright.base.Meter;
import org.tokenwright.base.MonthBasis;
import org.tokenwright.base.Unit;
import org.tokenwright.plan.Reservation;
import org.tokenwright.plan.Route;
import org.tokenwright.pricing.Capacity;
import org.tokenwright.pricing.Capacity.Per;
import org.tokenwright.pricing.Capacity.UnitLoad;
import org.tokenwright.pricing.Capacity.UnitPrice;
import org.tokenwright.pricing.Capacity.Weights;
import org.tokenwright.pricing.Rate;
import org.tokenwright.workload.LoadCurve;
import org.tokenwright.workload.Workload;
import org.tokenwright.worksheet.Expr.Fold;

/**
 * A fixture with one reservation that a test changes piece by piece. A unit carries a call of the fixture in a minute, so
 * that calls a minute are units; metered a call costs 1. A unit costs 2 an hour, 1,000 a month, 2,400 a month for three
 * months and 800 a month for a year.
 */
final class Reserved {

    static final String CAPACITY = "acme/units";
    /** Minutes of January. */
    static final long JANUARY = 44_640;
    /** Minutes of a normal month. */
    static final long NORMAL = 43_800;

    final Fixture fixture;
    String capacity = CAPACITY;
    String price = "hourly";
    String from = "2026-01";
    String to = "";
    String units = "";
    String buffer = "0";
    boolean spills = true;
    boolean anyModel;
    /** Throughput that the plan states by offer; empty where the published one holds. */
    final Map<String, String> serves = new TreeMap<>(Map.of("acme/one", ""));
    final List<UnitLoad> loads = new ArrayList<>(List.of(load("acme/one", "1000000", "1", "1")));
    final List<UnitPrice> prices = new ArrayList<>(List.of(price("hourly", Per.HOUR, "2", "USD", Period.ZERO),
            price("monthly", Per.MONTH, "1000", "USD", Period.ofMonths(1)), price("quarterly", Per.MONTH, "2400", "USD", Period.ofMonths(3)),
            price("yearly", Per.MONTH, "800", "USD", Period.ofYears(1))));

    Reserved(Fixture fixture) {
        this.fixture = fixture;
    }

    /** So many calls in each month of a plan that starts in January. */
    static Reserved of(long calls) {
        Fixture fixture = Fixture.priced("1");
        fixture.workloads.set(0, Fixture.workload("w", calls));
        return new Reserved(fixture);
    }

    /** So many calls in months of 730 hours. */
    static Reserved normal(long calls, int months) {
        Reserved reserved = of(calls);
        reserved.fixture.basis = MonthBasis.NORMAL;
        reserved.fixture.months = months;
        return reserved;
    }

    static UnitPrice price(String id, Per per, String amount, String currency, Period commitment) {
        return new UnitPrice(id, "price " + id, per, new BigDecimal(amount), currency, commitment, Rate.Status.LIST, SOURCE, "");
    }

    /** Cache writes count 1.25, cache reads nothing, output 4. */
    static UnitLoad load(String offer, String tokensPerMinute, String minimum, String step) {
        return new UnitLoad(offer, new BigDecimal(tokensPerMinute),
                new Weights(BigDecimal.ONE, new BigDecimal("1.25"), BigDecimal.ZERO, new BigDecimal("4")),
                new BigDecimal(minimum), new BigDecimal(step), SOURCE);
    }

    Reserved from(String first, String end) {
        from = first;
        to = end;
        return this;
    }

    Reserved at(String priceId) {
        price = priceId;
        return this;
    }

    Reserved units(String count) {
        units = count;
        return this;
    }

    Reserved load(LoadCurve curve) {
        fixture.workloads.set(0, Fixture.withLoad(fixture.workloads.getFirst(), curve));
        return this;
    }

    Reserved growing(String growth) {
        fixture.workloads.set(0, Fixture.withGrowth(fixture.workloads.getFirst(), growth, "1"));
        return this;
    }

    /** Another workload on an offer of its own, of which a unit carries as many calls. */
    Reserved and(Workload workload, String offer) {
        fixture.workloads.add(workload);
        fixture.routes.set(0, route("r", "w", "acme/one"));
        fixture.routes.add(route("s", workload.id(), offer));
        fixture.offers.add(Fixture.offer(offer, Fixture.rate(Meter.UNCACHED_INPUT, "1")));
        loads.add(load(offer, "1000000", "1", "1"));
        serves.put(offer, "");
        return this;
    }

    static Route route(String id, String workload, String offer) {
        return new Route(id, Optional.of(workload), offer, number("1", Unit.ONE), Optional.empty(), Optional.empty(), "", new TreeMap<>());
    }

    /** A weight for each hour of the day, the same on all days. */
    static LoadCurve daily(String zone, IntUnaryOperator weight) {
        return weekly(zone, hour -> weight.applyAsInt(hour % 24));
    }

    static LoadCurve weekly(String zone, IntUnaryOperator weight) {
        return new LoadCurve(ZoneId.of(zone), IntStream.range(0, LoadCurve.HOURS_OF_WEEK)
                .mapToObj(hour -> BigDecimal.valueOf(weight.applyAsInt(hour))).toList());
    }

    Reservation reservation(String id) {
        Unit throughput = Reservation.THROUGHPUT;
        return new Reservation(id, "Units " + id, capacity, price, YearMonth.parse(from), to.isEmpty() ? Optional.empty() : Optional.of(YearMonth.parse(to)),
                serves.entrySet().stream().map(entry -> new Reservation.Served(entry.getKey(), entry.getValue().isEmpty() ? Optional.empty()
                        : Optional.of(number(entry.getValue(), throughput)))).toList(),
                units.isEmpty() ? Optional.empty() : Optional.of(number(units, Reservation.UNIT)), number(buffer, Unit.ONE), spills);
    }

    /** Adds the reservation as it stands as {@code c}; later changes do not reach it. */
    Fixture fixture() {
        if (fixture.capacities.isEmpty()) {
            fixture.capacities.add(new Capacity(CAPACITY, "acme", "Units", "PTU", prices, loads, anyModel, true, ""));
            fixture.reservations.add(reservation("c"));
        }
        return fixture;
    }

    AlternativeResult result() {
        return fixture().result();
    }

    static String id(String path) {
        return "alternative/a/reservation/c/" + path;
    }

    double at(String path, int month) {
        return fixture().value(id(path), month);
    }

    double last(String path) {
        return total(id(path), Fold.LAST);
    }

    double sum(String path) {
        return total(id(path), Fold.SUM);
    }

    double total(String row, Fold fold) {
        return result().evaluation().total(row, fold, 1).get();
    }

    boolean has(String path) {
        return result().resolved().worksheet().findRow(id(path)).isPresent();
    }

    /** A row of the reservation in each month. */
    Reserved shows(String path, double... byMonth) {
        AlternativeResult result = result();
        return compare(path, result, month -> result.evaluation().value(id(path), month, 1).get(), byMonth);
    }

    /** Cost of each month. */
    Reserved costs(double... byMonth) {
        AlternativeResult result = result();
        return compare("cost", result, month -> result.monthly(month, 1).orElseThrow(), byMonth);
    }

    private Reserved compare(String what, AlternativeResult result, IntToDoubleFunction actual, double... expected) {
        double[] found = new double[result.evaluation().months()];
        Arrays.setAll(found, actual::applyAsDouble);
        assertThat(found).as(what).containsExactly(expected, within(1e-6));
        return this;
    }
}
