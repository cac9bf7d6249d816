package org.tokenwright.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.tokenwright.resolve.Reserved.daily;
import static org.tokenwright.resolve.Reserved.weekly;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tokenwright.base.Interval;
import org.tokenwright.base.MonthBasis;
import org.tokenwright.base.Quantity;
import org.tokenwright.base.Unit;
import org.tokenwright.plan.Settings;
import org.tokenwright.pricing.PriceWindow;
import org.tokenwright.workload.LoadCurve;

/** How long a month is at each level of several curves, and which share of their load falls there. */
class LevelTimesTest {

    private static final Offset<Double> EXACT = within(1e-12);
    private static final LoadCurve DAY = daily("UTC", hour -> hour < 12 ? 1 : 3);

    private static Settings settings(String start, int months, String zone, MonthBasis basis) {
        return new Settings("USD", basis, ZoneId.of(zone), Month.JANUARY, YearMonth.parse(start), months, Optional.empty(),
                Quantity.exact(0, Unit.ONE));
    }

    private static LevelTimes times(Settings settings, LoadCurve... curves) {
        return new LevelTimes(settings, new LoadShares(settings), List.of(curves));
    }

    /** Hours of the first month at every level, shortest first. */
    private static double[] hours(LevelTimes times) {
        return IntStream.range(0, times.count()).mapToDouble(level -> times.hours(level).getFirst().doubleValue()).sorted().toArray();
    }

    private static PriceWindow window(String zone, String from, String to) {
        return new PriceWindow("peak", "peak", ZoneId.of(zone), List.of(new PriceWindow.Span(LocalTime.parse(from), LocalTime.parse(to))),
                EnumSet.allOf(DayOfWeek.class), new TreeSet<>(), Optional.empty());
    }

    // The clock of Berlin skips two o'clock on 29 March 2026 and shows it twice on 25 October.
    @ParameterizedTest(name = "{0}, {1}")
    @CsvSource(textBlock = """
        # month, basis,    two o'clock, other hours
        2026-02, CALENDAR, 28,          644
        2026-03, CALENDAR, 30,          714
        2026-10, CALENDAR, 32,          712
        2028-02, CALENDAR, 29,          667
        2026-03, NORMAL,   30.416667,   699.583333
        """)
    void hoursOfALevel(String month, MonthBasis basis, double two, double others) {
        LevelTimes times = times(settings(month, 1, "UTC", basis), daily("Europe/Berlin", hour -> hour == 2 ? 5 : 1));
        assertThat(hours(times)).containsExactly(new double[] {two, others}, within(1e-6));
        double load = IntStream.range(0, 2).mapToDouble(level -> times.load(0, level).getFirst().doubleValue()).max().orElseThrow();
        assertThat(load).isCloseTo(others / (others + 5 * two), within(1e-8));
    }

    /** From midnight to noon in London and in India, which is 18:30 to 6:30 in winter: 6.5 hours both, 5.5 each alone, 6.5 neither. */
    @ParameterizedTest
    @CsvSource({"CALENDAR, 31", "NORMAL, 30.4166666666666667"})
    void aClockMayBeHalfAnHourOff(MonthBasis basis, double days) {
        LevelTimes times = times(settings("2026-01", 1, "UTC", basis), daily("Europe/London", hour -> hour < 12 ? 1 : 0),
                daily("Asia/Kolkata", hour -> hour < 12 ? 2 : 0));
        assertThat(hours(times)).containsExactly(new double[] {5.5 * days, 5.5 * days, 6.5 * days, 6.5 * days}, within(1e-9));
    }

    /** Hours without load are a level of nothing. */
    @Test
    void aLevelMayHaveNoLoad() {
        LevelTimes times = times(settings("2026-02", 1, "UTC", MonthBasis.CALENDAR), daily("UTC", hour -> hour < 6 ? 0 : 1));
        assertThat(IntStream.range(0, 2).mapToObj(level -> times.load(0, level).getFirst().doubleValue())).containsExactlyInAnyOrder(0.0, 1.0);
        assertThat(hours(times)).containsExactly(168, 504);
    }

    // Of 48 a day: 10 to 12 are two hours of one, 12 to 14 two of three.
    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({"CALENDAR, UTC, 10:00, 14:00", "NORMAL, UTC, 10:00, 14:00", "NORMAL, Asia/Kolkata, 15:30, 19:30", "CALENDAR, Asia/Kolkata, 15:30, 19:30"})
    void aPriceWindowCrossesLevels(MonthBasis basis, String zone, String from, String to) {
        Settings settings = settings("2026-02", 1, "UTC", basis);
        LevelTimes times = times(settings, DAY);
        int quiet = times.load(0, 0).getFirst().doubleValue() < 0.5 ? 0 : 1;
        Interval ever = new LoadShares(settings).horizon();
        Optional<PriceWindow> window = Optional.of(window(zone, from, to));
        assertThat(IntStream.of(quiet, 1 - quiet).boxed().flatMap(level -> List.of(times.load(0, level, ever, window, false),
                times.load(0, level, ever, window, true)).stream()).mapToDouble(shares -> shares.getFirst().doubleValue()).toArray())
                .containsExactly(new double[] {2 / 48.0, 10 / 48.0, 6 / 48.0, 30 / 48.0}, EXACT);
    }

