package org.tokenwright.pricing;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Optional;
import org.tokenwright.base.Source;

/** Days of a price sheet as instants: a day begins at midnight UTC. */
final class Dates {

    private static final int MONTH_LENGTH = "2026-11".length();

    private Dates() {
    }

    static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** Start of the day a source was first seen; a month means its first day, anything else is no day. */
    static Optional<Instant> firstSeen(Source source) {
        String seen = source.seen();
        try {
            LocalDate day = seen.length() == MONTH_LENGTH ? YearMonth.parse(seen).atDay(1) : LocalDate.parse(seen);
            return Optional.of(startOf(day));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Whether a source claims a month or day, be it one of the calendar or not. */
    static boolean namesMonth(Source source) {
        return source.seen().length() >= MONTH_LENGTH && !source.seen().equals(Source.NOT_STATED);
    }

    /** {@code 2026-11-21} where an instant is a midnight in UTC, else with the time. */
    static String words(Instant instant) {
        LocalDate day = LocalDate.ofInstant(instant, ZoneOffset.UTC);
        return startOf(day).equals(instant) ? day.toString() : instant.toString();
    }
}
