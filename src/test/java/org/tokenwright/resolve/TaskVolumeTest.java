package org.tokenwright.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.tokenwright.resolve.Fixture.number;

import java.math.BigDecimal;
import java.time.Month;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.assertj.core.data.Offset;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tokenwright.base.MonthBasis;
import org.tokenwright.base.Quantity;
import org.tokenwright.base.Unit;
import org.tokenwright.workload.Volume;
import org.tokenwright.workload.VolumeText;
import org.tokenwright.workload.WorkCalendar;

/** Tasks of each month, worked by hand: what they come from, how that grows, seasons, and how many have taken it up. */
class TaskVolumeTest {

    private static final Percentage EXACT = Percentage.withPercentage(1e-10);
    private static final String WEEKDAYS = "1 2 3 4 5";
    private static final String ALL_DAYS = "1 2 3 4 5 6 7";

    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = """
        # driver,             calendar,                            month,   basis,    tasks
        'tasks 1234.5',       1 2 3 4 5,                           2026-01, CALENDAR, 1234.5
        'events 1200 2.5',    1 2 3 4 5,                           2026-02, CALENDAR, 3000
        'users 200 0.5 3',    1 2 3 4 5,                           2026-01, CALENDAR, 6600
        'users 200 0.5 3',    1 2 3 4 5,                           2026-02, CALENDAR, 6000
        'users 200 0.5 3',    1 2 3 4 5,                           2028-02, CALENDAR, 6300
        'users 200 0.5 3',    1 2 3 4 5 6 7,                       2028-02, CALENDAR, 8700
        'users 200 0.5 3',    1 2 3 4 5 6 7,                       2027-02, CALENDAR, 8400
        'users 200 0.5 3',    1 2 3 4 5 2026-01-01,                2026-01, CALENDAR, 6300
        'users 200 0.5 3',    1 2 3 4 5 2026-01-03 2026-01-04,     2026-01, CALENDAR, 6600
        'users 200 0.5 3',    1 2 3 4 5 2026-01-01 2026-01-03,     2026-01, CALENDAR, 6300
        'users 200 0.5 3',    1 2 3 4 5 2025-12-31 2026-02-02,     2026-01, CALENDAR, 6600
        'users 200 0.5 3',    6 7,                                 2026-01, CALENDAR, 2700
        'users 200 0.5 3',    6 7 2026-01-03,                      2026-01, CALENDAR, 2400
        'users 200 0.5 3',    2 2028-02-29,                        2028-02, CALENDAR, 1200
        'users 84 1 1',       1 2 3 4 5,                           2026-01, NORMAL,   1825
        'users 84 1 1',       1 2 3 4 5 2026-01-01,                2026-01, NORMAL,   1825
        'users 84 1 1',       1 2 3 4 5,                           2028-02, NORMAL,   1825
        'users 84 1 1',       1 2 3 4 5 6 7,                       2026-02, NORMAL,   2555
        'users 200 0 3',      1 2 3 4 5,                           2026-01, CALENDAR, 0
        'always 3 4 24',      1 2 3 4 5 6 7,                       2026-01, CALENDAR, 8928
        'always 3 4 24',      1 2 3 4 5 6 7,                       2028-02, CALENDAR, 8352
        'always 3 4 24',      1 2 3 4 5 6 7,                       2026-02, NORMAL,   8760
        'always 3 4 10',      1 2 3 4 5,                           2026-01, CALENDAR, 2640
        'always 3 4 10',      1 2 3 4 5 2026-01-06 2026-01-10,     2026-01, CALENDAR, 2520
        """)
    void comesFromItsDriver(String driver, String calendar, String month, MonthBasis basis, double tasks) {
        Fixture fixture = Volumes.fixture(month, 1, Volumes.of(VolumeText.driver(driver, VolumeText.calendar(calendar))));
        fixture.basis = basis;
        assertThat(Volumes.tasks(fixture)[0]).isCloseTo(tasks, Offset.offset(1e-9));
        assertThat(fixture.cost()).isCloseTo(tasks, Offset.offset(1e-9));
    }

    @Test
    void eachMonthHasItsOwnWorkingDays() {
        Fixture fixture = Volumes.fixture("2025-12", 4, Volumes.of(VolumeText.driver("users 1 1 1", WorkCalendar.MONDAY_TO_FRIDAY)));
        assertThat(Volumes.tasks(fixture)).containsExactly(23, 22, 20, 22);
        Fixture always = Volumes.fixture("2027-12", 3, Volumes.of(VolumeText.driver("always 1 1 1", WorkCalendar.EVERY_DAY)));
        assertThat(Volumes.tasks(always)).containsExactly(31, 31, 29);
    }

    /** 1,000 tasks in the first month; the number of a month is that of months since the start. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = """
        # growth,                                        months,           tasks
        'compound 0',                                    0 1 11,           1000 1000 1000
        'compound 0.05',                                 0 1 3,            1000 1050 1157.625
        'compound -0.5',                                 0 1 3,            1000 500 125
        'compound -1',                                   0 1 3,            1000 0 0
        'yearly 4',                                      0 6 12 18 24,     1000 2000 4000 8000 16000
        'yearly 1',                                      0 6 12,           1000 1000 1000
        'yearly 0.25',                                   0 6 12,           1000 500 250
        'linear 0.5',                                    0 1 2 10,         1000 1500 2000 6000
        'linear -0.25',                                  0 1 2 3 4 5 24,   1000 750 500 250 0 0 0
        'linear -1',                                     0 1 2,            1000 0 0
        'linear 0',                                      0 24,             1000 1000
        'points 2026-01=1',                              0 24,             1000 1000
        'points 2026-01=3',                              0 24,             3000 3000
        'points 2026-01=1 2026-05=3',                    0 1 2 3 4 5 24,   1000 1500 2000 2500 3000 3000 3000
        'points 2026-03=2 2026-04=5',                    0 1 2 3 4,        2000 2000 2000 5000 5000
        'points 2025-11=1 2026-03=5',                    0 1 2 3,          3000 4000 5000 5000
        'points 2020-01=9 2021-01=4',                    0 24,             4000 4000
        'points 2030-01=9 2031-01=4',                    0 24,             9000 9000
        'points 2026-01=1 2026-03=2 2026-07=0',          0 1 2 3 4 5 6 7,  1000 1500 2000 1500 1000 500 0 0
        'points 2025-01=0 2027-01=1 2029-01=1',          0 6 12 24,        500 750 1000 1000
        'fitted 2025-11=500 2025-12=1000',               0 1 2,            1000 2000 4000
        'fitted 2024-01=16 2024-05=1',                   0 1 2,            1000 500 250
        'fitted 2024-01=7 2024-05=7',                    0 24,             1000 1000
        'fitted 2024-01=1 2024-02=4 2024-03=4',          0 1 2,            1000 2000 4000
        """)
    void grows(String growth, String months, String tasks) {
        double[] found = Volumes.tasks(Volumes.fixture("2026-01", 25, Volumes.growing(VolumeText.growth(growth))));
        int[] at = Arrays.stream(months.split(" ")).mapToInt(Integer::parseInt).toArray();
        double[] expected = Arrays.stream(tasks.split(" ")).mapToDouble(Double::parseDouble).toArray();
        for (int i = 0; i < at.length; i++) {
            assertThat(found[at[i]]).as("month %d", at[i]).isCloseTo(expected[i], within(1e-8));
        }
    }

    /** From exactly 1 through the steepest month to the ceiling; between, by the logistic curve. */
    @ParameterizedTest(name = "up to {0} times, middle {1}, width {2}")
    @CsvSource({"10, 12, 3", "10, 0, 3", "1, 12, 3", "1000, 60, 6", "1.5, 1, 0.25", "4, 7.5, 2.5"})
    void growsAlongAnSCurve(double ceiling, double middle, double width) {
        double[] tasks = Volumes.tasks(Volumes.fixture("2026-01", 120, Volumes.growing(VolumeText.growth("scurve " + ceiling + " " + middle + " " + width))));
        assertThat(tasks[0]).isEqualTo(1000);
        double behind = 1 / (1 + Math.exp(middle / width));
        for (int month = 0; month < tasks.length; month++) {
            double way = (1 / (1 + Math.exp((middle - month) / width)) - behind) / (1 - behind);
            assertThat(tasks[month]).as("month %d", month).isCloseTo(1000 * (1 + (ceiling - 1) * way), EXACT);
        }
        assertThat(tasks[119]).isCloseTo(1000 * ceiling, Percentage.withPercentage(0.01)).isLessThanOrEqualTo(1000 * ceiling + 1e-9);
        assertThat(tasks).isSorted();
    }

    /** The middle is many widths away: nothing of the way lies behind, or all of it. */
    @ParameterizedTest(name = "middle {0}, width {1}")
    @CsvSource({"3.5, 0.01", "3.5, 0.0001", "2000, 0.5", "2000, 3"})
    void aSteepCurveIsAStep(String middle, String width) {
        double[] tasks = Volumes.tasks(Volumes.fixture("2026-01", 6, Volumes.growing(VolumeText.growth("scurve 10 " + middle + " " + width))));
        boolean isReached = middle.equals("3.5");
        assertThat(tasks).containsExactly(new double[] {1000, 1000, 1000, 1000, isReached ? 10_000 : 1000, isReached ? 10_000 : 1000}, within(1e-6));
    }

    /** A million times in 78 months: 10^(6/78) - 1 a month, twice in 78 x log10(2) / 6 months. */
    @Test
    void fitsWhatWasCounted() {
        var result = Volumes.fixture("2026-07", 13, Volumes.growing(VolumeText.growth("fitted 2020-01=100000 2026-07=100000000000"))).result();
        assertThat(result.evaluation().value("workload/w/growth/fitted", 0, 1).get()).isCloseTo(0.193777, within(5e-7));
        assertThat(result.evaluation().value("workload/w/growth/fitted", 0, 1).get()).isCloseTo(Math.pow(10, 6.0 / 78) - 1, EXACT);
        assertThat(result.evaluation().value("workload/w/growth/doubling", 0, 1).get()).isCloseTo(3.9134, within(5e-5));
        assertThat(result.evaluation().value("workload/w/growth/doubling", 12, 1).get()).isCloseTo(78 * Math.log10(2) / 6, EXACT);
        assertThat(result.evaluation().value("workload/w/tasks", 0, 1).get()).isEqualTo(1000);
        assertThat(result.evaluation().value("workload/w/tasks", 12, 1).get()).isCloseTo(1000 * Math.pow(10, 72.0 / 78), EXACT);
    }

    /** Least squares by the sums of the normal equations, of points that lie on no line. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = """
        # history
        2025-01=120 2025-02=95 2025-05=260 2025-06=240 2025-12=900
        2023-01=1000 2023-03=1300 2024-03=2100 2024-04=2000 2025-12=1500
        2025-08=5 2025-09=4 2025-10=3.5 2025-11=3.6 2025-12=0.2
        """)
    void fitsTheBestLineThroughLogarithms(String history) {
        String[] points = history.split(" ");
        double n = points.length;
        double sumX = 0;
        double sumY = 0;
        double sumXx = 0;
        double sumXy = 0;
        for (String point : points) {
            YearMonth month = YearMonth.parse(point.substring(0, 7));
            double x = month.getYear() * 12.0 + month.getMonthValue() - 24_000;
            double y = Math.log(Double.parseDouble(point.substring(8)));
            sumX += x;
            sumY += y;
            sumXx += x * x;
            sumXy += x * y;
        }
        double slope = (n * sumXy - sumX * sumY) / (n * sumXx - sumX * sumX);
        var result = Volumes.fixture("2026-01", 7, Volumes.growing(VolumeText.growth("fitted " + history))).result();
        assertThat(result.evaluation().value("workload/w/growth/fitted", 3, 1).get()).isCloseTo(Math.exp(slope) - 1, Percentage.withPercentage(1e-8));
        assertThat(result.evaluation().value("workload/w/growth/doubling", 3, 1).get()).isCloseTo(Math.log(2) / slope, Percentage.withPercentage(1e-8));
        assertThat(result.evaluation().value("workload/w/tasks", 6, 1).get()).isCloseTo(1000 * Math.exp(6 * slope), Percentage.withPercentage(1e-8));
    }

    /** What never changed does not double; that is no reason to show no cost. */
    @Test
    void whatDoesNotGrowNeverDoubles() {
        var result = Volumes.fixture("2026-01", 2, Volumes.growing(VolumeText.growth("fitted 2024-01=7 2024-05=7"))).result();
        assertThat(result.evaluation().value("workload/w/growth/doubling", 0, 1).isDefined()).isFalse();
        assertThat(result.pricedTotal(1).orElseThrow()).isCloseTo(2000, EXACT);
    }

    @Test
    void seasonsAreThoseOfTheirMonths() {
        var season = new TreeMap<>(Map.of(Month.DECEMBER, number("2.5", Unit.ONE), Month.JANUARY, number("0", Unit.ONE), Month.FEBRUARY, number("1", Unit.ONE)));
        Fixture fixture = Volumes.fixture("2025-11", 15, Volumes.seasonal(season));
        assertThat(Volumes.tasks(fixture)).containsExactly(1000, 2500, 0, 1000, 1000, 1000, 1000, 1000, 1000, 1000, 1000, 1000, 1000, 2500, 0);
    }

    @Test
    void aSeasonOfEveryMonthLeavesNoOrdinaryOne() {
        var season = new TreeMap<Month, Quantity>();
        for (Month month : Month.values()) {
            season.put(month, number(Integer.toString(month.getValue()), Unit.ONE));
        }
        assertThat(Volumes.tasks(Volumes.fixture("2026-11", 4, Volumes.seasonal(season)))).containsExactly(11000, 12000, 1000, 2000);
    }

    @ParameterizedTest(name = "from {0} to {1}, after {2} months, in {3}")
    @CsvSource(textBlock = """
        # from, to,  begins, months, tasks
        0,      1,   0,      4,      0 250 500 750 1000 1000
        0.2,    0.8, 2,      3,      200 200 200 400 600 800 800
        1,      0.5, 1,      1,      1000 1000 500 500
        0.1,    0.9, 1.5,    2,      100 100 300 700 900
        0.5,    0.5, 3,      5,      500 500 500 500 500 500 500 500 500
        0,      1,   0,      0.5,    0 1000 1000
        0,      1,   24,     1,      0 0 0
        """)
    void isTakenUpLittleByLittle(String from, String to, String begins, String months, String tasks) {
        double[] expected = Arrays.stream(tasks.split(" ")).mapToDouble(Double::parseDouble).toArray();
        double[] found = Volumes.tasks(Volumes.fixture("2026-01", expected.length, Volumes.adopted(from, to, begins, months)));
        for (int month = 0; month < expected.length; month++) {
            assertThat(found[month]).as("month %d", month).isCloseTo(expected[month], within(1e-9));
        }
    }

    /** 22 working days x 100 users x half of them x 2 tasks, then 20 days; growth, season and adoption on top. */
    @Test
    void allOfThemAreMultiplied() {
        Volume.Adoption adoption = Volumes.adopted("0.5", "1", "0", "2").adoption().orElseThrow();
        var volume = new Volume(VolumeText.driver("users 100 0.5 2", VolumeText.calendar(WEEKDAYS)), VolumeText.growth("compound 0.1"),
                new TreeMap<>(Map.of(Month.FEBRUARY, number("3", Unit.ONE))), Optional.of(adoption));
        double[] tasks = Volumes.tasks(Volumes.fixture("2026-01", 3, volume));
        assertThat(tasks[0]).isCloseTo(2200 * 0.5, within(1e-9));
        assertThat(tasks[1]).isCloseTo(2000 * 1.1 * 3 * 0.75, within(1e-9));
        assertThat(tasks[2]).isCloseTo(2200 * 1.21, within(1e-9));
    }

    /** At the low end of its ranges, 90 users; at the high end, 120. */
    @Test
    void rangesOfTheDriverReachTheTasks() {
        var users = number("100", Unit.parse("user")).withRange(BigDecimal.valueOf(90), BigDecimal.valueOf(120),
                Quantity.Kind.MINMAX);
        Volume.Driver.PerUser usual = (Volume.Driver.PerUser) VolumeText.driver("users 100 1 1", VolumeText.calendar(ALL_DAYS));
        var driver = new Volume.Driver.PerUser(users, usual.active(), usual.tasksPerDay(), usual.calendar());
        var result = Volumes.fixture("2026-01", 1, Volumes.of(driver)).result();
        assertThat(result.total(0).orElseThrow()).isCloseTo(2790, within(1e-9));
        assertThat(result.total(2).orElseThrow()).isCloseTo(3720, within(1e-9));
    }
}
