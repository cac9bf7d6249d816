package org.tokenwright.resolve;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
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

    /**
     * The spans in which the window is open that touch the interval, in time order; excluded dates are left out. The clock
     * on the wall decides: an hour that summer time removes is never open, one that it doubles is open twice.
     */
    static List<Interval> open(PriceWindow window, Interval interval) {
        var spans = new ArrayList<Interval>();
        Instant from = interval.from();
        while (from.isBefore(interval.to())) {
            ZoneOffsetTransition change = window.zone().getRules().nextTransition(from);
            Instant to = change == null || change.getInstant().isAfter(interval.to()) ? interval.to() : change.getInstant();
            addStretch(window, new Interval(from, to), spans);
            from = to;
        }
        spans.sort(Comparator.comparing(Interval::from));
        return spans;
    }

    /** A stretch in which the zone keeps its offset. */
    private static void addStretch(PriceWindow window, Interval stretch, List<Interval> spans) {
        ZoneOffset offset = window.zone().getRules().getOffset(stretch.from());
        LocalDate day = stretch.from().atOffset(offset).toLocalDate().minusDays(1);
        LocalDate last = stretch.to().atOffset(offset).toLocalDate();
        for (; !day.isAfter(last); day = day.plusDays(1)) {
            if (window.weekdays().contains(day.getDayOfWeek()) && !window.excludedDates().contains(day)) {
                for (Span span : window.hours()) {
                    Interval open = open(span, day, offset);
                    if (open.overlaps(stretch)) {
                        spans.add(open.intersect(stretch));
                    }
                }
            }
        }
    }

    private static Interval open(Span span, LocalDate day, ZoneOffset offset) {
        LocalDate lastDay = span.to().isAfter(span.from()) ? day : day.plusDays(1);
        return new Interval(day.atTime(span.from()).toInstant(offset), lastDay.atTime(span.to()).toInstant(offset));
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
