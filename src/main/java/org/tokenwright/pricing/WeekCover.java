package org.tokenwright.pricing;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Whether price windows in force together give every moment of the week exactly one price. */
record WeekCover(List<PriceWindow> windows) {

    private static final long DAY = Duration.ofDays(1).toNanos();
    private static final long WEEK = 7 * DAY;

    /** Part of a week in nanoseconds since Monday 00:00, local time. */
    record Part(long from, long to) {}

    /** What is wrong, to follow the names of the windows; empty when each moment has one price. */
    Optional<String> problem() {
        return windows.stream().anyMatch(window -> window.complementOf().isPresent()) ? ofComplement() : ofHours();
    }

    private Optional<String> ofComplement() {
        boolean isPair = windows.size() == 2 && (completes(windows.get(0), windows.get(1))
                || completes(windows.get(1), windows.get(0)));
        return isPair ? Optional.empty() : Optional.of("are not one window and the time outside it");
    }

    private static boolean completes(PriceWindow complement, PriceWindow window) {
        return window.complementOf().isEmpty() && complement.complementOf().filter(window.id()::equals).isPresent();
    }

    private Optional<String> ofHours() {
        if (windows.stream().map(PriceWindow::zone).distinct().count() > 1) {
            return Optional.of("do not share a time zone");
        }
        if (windows.stream().anyMatch(window -> !window.excludedDates().isEmpty())) {
            return Optional.of("leave excluded dates without a price");
        }
        return firstFault(windows.stream().flatMap(window -> parts(window).stream()).toList());
    }

    private static Optional<String> firstFault(List<Part> parts) {
        long covered = 0;
        for (Part part : parts.stream().sorted(Comparator.comparingLong(Part::from)).toList()) {
            if (part.from < covered) {
                return Optional.of("price " + words(part.from) + " twice");
            }
            if (part.from > covered) {
                break;
            }
            covered = part.to;
        }
        return covered == WEEK ? Optional.empty() : Optional.of("leave " + words(covered) + " without a price");
    }

    /** Where spans of one window meet; empty when they are disjoint. */
    static Optional<String> twice(PriceWindow window) {
        long covered = 0;
        for (Part part : parts(window).stream().sorted(Comparator.comparingLong(Part::from)).toList()) {
            if (part.from < covered) {
                return Optional.of(words(part.from));
            }
            covered = part.to;
        }
        return Optional.empty();
    }

    /** The week's parts inside a window; a span over Sunday midnight is two. */
    private static List<Part> parts(PriceWindow window) {
        var parts = new ArrayList<Part>();
        for (DayOfWeek day : window.weekdays()) {
            long start = day.ordinal() * DAY;
            for (PriceWindow.Span span : window.hours()) {
                long from = start + span.from().toNanoOfDay();
                long to = start + span.to().toNanoOfDay() + (span.to().isAfter(span.from()) ? 0 : DAY);
                parts.add(new Part(from, Math.min(to, WEEK)));
                if (to > WEEK) {
                    parts.add(new Part(0, to - WEEK));
                }
            }
        }
        return parts;
    }

    private static String words(long moment) {
        DayOfWeek day = DayOfWeek.of((int) (moment / DAY) + 1);
        return day.getDisplayName(TextStyle.FULL, Locale.ENGLISH) + " " + LocalTime.ofNanoOfDay(moment % DAY);
    }
}
