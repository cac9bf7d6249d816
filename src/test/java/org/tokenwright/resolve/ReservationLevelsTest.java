package org.tokenwright.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.tokenwright.resolve.Reserved.NORMAL;
import static org.tokenwright.resolve.Reserved.daily;
import static org.tokenwright.resolve.Reserved.weekly;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tokenwright.analysis.Status;
import org.tokenwright.base.Meter;
import org.tokenwright.workload.LoadCurve;
import org.tokenwright.workload.RequestSize;

/** Reserved capacity against load that changes by the hour. */
class ReservationLevelsTest {

    private static final Offset<Double> EXACT = Offset.offset(1e-6);
    private static final Percentage NEARLY = Percentage.withPercentage(1e-10);

    /** 100 calls a minute for 8 hours of the day and 40 for 16: 60 x 730 x (8 x 100 + 16 x 40) / 24 = 2,628,000 a month. */
    private static Reserved busy() {
        return Reserved.normal(2_628_000, 1).load(daily("UTC", hour -> hour >= 9 && hour < 17 ? 10 : 4));
    }

    // 14,600 minutes are busy, 29,200 are not.
    @ParameterizedTest(name = "{0} units")
    @CsvSource(textBlock = """
        # units, calls above,         unit-hours used
        100,     0,                   43800
        120,     0,                   43800
        60,      584000,              34066.666667
        40,      876000,              29200
        # (40 - 20) x 29,200 more
        20,      1752000,             14600
        0,       2628000,             0
        """)
    void spillsAtEachLevel(String units, double above, double used) {
        Reserved reserved = busy().units(units);
        double cost = Double.parseDouble(units) * 1460;
        reserved.costs(cost + above).shows("peak", 100).shows("used", used).shows("above", above / 60)
                .shows("utilisation", units.equals("0") ? 0 : used / (730 * Double.parseDouble(units)));
        assertThat(reserved.last("aboveShare")).isCloseTo(above / 2_628_000, EXACT);
        assertThat(reserved.sum("value")).isCloseTo(2_628_000 - above, EXACT);
        // full units of 1,460 serve 43,800 each
        assertThat(reserved.last("breakEven")).isCloseTo(units.equals("0") ? 0 : 1460 / 43_800.0, EXACT);
    }

    @Test
    void unitsAreSizedOnTheBusiestHour() {
        busy().shows("units", 100).costs(146_000);
    }

    @Test
    void refusesAtEachLevel() {
        Reserved reserved = busy().units("60");
        reserved.spills = false;
        reserved.costs(87_600);
        assertThat(reserved.result().status()).isEqualTo(Status.DOES_NOT_FIT);
        assertThat(reserved.result().unfitShare()).isCloseTo(584_000 / 2_628_000.0, EXACT);
        assertThat(reserved.fixture.value("alternative/a/w/perTask")).isCloseTo(87_600 / 2_628_000.0, EXACT);
    }

    /** Hours without load need nothing, and nothing is divided by them. */
    @Test
    void hoursWithoutLoadNeedNothing() {
        Reserved reserved = Reserved.normal(60 * 365, 1).load(daily("UTC", hour -> hour < 12 ? 1 : 0));
        reserved.shows("peak", 1).shows("used", 365).shows("utilisation", 0.5).costs(1460);
    }

    // 168 different hours, of which some are above the units; the clock of the curve is not the plan's.
    @ParameterizedTest(name = "{0} in {1}, {2} units")
    @CsvSource(textBlock = """
        2026-01, UTC,              50
        2026-02, UTC,              10
        2026-03, Europe/Berlin,    50
        2026-03, America/New_York, 70
        2026-10, Europe/Berlin,    30
        2026-11, America/New_York, 50
        2026-06, Asia/Kolkata,     50
        2026-04, Australia/Lord_Howe, 50
        """)
    void spillIsThatOfEveryHour(String month, String zone, String units) {
        LoadCurve curve = weekly(zone, hour -> 1 + hour * 37 % 168);
        Reserved reserved = Reserved.of(2_000_000).load(curve).units(units);
        reserved.fixture.start = YearMonth.parse(month);
        reserved.from(month, "");
        Hourly hourly = new Hourly(YearMonth.parse(month), Map.of(curve, 2_000_000.0));
        assertThat(reserved.fixture().cost() - reserved.at("cost", 0)).isCloseTo(hourly.above(Double.parseDouble(units)), NEARLY);
        assertThat(reserved.at("peak", 0)).isCloseTo(hourly.peak(), NEARLY);
    }

