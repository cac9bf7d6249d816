package org.tokenwright.pricing;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A recurring time of day and weekday in a zone.
 *
 * @param hours spans of local time, end exclusive; a span whose end is not after its start crosses midnight
 * @param weekdays the weekdays on which the hours count (a span that crosses midnight belongs to the day it starts)
 * @param excludedDates local dates on which the window does not apply
 * @param complementOf when given, this window is all the time outside that one, and hours and weekdays are empty
 */
public record PriceWindow(
        String id, String label, ZoneId zone, List<Span> hours, Set<DayOfWeek> weekdays,
        SortedSet<LocalDate> excludedDates, Optional<String> complementOf) {

    /** Part of a day; end exclusive, midnight as an end is the end of the day. */
    public record Span(LocalTime from, LocalTime to) {}

    public PriceWindow {
        hours = List.copyOf(hours);
        weekdays = Set.copyOf(weekdays);
        excludedDates = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(excludedDates));
    }
}
