package org.tokenwright.resolve;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tokenwright.base.Interval;
import org.tokenwright.base.MonthBasis;
import org.tokenwright.plan.Settings;
import org.tokenwright.pricing.PriceWindow;
import org.tokenwright.workload.LoadCurve;

/**
 * The load levels of several curves together: times at which each curve has a weight of its own. At a level the demand of all
 * of them stays the same, so that capacity can be compared with it.
 */
final class LevelTimes {

    private static final MathContext SHARE = new MathContext(18, RoundingMode.HALF_EVEN);
    private static final BigDecimal NANOS_PER_HOUR = BigDecimal.valueOf(3_600_000_000_000L);

    /** One month: the spans of time at each level, how long they are, and the load of each curve as weight × nanoseconds. */
    private record Month(Interval span, Map<Integer, List<Interval>> spans, Map<Integer, Long> nanos, List<BigDecimal> totals) {}

    /** A price window in one month. */
    private record Opening(PriceWindow window, Interval month) {}

    private final Settings settings;
    private final LoadShares loadShares;
    private final List<LoadCurve> curves;
    private final Map<List<BigDecimal>, Integer> levels = new HashMap<>();
    /** Weights of all curves, by level. */
    private final List<List<BigDecimal>> weights = new ArrayList<>();
    private final List<Month> months = new ArrayList<>();
    private final Map<Opening, List<Interval>> open = new HashMap<>();

    LevelTimes(Settings settings, LoadShares loadShares, List<LoadCurve> curves) {
        this.settings = settings;
        this.loadShares = loadShares;
        this.curves = curves;
        for (int i = 0; i < settings.months(); i++) {
            Interval span = MonthLoad.span(settings.start().plusMonths(i), settings.zone());
            months.add(month(span, settings.monthBasis() == MonthBasis.CALENDAR ? calendar(span) : normal(span)));
        }
    }

    private Month month(Interval span, Map<Integer, List<Interval>> spans) {
        var nanos = new HashMap<Integer, Long>();
        spans.forEach((level, list) -> nanos.put(level, list.stream().mapToLong(LevelTimes::length).sum()));
        List<BigDecimal> totals = IntStream.range(0, curves.size()).mapToObj(curve -> nanos.entrySet().stream()
                .map(entry -> weights.get(entry.getKey()).get(curve).multiply(BigDecimal.valueOf(entry.getValue())))
                .reduce(BigDecimal.ZERO, BigDecimal::add)).toList();
        return new Month(span, spans, nanos, totals);
    }

    int count() {
        return levels.size();
    }

    /** Hours of each month at a level. */
    List<BigDecimal> hours(int level) {
        return byMonth(month -> BigDecimal.valueOf(month.nanos().getOrDefault(level, 0L)).divide(NANOS_PER_HOUR, SHARE));
    }

    /** Share of a curve's load of each month that falls to a level, 0 to 1. */
    List<BigDecimal> load(int curve, int level) {
        return byMonth(month -> share(curve, level, month, month.nanos().getOrDefault(level, 0L)));
    }

    /**
     * Share of a curve's load of each month that falls to a level inside an interval and a price window, 0 to 1.
     *
     * @param window the open hours, or their complement when {@code outside}; empty for all hours
     */
    List<BigDecimal> load(int curve, int level, Interval interval, Optional<PriceWindow> window, boolean outside) {
        List<BigDecimal> regime = loadShares.of(curves.get(curve), interval, Optional.empty(), false);
        return IntStream.range(0, months.size()).mapToObj(i -> settings.monthBasis() == MonthBasis.CALENDAR
                ? share(curve, level, months.get(i), calendarNanos(level, months.get(i), interval, window, outside))
                : regime.get(i).multiply(share(curve, level, months.get(i), normalNanos(level, months.get(i), window, outside)), SHARE)).toList();
    }

    private long calendarNanos(int level, Month month, Interval interval, Optional<PriceWindow> window, boolean outside) {
        if (!interval.overlaps(month.span())) {
            return 0;
        }
        Interval part = interval.intersect(month.span());
        long all = nanos(month, level, List.of(part));
        if (window.isEmpty()) {
            return all;
        }
        long inside = nanos(month, level, open(window.get(), month.span()).stream()
                .filter(part::overlaps).map(part::intersect).toList());
        return outside ? all - inside : inside;
    }

    private long normalNanos(int level, Month month, Optional<PriceWindow> window, boolean outside) {
        long all = month.nanos().getOrDefault(level, 0L);
        if (window.isEmpty()) {
            return all;
        }
        long inside = nanos(month, level, open(window.get(), month.span()));
        return outside ? all - inside : inside;
    }

    private BigDecimal share(int curve, int level, Month month, long nanos) {
        return weights.get(level).get(curve).multiply(BigDecimal.valueOf(nanos)).divide(month.totals().get(curve), SHARE);
    }