    // One works while the other rests: 3 and 1 calls a minute, 1 and 3. Apart they need six units, together four.
    @Test
    void oppositePeaksShareUnits() {
        LoadCurve day = daily("UTC", hour -> hour < 12 ? 3 : 1);
        LoadCurve night = daily("UTC", hour -> hour < 12 ? 1 : 3);
        Reserved shared = Reserved.normal(2 * NORMAL, 1).load(day).and(Fixture.withLoad(Fixture.workload("v", 2 * NORMAL), night), "acme/two");
        shared.shows("peak", 4).shows("units", 4).shows("utilisation", 1).shows("cost/w", 2920).shows("cost/v", 2920).costs(5840);
        Reserved.normal(2 * NORMAL, 1).load(day).shows("units", 3);
        Reserved.normal(2 * NORMAL, 1).load(night).shows("units", 3);
    }

    /** A unit carries half as many calls of the second: with half as many calls the peak stays, with as many it is 7. */
    @ParameterizedTest(name = "{0} calls")
    @CsvSource({"43800, 4, 0.5", "87600, 7, 0.333333333333"})
    void modelsTakeUnitsEachInItsOwnMeasure(long calls, double peak, double shareOfFirst) {
        Reserved shared = Reserved.normal(2 * NORMAL, 1).load(daily("UTC", hour -> hour < 12 ? 3 : 1))
                .and(Fixture.withLoad(Fixture.workload("v", calls), daily("UTC", hour -> hour < 12 ? 1 : 3)), "acme/two");
        shared.loads.set(1, Reserved.load("acme/two", "500000", "1", "1"));
        shared.shows("units", peak).shows("cost/w", peak * 1460 * shareOfFirst);
    }

    /** What spills at a level spills alike for both: with 5 of 7 units a busy night sends 2/7 of each away. */
    @Test
    void bothSpillAlike() {
        Reserved shared = Reserved.normal(2 * NORMAL, 1).load(daily("UTC", hour -> hour < 12 ? 3 : 1))
                .and(Fixture.withLoad(Fixture.workload("v", 2 * NORMAL), daily("UTC", hour -> hour < 12 ? 1 : 3)), "acme/two").units("5");
        shared.loads.set(1, Reserved.load("acme/two", "500000", "1", "1"));
        shared.shows("peak", 7);
        assertThat(shared.fixture.value("alternative/a/w/r/start/standard/calls")).isCloseTo(NORMAL / 2.0 * 1 * 2 / 7, EXACT);
        assertThat(shared.fixture.value("alternative/a/v/s/start/standard/calls")).isCloseTo(NORMAL / 2.0 * 3 * 2 / 7, EXACT);
    }

    /**
     * Berlin's morning ends when New York's begins, except from 8 to 29 March 2026 and in the last week of October, when they are an
     * hour closer: only then both are busy, and in no other month is there such a level.
     */
    @ParameterizedTest(name = "{0} units")
    @CsvSource({"10", "25", "40", "''"})
    void zonesWithOtherSummerTimes(String units) {
        LoadCurve berlin = weekly("Europe/Berlin", hour -> hour / 24 < 5 && hour % 24 >= 8 && hour % 24 < 14 ? 10 : 1);
        LoadCurve york = weekly("America/New_York", hour -> hour / 24 < 5 && hour % 24 >= 8 && hour % 24 < 17 ? 7 : 2);
        Reserved shared = Reserved.of(300_000).load(berlin).and(Fixture.withLoad(Fixture.workload("v", 500_000), york), "acme/two").units(units);
        shared.fixture.months = 12;
        shared.fixture.zone = ZoneId.of("Europe/London");
        for (int i = 0; i < 12; i++) {
            Hourly hourly = new Hourly(YearMonth.of(2026, 1).plusMonths(i), ZoneId.of("Europe/London"), Map.of(berlin, 300_000.0, york, 500_000.0));
            double bought = units.isEmpty() ? Math.ceil(hourly.peak()) : Double.parseDouble(units);
            assertThat(shared.at("peak", i)).as("peak of month %s", i).isCloseTo(hourly.peak(), NEARLY);
            assertThat(shared.at("units", i)).isEqualTo(bought);
            assertThat(shared.fixture().cost(i) - shared.at("cost", i)).as("above in month %s", i).isCloseTo(hourly.above(bought), within(1e-4));
            assertThat(shared.at("used", i)).isCloseTo(hourly.used(bought), NEARLY);
        }
    }

