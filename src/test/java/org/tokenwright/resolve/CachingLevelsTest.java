package org.tokenwright.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.tokenwright.resolve.Fixture.workload;
import static org.tokenwright.resolve.Prefixes.ROUTE;
import static org.tokenwright.resolve.Prefixes.conversations;
import static org.tokenwright.resolve.Prefixes.fixed;
import static org.tokenwright.resolve.Prefixes.hitRate;
import static org.tokenwright.resolve.Prefixes.prefix;
import static org.tokenwright.resolve.Prefixes.row;
import static org.tokenwright.resolve.Prefixes.single;

import java.math.BigDecimal;
import java.time.Month;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tokenwright.base.MonthBasis;
import org.tokenwright.base.Quantity;
import org.tokenwright.base.Unit;
import org.tokenwright.plan.Settings;
import org.tokenwright.workload.CachedPrefix;
import org.tokenwright.workload.CachedPrefix.Spacing;
import org.tokenwright.workload.LoadCurve;

/** Busy and quiet hours: each level has a hit rate of its own, weighted by its calls. */
class CachingLevelsTest {

    private static final Offset<Double> TWELVE = within(1e-12);

    /** One weight from 9 to 17 on workdays, which are 40 hours of a week, and another for the rest. */
    private static LoadCurve office(ZoneId zone, String busy, String quiet) {
        var weights = new ArrayList<BigDecimal>();
        for (int hour = 0; hour < LoadCurve.HOURS_OF_WEEK; hour++) {
            boolean works = hour / 24 < 5 && hour % 24 >= 9 && hour % 24 < 17;
            weights.add(new BigDecimal(works ? busy : quiet));
        }
        return new LoadCurve(zone, weights);
    }

    private static Fixture fixture(MonthBasis basis, String busy, String quiet, long calls, CachedPrefix prefix) {
        Fixture fixture = Prefixes.fixture(1, "2000", prefix);
        fixture.basis = basis;
        fixture.workloads.set(0, Prefixes.with(Fixture.withLoad(workload("w", calls, fixed("2000")), office(ZoneOffset.UTC, busy, quiet)), prefix));
        return fixture;
    }

    // January 2026 has 22 workdays: 176 busy and 568 quiet hours; a normal month of 730 hours has 730 × 40 / 168 busy ones.
    @ParameterizedTest(name = "{0}, {1}:{2}")
    @CsvSource(textBlock = """
        # basis,  busy, quiet, calls, calls an hour busy, and quiet, share of calls busy
        # 4,384 calls over 3 × 176 + 568 = 1,096 are four for each
        CALENDAR, 3,    1,     4384,  12,                 4,         0.48175182481751827
        CALENDAR, 1,    0,     2112,  12,                 0,         1
        CALENDAR, 0.5,  0.5,   4464,  6,                  6,         1
        # 21,700 calls over 3 × 40 + 128 = 248 are 87.5 for each, 168 / 730 an hour
        NORMAL,   3,    1,     21700, 60.41095890410959,  20.136986301369863, 0.4838709677419355
        NORMAL,   2,    0,     730,   4.2,                0,         1
        NORMAL,   7,    7,     4380,  6,                  6,         1
        """)
    void isWeightedOverTheLevels(MonthBasis basis, String busy, String quiet, long calls, double onBusy, double onQuiet, double shareBusy) {
        double sliding = shareBusy * (1 - Math.exp(-onBusy / 12)) + (1 - shareBusy) * (1 - Math.exp(-onQuiet / 12));
        double fixed = shareBusy * onBusy / (12 + onBusy) + (1 - shareBusy) * onQuiet / (12 + onQuiet);
        assertThat(hitRate(fixture(basis, busy, quiet, calls, prefix("2000", single())))).isCloseTo(sliding, TWELVE);
        assertThat(hitRate(fixture(basis, busy, quiet, calls, prefix("p", "2000", "1", "1", "5m", false, single())))).isCloseTo(fixed, TWELVE);
    }

