package org.tokenwright.reference;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.tokenwright.pricing.PriceWindow;
import org.tokenwright.workload.LoadCurve;

/**
 * How a month's load spreads over slices of time and price windows, found by walking through the month minute by minute,
 * and second by second where a slice begins inside a minute.
 */
final class WallClock {

    private static final int MINUTE = 60;
    private static final int WEEK = 7 * 24 * 60;
    private static final int MOST_KNOWN = 500;
    private static final Map<Open, boolean[]> OPEN = new ConcurrentHashMap<>();
    private static final Map<Hours, int[]> HOURS = new ConcurrentHashMap<>();

    private record Open(PriceWindow window, long from, long to) {}

    private record Hours(ZoneId zone, long from, long to) {}

    private final long from;
    private final long to;

    WallClock(YearMonth month, ZoneId zone) {
        from = month.atDay(1).atStartOfDay(zone).toEpochSecond();
        to = month.plusMonths(1).atDay(1).atStartOfDay(zone).toEpochSecond();
    }

    int minutes() {
        return (int) ((to - from) / MINUTE);
    }

    /**
     * Weight × seconds of each slice, at some hours.
     *
     * @param starts epoch second at which each slice begins, the first at or before the month
     */
    BigDecimal[] load(long[] starts, LoadCurve load, DirectHours at) {
        return weighted(seconds(starts, hours(load.zone()), LoadCurve.HOURS_OF_WEEK, at), load.weights());
    }

    /**
     * Seconds of each slice by kinds of minutes, at some hours.
     *
     * @param kinds of each minute of the month
     * @param count of different kinds
     */
    long[][] seconds(long[] starts, int[] kinds, int count, DirectHours hours) {
        boolean[] open = hours.isAll() ? null : open(hours.window());
        var seconds = new long[starts.length][count];
        int slice = 0;
        for (long at = from; at < to; at += MINUTE) {
            int minute = (int) ((at - from) / MINUTE);
            boolean counts = open == null || open[minute] != hours.outside();
            for (long second = at; second < at + MINUTE; second++) {
                while (slice + 1 < starts.length && starts[slice + 1] <= second) {
                    slice++;
                }
                boolean whole = slice + 1 == starts.length || starts[slice + 1] >= at + MINUTE;
                long step = whole ? at + MINUTE - second : 1;
                seconds[slice][kinds[minute]] += counts ? step : 0;
                second += step - 1;
            }
        }
        return seconds;
    }

    private static BigDecimal[] weighted(long[][] seconds, List<BigDecimal> weights) {
        var result = new BigDecimal[seconds.length];
        for (int slice = 0; slice < seconds.length; slice++) {
            BigDecimal sum = BigDecimal.ZERO;
            for (int hour = 0; hour < LoadCurve.HOURS_OF_WEEK; hour++) {
                if (seconds[slice][hour] > 0) {
                    sum = sum.add(weights.get(hour).multiply(BigDecimal.valueOf(seconds[slice][hour])));
                }
            }
            result[slice] = sum;
        }
        return result;
    }

    /** Hour of the week at each minute of the month, on the clocks of a zone. */
    int[] hours(ZoneId zone) {
        return HOURS.computeIfAbsent(new Hours(zone, from, to), _ -> {
            var hours = new int[minutes()];
            for (int minute = 0; minute < hours.length; minute++) {
                LocalDateTime local = local(minute, zone);
                hours[minute] = (local.getDayOfWeek().getValue() - 1) * 24 + local.getHour();
            }
            return hours;
        });
    }

    private boolean[] open(PriceWindow window) {
        if (OPEN.size() > MOST_KNOWN) {
            OPEN.clear();
        }
        return OPEN.computeIfAbsent(new Open(window, from, to), _ -> {
            var open = new boolean[minutes()];
            for (int minute = 0; minute < open.length; minute++) {
                open[minute] = isOpen(window, local(minute, window.zone()), true);
            }
            return open;
        });
    }

    private LocalDateTime local(int minute, ZoneId zone) {
        Instant at = Instant.ofEpochSecond(from + (long) minute * MINUTE);
        return LocalDateTime.ofInstant(at, zone);
    }

    /** Whether the clock on the wall shows a time inside a span that began today or yesterday. */
    private static boolean isOpen(PriceWindow window, LocalDateTime local, boolean exclude) {
        return window.hours().stream().anyMatch(span -> {
            LocalTime time = local.toLocalTime();
            boolean crosses = !span.to().isAfter(span.from());
            boolean late = !time.isBefore(span.from()) && (crosses || time.isBefore(span.to()));
            boolean early = crosses && time.isBefore(span.to());
            return late && counts(window, local.toLocalDate(), exclude)
                    || early && counts(window, local.toLocalDate().minusDays(1), exclude);
        });
    }

    private static boolean counts(PriceWindow window, LocalDate day, boolean exclude) {
        return window.weekdays().contains(day.getDayOfWeek()) && !(exclude && window.excludedDates().contains(day));
    }

    /** Share of an ideal week's load inside a window, both zones at the offset they have at that instant. */
    static BigDecimal idealShare(LoadCurve load, PriceWindow window, Instant at) {
        ZoneOffset loadOffset = load.zone().getRules().getOffset(at);
        ZoneOffset windowOffset = window.zone().getRules().getOffset(at);
        LocalDateTime monday = LocalDate.of(2024, 1, 1).atStartOfDay();
        BigDecimal inside = BigDecimal.ZERO;
        BigDecimal all = BigDecimal.ZERO;
        for (int minute = 0; minute < WEEK; minute++) {
            BigDecimal weight = load.weights().get(minute / 60);
            LocalDateTime there = monday.plusMinutes(minute)
                    .plusSeconds(windowOffset.getTotalSeconds() - loadOffset.getTotalSeconds());
            all = all.add(weight);
            inside = isOpen(window, there, false) ? inside.add(weight) : inside;
        }
        return inside.divide(all, DecimalMath.DIGITS);
    }

    /** Hour of the week in a zone at each minute of an ideal week of UTC, at the offset the zone has at that instant. */
    static int[] idealHours(ZoneId zone, Instant at) {
        int offset = zone.getRules().getOffset(at).getTotalSeconds() / MINUTE;
        var hours = new int[WEEK];
        for (int minute = 0; minute < WEEK; minute++) {
            hours[minute] = Math.floorMod(minute + offset, WEEK) / 60;
        }
        return hours;
    }

    /** Whether each minute of an ideal week of UTC is inside a window, at the offset its zone has at that instant. */
    static boolean[] idealOpen(PriceWindow window, Instant at) {
        LocalDateTime monday = LocalDate.of(2024, 1, 1).atStartOfDay()
                .plusSeconds(window.zone().getRules().getOffset(at).getTotalSeconds());
        var open = new boolean[WEEK];
        for (int minute = 0; minute < WEEK; minute++) {
            open[minute] = isOpen(window, monday.plusMinutes(minute), false);
        }
        return open;
    }
}
