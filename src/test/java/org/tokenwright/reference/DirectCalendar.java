package org.tokenwright.reference;

import static org.tokenwright.reference.DecimalMath.DIGITS;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import org.tokenwright.base.MonthBasis;
import org.tokenwright.plan.Settings;
import org.tokenwright.workload.LoadCurve;

/** The months of a plan, cut into slices wherever anything may change, and which share of a month's load falls into each. */
final class DirectCalendar {

    /** Hours of a normal month. */
    static final BigDecimal NORMAL_HOURS = BigDecimal.valueOf(730);
    private static final BigDecimal SECONDS_OF_HOUR = BigDecimal.valueOf(3600);

    /**
     * A span in which nothing changes, inside one month.
     *
     * @param number in the plan
     * @param index in its month
     */
    record Slice(int number, int month, int index, Instant from) {}

    private final Settings settings;
    private final List<List<Slice>> months = new ArrayList<>();
    private final List<WallClock> clocks = new ArrayList<>();
    private final Map<List<Object>, BigDecimal[]> known = new HashMap<>();

    DirectCalendar(Settings settings, NavigableSet<Instant> cuts) {
        this.settings = settings;
        int number = 0;
        for (int month = 0; month < settings.months(); month++) {
            var slices = new ArrayList<Slice>();
            slices.add(new Slice(number++, month, 0, start(month)));
            for (Instant cut : cuts.subSet(start(month), false, start(month + 1), false)) {
                slices.add(new Slice(number++, month, slices.size(), cut));
            }
            months.add(slices);
            clocks.add(new WallClock(at(month), settings.zone()));
        }
    }

    Settings settings() {
        return settings;
    }

    YearMonth at(int month) {
        return settings.start().plusMonths(month);
    }

    private Instant start(int month) {
        return at(month).atDay(1).atStartOfDay(settings.zone()).toInstant();
    }

    /** Midnight of the 15th, by whose offsets a normal month goes. */
    Instant middle(int month) {
        return at(month).atDay(15).atStartOfDay(settings.zone()).toInstant();
    }

    boolean isNormal() {
        return settings.monthBasis() == MonthBasis.NORMAL;
    }

    List<Slice> slices(int month) {
        return months.get(month);
    }

    long[] starts(int month) {
        return slices(month).stream().mapToLong(slice -> slice.from().getEpochSecond()).toArray();
    }

    WallClock clock(int month) {
        return clocks.get(month);
    }

    BigDecimal hours(int month) {
        return isNormal() ? NORMAL_HOURS : BigDecimal.valueOf(clock(month).minutes()).divide(BigDecimal.valueOf(60), DIGITS);
    }

    /** Share of a month's load in a slice. */
    BigDecimal load(LoadCurve curve, Slice slice) {
        return seconds(curve, slice.month(), DirectHours.ALL)[slice.index()].divide(all(curve, slice.month()), DIGITS);
    }

    /** Share of a month's load in a slice, at some hours. */
    BigDecimal load(LoadCurve curve, Slice slice, DirectHours hours) {
        if (hours.isAll()) {
            return load(curve, slice);
        }
        if (!isNormal()) {
            return seconds(curve, slice.month(), hours)[slice.index()].divide(all(curve, slice.month()), DIGITS);
        }
        BigDecimal ideal = known.computeIfAbsent(List.of(curve, slice.month(), hours.window()), _ -> new BigDecimal[] {
                WallClock.idealShare(curve, hours.window(), middle(slice.month()))})[0];
        return (hours.outside() ? BigDecimal.ONE.subtract(ideal) : ideal).multiply(load(curve, slice), DIGITS);
    }

    /** How long each hour of the week lasts in a month, in hours. */
    BigDecimal[] hoursOfWeek(ZoneId zone, int month) {
        return known.computeIfAbsent(List.of(zone, month), _ -> {
            var hours = new BigDecimal[LoadCurve.HOURS_OF_WEEK];
            long[] seconds = clock(month).seconds(new long[] {Long.MIN_VALUE}, clock(month).hours(zone), hours.length, DirectHours.ALL)[0];
            for (int hour = 0; hour < hours.length; hour++) {
                hours[hour] = isNormal() ? NORMAL_HOURS.divide(BigDecimal.valueOf(hours.length), DIGITS)
                        : BigDecimal.valueOf(seconds[hour]).divide(SECONDS_OF_HOUR, DIGITS);
            }
            return hours;
        });
    }

    private BigDecimal all(LoadCurve curve, int month) {
        BigDecimal sum = BigDecimal.ZERO;
        for (BigDecimal term : seconds(curve, month, DirectHours.ALL)) {
            sum = sum.add(term);
        }
        return sum;
    }

    private BigDecimal[] seconds(LoadCurve curve, int month, DirectHours hours) {
        return known.computeIfAbsent(List.of(curve, month, hours), _ -> clock(month).load(starts(month), curve, hours));
    }
}