    /** Twos with gaps of five minutes: one of two calls in time; else as often found as others left it within ten minutes. */
    @Test
    void conversationsOfOthersAreMoreFrequentInBusyHours() {
        CachedPrefix shared = prefix("2000", conversations("2", "5", Spacing.EVEN, false));
        double busy = 1 - Math.exp(-6 * 10 / 60.0) / 2;
        double quiet = 1 - Math.exp(-2 * 10 / 60.0) / 2;
        Fixture fixture = fixture(MonthBasis.CALENDAR, "3", "1", 4384, shared);
        assertThat(fixture.value(ROUTE + "prefix/p/hitRate/level-2")).isCloseTo(busy, TWELVE);
        assertThat(fixture.value(ROUTE + "prefix/p/hitRate/level-1")).isCloseTo(quiet, TWELVE);
        assertThat(hitRate(fixture)).isCloseTo(528 / 1096.0 * busy + 568 / 1096.0 * quiet, TWELVE);
        CachedPrefix own = prefix("2000", conversations("2", "5", Spacing.EVEN, true));
        assertThat(hitRate(fixture(MonthBasis.CALENDAR, "3", "1", 4384, own))).isCloseTo(0.5, TWELVE);
    }

    @Test
    void hoursWithoutLoadAreNoLevel() {
        Fixture fixture = fixture(MonthBasis.CALENDAR, "1", "0", 176, prefix("2000", single()));
        assertThat(fixture.value(ROUTE + "prefix/p/callsPerHour/level-1")).isCloseTo(1, TWELVE);
        assertThat(row(fixture, ROUTE + "prefix/p/callsPerHour/level-2")).isEmpty();
    }

    /** February has 20 workdays: 160 busy and 512 quiet hours. */
    @Test
    void everyMonthHasItsOwnHours() {
        Fixture fixture = fixture(MonthBasis.CALENDAR, "3", "1", 4384, prefix("2000", single()));
        fixture.months = 2;
        assertThat(fixture.value(ROUTE + "prefix/p/callsPerHour/level-2", 0)).isCloseTo(12, TWELVE);
        assertThat(fixture.value(ROUTE + "prefix/p/callsPerHour/level-2", 1)).isCloseTo(4384 * 3 / (160 * 3 + 512.0), TWELVE);
        assertThat(fixture.value(ROUTE + "prefix/p/callsPerHour/level-1", 1)).isCloseTo(4384 / (160 * 3 + 512.0), TWELVE);
    }

    // The hour that summer time takes away, and the one that it gives back.
    @ParameterizedTest(name = "{0} in {1} of a plan in {2}, {3}")
    @CsvSource(textBlock = """
        2026-01, UTC,              UTC,           CALENDAR, 744
        2026-02, Asia/Kolkata,     UTC,           CALENDAR, 672
        2026-03, Europe/Berlin,    Europe/Berlin, CALENDAR, 743
        2026-10, Europe/Berlin,    Europe/Berlin, CALENDAR, 745
        2026-03, America/New_York, Asia/Tokyo,    CALENDAR, 744
        2026-03, Europe/Berlin,    Europe/Berlin, NORMAL,   730
        """)
    void hoursAndLoadsAddUp(String start, String loadZone, String planZone, MonthBasis basis, double hours) {
        var settings = new Settings("USD", basis, ZoneId.of(planZone), Month.JANUARY, YearMonth.parse(start), 1, Optional.empty(),
                Quantity.exact(0, Unit.ONE));
        var weights = new ArrayList<BigDecimal>();
        for (int hour = 0; hour < LoadCurve.HOURS_OF_WEEK; hour++) {
            weights.add(BigDecimal.valueOf(1 + hour * 7L % 11));
        }
        List<LoadShares.Level> levels = new LoadShares(settings).levels(new LoadCurve(ZoneId.of(loadZone), weights));
        assertThat(levels).hasSize(11);
        assertThat(levels.stream().mapToDouble(level -> level.hours().getFirst().doubleValue()).sum()).isCloseTo(hours, TWELVE);
        assertThat(levels.stream().mapToDouble(level -> level.load().getFirst().doubleValue()).sum()).isCloseTo(1, TWELVE);
        for (int i = 1; i < levels.size(); i++) {
            assertThat(perHour(levels.get(i))).as("level %s", i + 1).isCloseTo((i + 1) * perHour(levels.getFirst()), TWELVE);
        }
    }

    private static double perHour(LoadShares.Level level) {
        return level.load().getFirst().doubleValue() / level.hours().getFirst().doubleValue();
    }
}
