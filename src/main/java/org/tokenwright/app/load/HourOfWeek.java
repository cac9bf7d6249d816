package org.tokenwright.app.load;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Locale;
import org.tokenwright.app.text.Words;
import org.tokenwright.workload.LoadCurve;

/**
 * One hour of a week.
 *
 * @param index 0 for Monday 00:00 to 167 for Sunday 23:00
 */
public record HourOfWeek(int index) {

    static final int HOURS = 24;
    static final int DAYS = 7;

    /** @throws IllegalArgumentException if a week has no such hour */
    public HourOfWeek {
        if (index < 0 || index >= LoadCurve.HOURS_OF_WEEK) {
            throw new IllegalArgumentException("no hour of a week: " + index);
        }
    }

    /** The nearest hour to a row and a column of the week. */
    static HourOfWeek near(int day, int hour) {
        return new HourOfWeek(Math.clamp(day, 0, DAYS - 1) * HOURS + Math.clamp(hour, 0, HOURS - 1));
    }

    /** The hour so many days and hours further on, within the week and the day. */
    HourOfWeek moved(int days, int hours) {
        return near(row() + days, hour() + hours);
    }

    int row() {
        return index / HOURS;
    }

    int hour() {
        return index % HOURS;
    }

    DayOfWeek day() {
        return DayOfWeek.of(row() + 1);
    }

    /** Whether it lies between two corners of a block of days and hours. */
    boolean isWithin(HourOfWeek one, HourOfWeek other) {
        return isBetween(row(), one.row(), other.row()) && isBetween(hour(), one.hour(), other.hour());
    }

    private static boolean isBetween(int number, int one, int other) {
        return number >= Math.min(one, other) && number <= Math.max(one, other);
    }

    static String shortName(DayOfWeek day) {
        return day.getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
    }

    /** A block of hours: {@code Mon 09–10}, {@code Mon–Fri 09–18}. */
    static String words(HourOfWeek one, HourOfWeek other) {
        int first = Math.min(one.row(), other.row());
        int last = Math.max(one.row(), other.row());
        String days = shortName(DayOfWeek.of(first + 1)) + (first == last ? "" : "–" + shortName(DayOfWeek.of(last + 1)));
        return Words.get("load.block", days, two(Math.min(one.hour(), other.hour())), two(Math.max(one.hour(), other.hour()) + 1));
    }

    private static String two(int hour) {
        return String.format(Locale.ROOT, "%02d", hour);
    }
}
