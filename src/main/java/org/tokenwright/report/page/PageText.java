package org.tokenwright.report.page;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import org.tokenwright.plan.Plan;

/** The words of the pages. */
final class PageText {

    private static final Locale LOCALE = Locale.ENGLISH;
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", LOCALE);
    private static final DateTimeFormatter SHORT_MONTH = DateTimeFormatter.ofPattern("MMM uuuu", LOCALE);

    private final ResourceBundle bundle = ResourceBundle.getBundle("org.tokenwright.report.page.page", LOCALE,
            Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));

    Locale locale() {
        return LOCALE;
    }

    String get(String key, Object... arguments) {
        return new MessageFormat(bundle.getString(key), LOCALE).format(arguments);
    }

    /** In one line; a word for it where it has none. */
    String planName(Plan plan) {
        String name = plan.name().replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
        return name.isEmpty() ? get("page.unnamed") : name;
    }

    /** Empty where there is no such key. */
    Optional<String> find(String key) {
        return bundle.containsKey(key) ? Optional.of(get(key)) : Optional.empty();
    }

    /** For example {@code January 2025}. */
    String month(YearMonth month) {
        return MONTH.format(month);
    }

    /** For example {@code Jan 2025}. */
    String shortMonth(YearMonth month) {
        return SHORT_MONTH.format(month);
    }

    /** For example {@code 2026-11-21}. */
    String day(LocalDate day) {
        return day.toString();
    }

    /** With a capital letter at its beginning. */
    static String sentence(String text) {
        if (text.isEmpty()) {
            return text;
        }
        int first = text.offsetByCodePoints(0, 1);
        return text.substring(0, first).toUpperCase(LOCALE) + text.substring(first);
    }
}
