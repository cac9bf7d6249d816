package org.tokenwright.workload;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.EnumSet;
import java.util.SortedSet;
import java.util.TreeSet;
import org.tokenwright.base.MonthBasis;

/**
 * Days on which people work.
 *
 * @param days of the week, at least one
 * @param holidays days that are left out
 */
public record WorkCalendar(SortedSet<DayOfWeek> days, SortedSet<LocalDate> holidays) {

    /** More than anyone's holidays in the longest plan. */
    public static final int MOST_HOLIDAYS = 1000;
    public static final WorkCalendar MONDAY_TO_FRIDAY =
            new WorkCalendar(new TreeSet<>(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY)), new TreeSet<>());
    public static final WorkCalendar EVERY_DAY = new WorkCalendar(new TreeSet<>(EnumSet.allOf(DayOfWeek.class)), new TreeSet<>());

    /** Days of a year and of a week, for months of the normal basis: 365/12 days, ideal weeks. */
    private static final BigDecimal NORMAL_DAYS = new BigDecimal("365");
    private static final int DAYS_OF_WEEK = 7;

    /** @throws IllegalArgumentException if no day is a working day, or there are too many holidays */
    public WorkCalendar {
        days = Collections.unmodifiableSortedSet(new TreeSet<>(days));
        holidays = Collections.unmodifiableSortedSet(new TreeSet<>(holidays));
        if (days.isEmpty()) {
            throw new IllegalArgumentException("a calendar needs a working day");
        }
        if (holidays.size() > MOST_HOLIDAYS) {
            throw new IllegalArgumentException("a calendar has at most " + MOST_HOLIDAYS + " holidays, not " + holidays.size());
        }
    }

    /** Working days of a month; in normal months holidays do not count. */
    public BigDecimal workingDays(YearMonth month, MonthBasis basis) {
        return switch (basis) {
            case CALENDAR -> BigDecimal.valueOf(month.atDay(1).datesUntil(month.plusMonths(1).atDay(1)).filter(this::isWorking).count());
            case NORMAL -> NORMAL_DAYS.multiply(BigDecimal.valueOf(days.size()))
                    .divide(BigDecimal.valueOf(12L * DAYS_OF_WEEK), java.math.MathContext.DECIMAL64);
        };
    }

    private boolean isWorking(LocalDate day) {
        return days.contains(day.getDayOfWeek()) && !holidays.contains(day);
    }
}
