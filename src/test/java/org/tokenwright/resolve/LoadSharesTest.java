package org.tokenwright.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
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

class LoadSharesTest {

    private static final Set<DayOfWeek> WORKDAYS = Set.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY,
            DayOfWeek.THURSDAY, DayOfWeek.FRIDAY);
    private static final Interval EVER = Interval.ALWAYS;

    private static LoadShares shares(String start, int months, String zone, MonthBasis basis) {
        return new LoadShares(new Settings("USD", basis, ZoneId.of(zone), Month.JANUARY, YearMonth.parse(start), months,
                Optional.empty(), Quantity.exact(0, Unit.ONE)));
    }

    private static PriceWindow window(String zone, Set<DayOfWeek> weekdays, Set<String> excluded, String... spans) {
        var hours = new ArrayList<PriceWindow.Span>();
        for (String span : spans) {
            hours.add(new PriceWindow.Span(LocalTime.parse(span.substring(0, 5)), LocalTime.parse(span.substring(6))));
        }
        var days = new TreeSet<LocalDate>();
        excluded.forEach(day -> days.add(LocalDate.parse(day)));
        return new PriceWindow("peak", "peak", ZoneId.of(zone), hours, weekdays, days, Optional.empty());
    }

    private static PriceWindow deepSeekPeak() {
        return window("UTC", WORKDAYS, Set.of(), "01:00-04:00", "06:00-10:00");
    }

    /** Load from one hour to another on workdays. */
    private static LoadCurve office(String zone, int from, int to) {
        var weights = new ArrayList<BigDecimal>();
        for (int hour = 0; hour < 168; hour++) {
            boolean on = hour / 24 < 5 && hour % 24 >= from && hour % 24 < to;
            weights.add(on ? BigDecimal.ONE : BigDecimal.ZERO);
        }
        return new LoadCurve(ZoneId.of(zone), weights);
    }

    private static double first(List<BigDecimal> shares) {
        return shares.getFirst().doubleValue();
    }

    private static Interval between(String from, String to) {
        return new Interval(Instant.parse(from), Instant.parse(to));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = """
        'half of a leap February',         2028-02, 2028-02-01T00:00:00Z, 2028-02-15T12:00:00Z, 0.5
        'fifteen of 31 days',              2024-08, 2024-08-01T00:00:00Z, 2024-08-16T00:00:00Z, 0.483870967741935484
        'one second of a 30 day month',    2026-09, 2026-09-10T04:00:00Z, 2026-09-10T04:00:01Z, 0.000000385802469135802469
        'an interval before the month',    2026-09, 2026-08-01T00:00:00Z, 2026-09-01T00:00:00Z, 0
        'an interval over all of it',      2026-09, 2020-01-01T00:00:00Z, 2030-01-01T00:00:00Z, 1
        """)
    void splitsAMonthBySeconds(String why, String month, String from, String to, BigDecimal share) {
        List<BigDecimal> shares = shares(month, 1, "UTC", MonthBasis.CALENDAR)
                .of(LoadCurve.UNIFORM, between(from, to), Optional.empty(), false);
        assertThat(shares).hasSize(1);
        assertThat(shares.getFirst()).isEqualByComparingTo(share);
    }

    @Test
    void monthsBeginAtMidnightOfThePlansZone() {
        LoadShares newYork = shares("2026-01", 2, "America/New_York", MonthBasis.CALENDAR);
        assertThat(newYork.horizon()).isEqualTo(between("2026-01-01T05:00:00Z", "2026-03-01T05:00:00Z"));
        assertThat(newYork.of(LoadCurve.UNIFORM, between("2026-01-01T00:00:00Z", "2026-02-01T05:00:00Z"),
                Optional.empty(), false).stream().map(BigDecimal::intValueExact)).containsExactly(1, 0);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = """
        # case,                        zone,             from, to, month,   share of the peak window
        'T25 Berlin in winter',        Europe/Berlin,       9, 17, 2026-01, 0.25
        'T26 Berlin in summer',        Europe/Berlin,       9, 17, 2026-07, 0.375
        'T27 Shanghai',                Asia/Shanghai,       9, 18, 2026-01, 0.7777777777777778
        'T28 New York in winter',      America/New_York,    9, 17, 2026-01, 0
        """)
    void localHoursMeetWindowsOfAnotherZone(String why, String zone, int from, int to, String month, double share) {
        for (MonthBasis basis : MonthBasis.values()) {
            List<BigDecimal> shares = shares(month, 1, zone, basis)
                    .of(office(zone, from, to), EVER, Optional.of(deepSeekPeak()), false);
            assertThat(first(shares)).as("%s", basis).isCloseTo(share, org.assertj.core.data.Offset.offset(1e-15));
        }
    }

    @Test
    void anIdealWeekHasThirtyFiveOf168PeakHours() {
        LoadShares normal = shares("2026-02", 1, "UTC", MonthBasis.NORMAL);
        assertThat(first(normal.of(LoadCurve.UNIFORM, EVER, Optional.of(deepSeekPeak()), false))).isEqualTo(35 / 168.0);
        assertThat(first(normal.of(LoadCurve.UNIFORM, EVER, Optional.of(deepSeekPeak()), true))).isEqualTo(133 / 168.0);
    }

    @Test
    void aCalendarMonthCountsItsOwnWeekdays() {
        // January 2026 has 22 workdays (1st is a Thursday): 22 × 7 of 744 hours.
        LoadShares calendar = shares("2026-01", 1, "UTC", MonthBasis.CALENDAR);
        assertThat(first(calendar.of(LoadCurve.UNIFORM, EVER, Optional.of(deepSeekPeak()), false)))
                .isEqualTo(154 / 744.0);
        assertThat(first(calendar.of(LoadCurve.UNIFORM, EVER, Optional.of(deepSeekPeak()), true)))
                .isEqualTo(590 / 744.0);
    }

    @Test
    void excludedDatesLeaveTheWindowOnTheCalendarButNotInANormalMonth() {
        PriceWindow holiday = window("UTC", WORKDAYS, Set.of("2026-01-01", "2026-01-03"), "01:00-04:00", "06:00-10:00");
        assertThat(first(shares("2026-01", 1, "UTC", MonthBasis.CALENDAR)
                .of(LoadCurve.UNIFORM, EVER, Optional.of(holiday), false))).isEqualTo(147 / 744.0);
        assertThat(first(shares("2026-01", 1, "UTC", MonthBasis.NORMAL)
                .of(LoadCurve.UNIFORM, EVER, Optional.of(holiday), false))).isEqualTo(35 / 168.0);
    }

    @Test
    void aWindowAcrossMidnightBelongsToTheDayItStarts() {
        // Saturday 22:00 to Sunday 02:00 only: 4 hours of each of the five Saturdays of January 2026.
        PriceWindow night = window("UTC", Set.of(DayOfWeek.SATURDAY), Set.of(), "22:00-02:00");
        assertThat(first(shares("2026-01", 1, "UTC", MonthBasis.NORMAL)
                .of(LoadCurve.UNIFORM, EVER, Optional.of(night), false))).isEqualTo(4 / 168.0);
        // The fifth Saturday is the 31st: its last two hours fall into February, whose own last two fall into March.
        assertThat(first(shares("2026-01", 1, "UTC", MonthBasis.CALENDAR)
                .of(LoadCurve.UNIFORM, EVER, Optional.of(night), false))).isEqualTo(18 / 744.0);
        assertThat(first(shares("2026-02", 1, "UTC", MonthBasis.CALENDAR)
                .of(LoadCurve.UNIFORM, EVER, Optional.of(night), false))).isEqualTo(16 / 672.0);
    }

    @Test
    void summerTimeRemovesAnHourAndDoublesOne() {
        // Load only in the hour from 02:00 to 03:00 of Sundays in Berlin. It is missing on 29 March, doubled on 25 October.
        var weights = new ArrayList<>(java.util.Collections.nCopies(168, BigDecimal.ZERO));
        weights.set(6 * 24 + 2, BigDecimal.ONE);
        LoadCurve sundays = new LoadCurve(ZoneId.of("Europe/Berlin"), weights);
        LoadShares march = shares("2026-03", 1, "Europe/Berlin", MonthBasis.CALENDAR);
        // Sundays of March 2026: 1, 8, 15, 22 and 29; four carry load.
        assertThat(first(march.of(sundays, between("2026-03-01T00:00:00Z", "2026-03-09T00:00:00Z"), Optional.empty(), false)))
                .isEqualTo(0.5);
        LoadShares october = shares("2026-10", 1, "Europe/Berlin", MonthBasis.CALENDAR);
        // Sundays of October 2026: 4, 11, 18 and 25; the last counts twice.
        assertThat(first(october.of(sundays, between("2026-10-25T00:00:00Z", "2026-10-25T01:00:00Z"), Optional.empty(), false)))
                .isEqualTo(0.2);
        assertThat(first(october.of(sundays, between("2026-10-25T00:00:00Z", "2026-10-26T01:00:00Z"), Optional.empty(), false)))
                .isEqualTo(0.4);
    }

    @Test
    void zonesWithHalfHoursCutTheirOwnHours() {
        // 09:00 to 10:00 in Kolkata is 03:30 to 04:30 UTC: half of it is inside a window that ends at 04:00 UTC.
        LoadShares shares = shares("2026-01", 1, "UTC", MonthBasis.CALENDAR);
        LoadCurve kolkata = office("Asia/Kolkata", 9, 10);
        PriceWindow early = window("UTC", WORKDAYS, Set.of(), "00:00-04:00");
        assertThat(first(shares.of(kolkata, EVER, Optional.of(early), false))).isEqualTo(0.5);
        assertThat(first(shares("2026-01", 1, "UTC", MonthBasis.NORMAL).of(kolkata, EVER, Optional.of(early), false)))
                .isEqualTo(0.5);
    }

    @Test
    void normalMonthsTakeTheOffsetOfThe15th() {
        // Summer time begins on 29 March 2026: March counts as winter, April as summer.
        LoadShares spring = shares("2026-03", 2, "Europe/Berlin", MonthBasis.NORMAL);
        List<BigDecimal> shares = spring.of(office("Europe/Berlin", 9, 17), EVER, Optional.of(deepSeekPeak()), false);
        assertThat(shares.stream().map(BigDecimal::doubleValue)).containsExactly(0.25, 0.375);
    }

    @Test
    void regimeAndWindowTogetherSplitAMonth() {
        // 1 to 11 January 2026 holds the workdays 1, 2, 5 to 9: seven of them, 7 hours each.
        LoadShares calendar = shares("2026-01", 1, "UTC", MonthBasis.CALENDAR);
        Interval start = between("2026-01-01T00:00:00Z", "2026-01-11T00:00:00Z");
        assertThat(first(calendar.of(LoadCurve.UNIFORM, start, Optional.of(deepSeekPeak()), false)))
                .isEqualTo(49 / 744.0);
        assertThat(first(calendar.of(LoadCurve.UNIFORM, start, Optional.of(deepSeekPeak()), true)))
                .isEqualTo(191 / 744.0);
        assertThat(first(shares("2026-01", 1, "UTC", MonthBasis.NORMAL)
                .of(LoadCurve.UNIFORM, start, Optional.of(deepSeekPeak()), false))).isEqualTo(10 / 31.0 * 35 / 168.0);
    }
}