    /** Nanoseconds at a level inside some times. */
    private static long nanos(Month month, int level, List<Interval> inside) {
        return month.spans().getOrDefault(level, List.of()).stream().mapToLong(span ->
                inside.stream().filter(span::overlaps).mapToLong(other -> length(span.intersect(other))).sum()).sum();
    }

    private static long length(Interval interval) {
        return Duration.between(interval.from(), interval.to()).toNanos();
    }

    /** Every hour of a real month, cut where the clock of any curve begins another hour. */
    private Map<Integer, List<Interval>> calendar(Interval month) {
        var cuts = new TreeSet<>(List.of(month.to()));
        changing().forEach(curve -> cuts.addAll(MonthLoad.hoursOf(month, curve.zone())));
        var spans = new HashMap<Integer, List<Interval>>();
        Instant from = month.from();
        for (Instant to : cuts.tailSet(from, false)) {
            Instant at = from;
            add(spans, new Interval(from, to), curves.stream().map(curve ->
                    curve.weights().get(MonthLoad.hourOfWeek(at.atZone(curve.zone())))).toList());
            from = to;
        }
        return spans;
    }

    /**
     * An ideal week of the plan's zone from the first instant of the month, stretched to 730 hours by {@link #stretched}; clocks of
     * other zones are as far off as on the 15th.
     */
    private Map<Integer, List<Interval>> normal(Interval month) {
        var spans = new HashMap<Integer, List<Interval>>();
        var cuts = new TreeSet<>(List.of(WindowTimes.MINUTES_OF_WEEK));
        changing().forEach(curve -> IntStream.range(0, LoadCurve.HOURS_OF_WEEK).forEach(hour ->
                cuts.add(Math.floorMod(hour * 60 - shift(curve.zone(), month), WindowTimes.MINUTES_OF_WEEK))));
        int from = 0;
        for (int to : cuts.tailSet(from, false)) {
            int at = from;
            add(spans, stretched(month, from, to), curves.stream().map(curve -> curve.weights().get(
                    Math.floorMod(at + shift(curve.zone(), month), WindowTimes.MINUTES_OF_WEEK) / 60)).toList());
            from = to;
        }
        return spans;
    }

    /** Curves whose hours matter. */
    private Stream<LoadCurve> changing() {
        return curves.stream().filter(curve -> !curve.isUniform());
    }

    private List<Interval> open(PriceWindow window, Interval month) {
        return open.computeIfAbsent(new Opening(window, month), _ -> settings.monthBasis() == MonthBasis.CALENDAR
                ? WindowTimes.open(window, month) : idealOpen(window, month));
    }

    private List<Interval> idealOpen(PriceWindow window, Interval month) {
        boolean[] isOpen = WindowTimes.idealWeek(window);
        int shift = shift(window.zone(), month);
        var spans = new ArrayList<Interval>();
        for (int minute = 0; minute < WindowTimes.MINUTES_OF_WEEK; minute++) {
            if (isOpen[Math.floorMod(minute + shift, WindowTimes.MINUTES_OF_WEEK)]) {
                append(spans, stretched(month, minute, minute + 1));
            }
        }
        return spans;
    }

    /** Minutes that a zone is ahead of the plan's on the 15th. */
    private int shift(ZoneId zone, Interval month) {
        Instant middle = month.from().atZone(settings.zone()).plusDays(14).toInstant();
        return (zone.getRules().getOffset(middle).getTotalSeconds()
                - settings.zone().getRules().getOffset(middle).getTotalSeconds()) / 60;
    }

    /** Minutes of a week as their share of 730 hours. */
    private static Interval stretched(Interval month, int from, int to) {
        return new Interval(month.from().plusNanos(nanosOf(from)), month.from().plusNanos(nanosOf(to)));
    }

    private static long nanosOf(int minute) {
        return LoadShares.NORMAL_HOURS.longValueExact() * 3_600_000_000_000L / WindowTimes.MINUTES_OF_DAY * minute / 7;
    }

    private void add(Map<Integer, List<Interval>> spans, Interval interval, List<BigDecimal> itsWeights) {
        int level = levels.computeIfAbsent(itsWeights, _ -> levels.size());
        if (level == weights.size()) {
            weights.add(itsWeights);
        }
        append(spans.computeIfAbsent(level, _ -> new ArrayList<>()), interval);
    }

    /** Spans that touch become one. */
    private static void append(List<Interval> spans, Interval next) {
        boolean touches = !spans.isEmpty() && spans.getLast().to().equals(next.from());
        spans.add(touches ? new Interval(spans.removeLast().from(), next.to()) : next);
    }

    private List<BigDecimal> byMonth(Function<Month, BigDecimal> value) {
        return months.stream().map(value).toList();
    }
}