    /** A regime that begins on the 8th at 18:00 of a February of four weeks: the last six hours of that day, and 20 days. */
    @Test
    void anIntervalCutsAnHourAndALevel() {
        LevelTimes times = times(settings("2026-02", 1, "UTC", MonthBasis.CALENDAR), DAY);
        int busy = times.load(0, 0).getFirst().doubleValue() < 0.5 ? 1 : 0;
        Interval later = new Interval(Instant.parse("2026-02-08T18:00:00Z"), Instant.parse("2027-01-01T00:00:00Z"));
        assertThat(times.load(0, busy, later, Optional.empty(), false).getFirst().doubleValue()).isCloseTo((20 * 36 + 18) / (28 * 48.0), EXACT);
        assertThat(times.load(0, 1 - busy, later, Optional.empty(), false).getFirst().doubleValue()).isCloseTo(20 * 12 / (28 * 48.0), EXACT);
    }

    /** On the normal basis a regime has its share of the calendar month at every level. */
    @Test
    void aRegimeOfANormalMonthHasItsShareOfEachLevel() {
        Settings settings = settings("2026-02", 1, "UTC", MonthBasis.NORMAL);
        LevelTimes times = times(settings, DAY);
        Interval first = new Interval(Instant.parse("2020-01-01T00:00:00Z"), Instant.parse("2026-02-08T00:00:00Z"));
        double[] shares = IntStream.range(0, 2).mapToDouble(level -> times.load(0, level, first, Optional.empty(), false).getFirst().doubleValue())
                .sorted().toArray();
        assertThat(shares).containsExactly(new double[] {0.25 * 7 / 28, 0.75 * 7 / 28}, EXACT);
    }

    @Test
    void withoutCurvesThereIsOneLevel() {
        for (MonthBasis basis : MonthBasis.values()) {
            LevelTimes times = times(settings("2026-02", 1, "UTC", basis));
            assertThat(times.count()).isOne();
            assertThat(times.hours(0).getFirst()).isEqualByComparingTo(basis == MonthBasis.NORMAL ? "730" : "672");
        }
    }

    /** Over all levels there are as many hours as the month has, and the load of each curve that the price rows count with. */
    @Test
    void levelsAddUpToTheLoad() {
        List<String> zones = List.of("UTC", "Europe/Berlin", "America/New_York", "Asia/Kolkata", "Australia/Lord_Howe", "Pacific/Apia");
        for (long seed = 1; seed <= 200; seed++) {
            var random = new SplittableRandom(seed);
            Settings settings = settings(YearMonth.of(2026, 1 + random.nextInt(12)).toString(), 2, zones.get(random.nextInt(6)),
                    MonthBasis.values()[random.nextInt(2)]);
            LoadCurve[] curves = IntStream.rangeClosed(0, random.nextInt(3)).mapToObj(_ -> curve(random, zones.get(random.nextInt(6)))).toArray(LoadCurve[]::new);
            LevelTimes times = times(settings, curves);
            LoadShares shares = new LoadShares(settings);
            Instant from = shares.horizon().from().plus(Duration.ofMinutes(random.nextInt(60_000)));
            Interval interval = new Interval(from, from.plus(Duration.ofSeconds(1 + random.nextInt(5_000_000))));
            var window = new PriceWindow("peak", "peak", ZoneId.of(zones.get(random.nextInt(6))), List.of(new PriceWindow.Span(
                    LocalTime.of(random.nextInt(24), random.nextInt(60)), LocalTime.of(random.nextInt(24), random.nextInt(60)))),
                    EnumSet.of(DayOfWeek.MONDAY, DayOfWeek.values()[random.nextInt(7)]), new TreeSet<>(List.of(LocalDate.of(2026, 3, 9))), Optional.empty());
            for (int month = 0; month < 2; month++) {
                int at = month;
                String what = "seed " + seed + ", month " + month;
                Interval span = MonthLoad.span(settings.start().plusMonths(month), settings.zone());
                assertThat(IntStream.range(0, times.count()).mapToDouble(level -> times.hours(level).get(at).doubleValue()).sum()).as(what)
                        .isCloseTo(settings.monthBasis() == MonthBasis.NORMAL ? 730 : Duration.between(span.from(), span.to()).toSeconds() / 3600.0, within(1e-9));
                for (int curve = 0; curve < curves.length; curve++) {
                    int of = curve;
                    assertThat(sum(times, level -> times.load(of, level).get(at))).as(what).isCloseTo(1, EXACT);
                    for (boolean outside : new boolean[] {false, true}) {
                        assertThat(sum(times, level -> times.load(of, level, interval, Optional.of(window), outside).get(at))).as(what)
                                .isCloseTo(shares.of(curves[of], interval, Optional.of(window), outside).get(at).doubleValue(), EXACT);
                    }
                    assertThat(sum(times, level -> times.load(of, level, interval, Optional.empty(), false).get(at))).as(what)
                            .isCloseTo(shares.of(curves[of], interval, Optional.empty(), false).get(at).doubleValue(), EXACT);
                }
            }
        }
    }

    private static double sum(LevelTimes times, java.util.function.IntFunction<BigDecimal> share) {
        return IntStream.range(0, times.count()).mapToDouble(level -> share.apply(level).doubleValue()).sum();
    }

    private static LoadCurve curve(SplittableRandom random, String zone) {
        int many = 1 + random.nextInt(8);
        int step = 1 + random.nextInt(50);
        return random.nextInt(4) == 0 ? LoadCurve.UNIFORM : weekly(zone, hour -> hour * step % many + (hour == 0 ? 1 : 0));
    }
}