    /** Two workloads with the same curve are one level each hour, and a curve in another zone with equal hours is no other. */
    @Test
    void equalCurvesAreOne() {
        LoadCurve flat = weekly("Asia/Tokyo", hour -> 7);
        Reserved shared = Reserved.normal(NORMAL, 1).and(Fixture.withLoad(Fixture.workload("v", NORMAL), flat), "acme/two");
        shared.shows("peak", 2).shows("units", 2);
        assertThat(shared.has("level-2/need")).isFalse();
    }

    /** A call of output alone at one level, of input at another workload's: weights enter before levels are compared. */
    @Test
    void weightsAndLevelsTogether() {
        Reserved shared = Reserved.normal(2 * NORMAL, 1).load(daily("UTC", hour -> hour < 12 ? 3 : 1));
        shared.fixture.workloads.set(0, shared.fixture.workloads.getFirst().withRequest(Fixture.shape(
                Map.of(Meter.UNCACHED_INPUT, "1000000", Meter.OUTPUT, "250000"), new RequestSize.None(), Map.of())));
        shared.fixture.offers.set(0, Fixture.offer("acme/one", Fixture.rate(Meter.UNCACHED_INPUT, "1"), Fixture.rate(Meter.OUTPUT, "8")));
        // six units are needed by day and two by night; three serve half of the day: 1.5 of 3 calls, each 1 + 2, are metered
        shared.units("3").shows("peak", 6).costs(3 * 1460 + NORMAL / 2.0 * 1.5 * 3);
    }

    /** Demand hour by hour, without levels: calls a minute of each curve in every span in which no clock turns. */
    private static final class Hourly {

        private final List<double[]> spans = new ArrayList<>();

        Hourly(YearMonth month, Map<LoadCurve, Double> calls) {
            this(month, ZoneId.of("UTC"), calls);
        }

        Hourly(YearMonth month, ZoneId planZone, Map<LoadCurve, Double> calls) {
            Instant end = month.plusMonths(1).atDay(1).atStartOfDay(planZone).toInstant();
            // every clock of the tests turns at a full half hour
            for (Instant at = month.atDay(1).atStartOfDay(planZone).toInstant(); at.isBefore(end); at = at.plusSeconds(1800)) {
                spans.add(new double[calls.size()]);
                int i = 0;
                for (LoadCurve curve : calls.keySet()) {
                    var local = at.atZone(curve.zone());
                    spans.getLast()[i++] = curve.weights().get(local.getDayOfWeek().ordinal() * 24 + local.getHour()).doubleValue();
                }
            }
            int i = 0;
            for (double each : calls.values()) {
                int curve = i++;
                double perWeight = each / 30 / spans.stream().mapToDouble(span -> span[curve]).sum();
                spans.forEach(span -> span[curve] *= perWeight);
            }
        }

        private static double demand(double[] span) {
            double sum = 0;
            for (double each : span) {
                sum += each;
            }
            return sum;
        }

        double peak() {
            return spans.stream().mapToDouble(Hourly::demand).max().orElseThrow();
        }

        double above(double units) {
            return spans.stream().mapToDouble(span -> 30 * Math.max(0, demand(span) - units)).sum();
        }

        double used(double units) {
            return spans.stream().mapToDouble(span -> 0.5 * Math.min(units, demand(span))).sum();
        }
    }
}
