package org.tokenwright.app.form;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import org.tokenwright.app.text.Words;

/** Months, days and whole numbers as a person types them. */
public final class Texts {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM uuuu", Locale.ENGLISH);
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2199;

    private Texts() {
    }

    /** @throws IllegalArgumentException if it is no month such as {@code 2026-11} */
    public static YearMonth month(String text) {
        try {
            YearMonth month = YearMonth.parse(text.strip());
            checkYear(month.getYear());
            return month;
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(Words.get("month.not"));
        }
    }

    /** @throws IllegalArgumentException if it is no day such as {@code 2026-11-30} */
    public static LocalDate day(String text) {
        try {
            LocalDate day = LocalDate.parse(text.strip());
            checkYear(day.getYear());
            return day;
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(Words.get("day.not"));
        }
    }

    /** Empty for a blank text. */
    public static Optional<LocalDate> dayOrNone(String text) {
        return text.isBlank() ? Optional.empty() : Optional.of(day(text));
    }

    private static void checkYear(int year) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new IllegalArgumentException(Words.get("month.range"));
        }
    }

    /** @throws IllegalArgumentException if it is no whole number of months from 1 on */
    public static int months(String text, int most) {
        String clean = text.strip();
        int months = clean.matches("[0-9]{1,3}") ? Integer.parseInt(clean) : 0;
        if (months < 1 || months > most) {
            throw new IllegalArgumentException(Words.get("months.not", most));
        }
        return months;
    }

    /** @throws IllegalArgumentException if it is no year */
    public static int year(String text) {
        if (!text.strip().matches("[0-9]{4}")) {
            throw new IllegalArgumentException(Words.get("year.not"));
        }
        int year = Integer.parseInt(text.strip());
        checkYear(year);
        return year;
    }

    /** @throws IllegalArgumentException if it is no currency such as {@code USD} */
    public static String currency(String text) {
        String code = text.strip().toUpperCase(Locale.ROOT);
        if (!code.matches("[A-Z]{3}")) {
            throw new IllegalArgumentException(Words.get("currency.not"));
        }
        return code;
    }

    /** @throws IllegalArgumentException if there is nothing */
    public static String name(String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException(Words.get("name.not"));
        }
        return text.strip();
    }

    /** For example {@code Nov 2026}. */
    public static String shown(YearMonth month) {
        return MONTH.format(month);
    }
}
