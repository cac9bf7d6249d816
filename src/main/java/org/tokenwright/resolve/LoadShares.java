package org.tokenwright.resolve;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.tokenwright.base.Interval;
import org.tokenwright.base.MonthBasis;
import org.tokenwright.plan.Settings;
import org.tokenwright.pricing.PriceWindow;
import org.tokenwright.workload.LoadCurve;

/** Which share of each month's load falls into an interval and a price window. */
final class LoadShares {

    /** Shares are kept to 18 significant digits: more than a double holds. */
    private static final MathContext SHARE = new MathContext(18, RoundingMode.HALF_EVEN);

    private static final BigDecimal HOUR = BigDecimal.valueOf(3600);
    private static final BigDecimal WEEK = BigDecimal.valueOf(LoadCurve.HOURS_OF_WEEK);
    /** Hours of a normal month. */
    static final BigDecimal NORMAL_HOURS = BigDecimal.valueOf(730);

    private final Settings settings;
    private final Map<LoadCurve, List<MonthLoad>> months = new HashMap<>();

    LoadShares(Settings settings) {
        this.settings = settings;
    }

    /** The instants of the whole horizon. */
    Interval horizon() {
        YearMonth start = settings.start();
        return new Interval(MonthLoad.span(start, settings.zone()).from(),
                MonthLoad.span(start.plusMonths(settings.months() - 1L), settings.zone()).to());
    }

    /**
     * Share of each month's load, 0 to 1.
     *
     * @param window the open hours, or their complement when {@code outside}; empty for all hours
     */
    List<BigDecimal> of(LoadCurve load, Interval interval, Optional<PriceWindow> window, boolean outside) {
        var shares = new ArrayList<BigDecimal>();
        for (MonthLoad month : monthsOf(load)) {
            shares.add(settings.monthBasis() == MonthBasis.CALENDAR
                    ? calendar(month, interval, window, outside)
                    : normal(month, load, interval, window, outside));
        }
        return shares;
    }

    /**
     * The hours of one weight.
     *
     * @param load share of each month's load that falls into them, 0 to 1
     * @param hours how many there are in each month
     */
    record Level(List<BigDecimal> load, List<BigDecimal> hours) {}

    /** The load levels of a curve, lowest first; hours without any load are none. */
    List<Level> levels(LoadCurve load) {
        return load.weights().stream().filter(weight -> weight.signum() > 0).collect(Collectors.toCollection(TreeSet::new))
                .stream().map(weight -> level(load, weight)).toList();
    }

    private Level level(LoadCurve load, BigDecimal weight) {
        var shares = new ArrayList<BigDecimal>();
        var hours = new ArrayList<BigDecimal>();
        BigDecimal normalHours = NORMAL_HOURS.multiply(BigDecimal.valueOf(
                load.weights().stream().filter(w -> w.compareTo(weight) == 0).count())).divide(WEEK, SHARE);
        BigDecimal ofWeek = load.weights().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        for (MonthLoad month : monthsOf(load)) {
            boolean calendar = settings.monthBasis() == MonthBasis.CALENDAR;
            BigDecimal time = calendar ? month.secondsAt(weight).divide(HOUR, SHARE) : normalHours;
            hours.add(time);
            shares.add(load.isUniform() ? BigDecimal.ONE
                    : calendar ? weight.multiply(month.secondsAt(weight)).divide(month.total(), SHARE)
                    : weight.multiply(time).multiply(WEEK).divide(NORMAL_HOURS.multiply(ofWeek), SHARE));
        }
        return new Level(shares, hours);
    }

    private List<MonthLoad> monthsOf(LoadCurve load) {
        return months.computeIfAbsent(load, _ -> {
            var list = new ArrayList<MonthLoad>();
            for (int i = 0; i < settings.months(); i++) {
                list.add(new MonthLoad(settings.start().plusMonths(i), settings.zone(), load));
            }
            return list;
        });
    }

    private static BigDecimal calendar(
            MonthLoad month, Interval interval, Optional<PriceWindow> window, boolean outside) {
        BigDecimal all = month.within(interval);
        BigDecimal part = all;
        if (window.isPresent()) {
            BigDecimal open = month.within(interval, WindowTimes.open(window.get(), month.span()));
            part = outside ? all.subtract(open) : open;
        }
        return part.divide(month.total(), SHARE);
    }

    private BigDecimal normal(
            MonthLoad month, LoadCurve load, Interval interval, Optional<PriceWindow> window, boolean outside) {
        BigDecimal share = calendar(month, interval, Optional.empty(), false);
        if (window.isEmpty() || share.signum() == 0) {
            return share;
        }
        BigDecimal open = idealShare(load, window.get(), month.span().from());
        return share.multiply(outside ? BigDecimal.ONE.subtract(open) : open, SHARE);
    }

    /** Share of an ideal week's load inside the window, with both zones' offsets on the 15th of the month. */
    private BigDecimal idealShare(LoadCurve load, PriceWindow window, Instant monthStart) {
        Instant middle = monthStart.atZone(settings.zone()).plusDays(14).toInstant();
        int shift = (offsetSeconds(window.zone(), middle) - offsetSeconds(load.zone(), middle)) / 60;
        boolean[] open = WindowTimes.idealWeek(window);
        BigDecimal inside = BigDecimal.ZERO;
        BigDecimal total = BigDecimal.ZERO;
        for (int hour = 0; hour < LoadCurve.HOURS_OF_WEEK; hour++) {
            BigDecimal weight = load.weights().get(hour);
            inside = inside.add(weight.multiply(BigDecimal.valueOf(openMinutes(open, hour * 60 + shift))));
            total = total.add(weight.multiply(BigDecimal.valueOf(60)));
        }
        return inside.divide(total, SHARE);
    }

    private static int offsetSeconds(ZoneId zone, Instant at) {
        return zone.getRules().getOffset(at).getTotalSeconds();
    }

    private static int openMinutes(boolean[] open, int from) {
        int count = 0;
        for (int minute = from; minute < from + 60; minute++) {
            if (open[Math.floorMod(minute, WindowTimes.MINUTES_OF_WEEK)]) {
                count++;
            }
        }
        return count;
    }
}
