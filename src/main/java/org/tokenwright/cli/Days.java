package org.tokenwright.cli;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import picocli.CommandLine.TypeConversionException;

/** Days as a person types and reads them; a day begins at midnight UTC. */
final class Days {

    private Days() {
    }

    /** @throws TypeConversionException if it is no day */
    static LocalDate parse(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new TypeConversionException(CliText.get("error.day", text));
        }
    }

    static Instant start(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** The day, with the time where it is not midnight; empty for the ends of time. */
    static String shown(Instant instant) {
        if (instant.equals(Instant.MIN) || instant.equals(Instant.MAX)) {
            return "";
        }
        LocalDate day = LocalDate.ofInstant(instant, ZoneOffset.UTC);
        return start(day).equals(instant) ? day.toString() : instant.toString();
    }
}
