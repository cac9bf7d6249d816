package org.tokenwright.resolve;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.tokenwright.base.Interval;
import org.tokenwright.pricing.PriceWindow;
import org.tokenwright.pricing.PriceWindow.Span;

/** When a price window is open: as instants of a calendar month, or as minutes of an ideal week. */
final class WindowTimes {

    static final int MINUTES_OF_DAY = 24 * 60;
    static final int MINUTES_OF_WEEK = 7 * MINUTES_OF_DAY;

    private WindowTimes() {
    }

    /** The spans in which the window is open that touch the interval, in time order; excluded dates are left out. */
    static List<Interval> open(PriceWindow window, Interval interval) {
        var spans = new ArrayList<Interval>();
        LocalDate day = interval.from().atZone(window.zone()).toLocalDate().minusDays(1);
        LocalDate last = interval.to().atZone(window.zone()).toLocalDate();
        for (; !day.isAfter(last); day = day.plusDays(1)) {
            if (window.weekdays().contains(day.getDayOfWeek()) && !window.excludedDates().contains(day)) {
                addDay(window, day, spans);
            }
        }
        spans.sort(Comparator.comparing(Interval::from));
        return spans.stream().filter(interval::overlaps).map(interval::intersect).toList();
    }

    private static void addDay(PriceWindow window, LocalDate day, List<Interval> spans) {
        for (Span span : window.hours()) {
            Instant from = instant(day, span.from(), window.zone());
            Instant to = instant(span.to().isAfter(span.from()) ? day : day.plusDays(1), span.to(), window.zone());
            if (from.isBefore(to)) {
                spans.add(new Interval(from, to));
            }
        }
    }

    private static Instant instant(LocalDate day, LocalTime time, ZoneId zone) {
        return day.atTime(time).atZone(zone).toInstant();
    }

    /** For each minute of the week from Monday 00:00 in the window's own zone, whether the window is open. */
    static boolean[] idealWeek(PriceWindow window) {
        var open = new boolean[MINUTES_OF_WEEK];
        for (DayOfWeek weekday : window.weekdays()) {
            int midnight = (weekday.getValue() - 1) * MINUTES_OF_DAY;
            for (Span span : window.hours()) {
                int from = span.from().toSecondOfDay() / 60;
                int to = span.to().toSecondOfDay() / 60 + (span.to().isAfter(span.from()) ? 0 : MINUTES_OF_DAY);
                for (int minute = from; minute < to; minute++) {
                    open[(midnight + minute) % MINUTES_OF_WEEK] = true;
                }
            }
        }
        return open;
    }
}
