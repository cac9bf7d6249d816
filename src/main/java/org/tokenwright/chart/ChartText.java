package org.tokenwright.chart;

import java.text.MessageFormat;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** The words of charts in a language, and months written in it. */
record ChartText(Locale locale) {

    private static final int NAMES = 3;

    String get(String key, Object... arguments) {
        return new MessageFormat(bundle().getString(key), locale).format(arguments);
    }

    /** Never the language of the machine: what is missing in one language is English. */
    private ResourceBundle bundle() {
        return ResourceBundle.getBundle("org.tokenwright.chart.chart", locale,
                Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    }

    /** The first three, and how many more. */
    String some(List<String> names) {
        String first = String.join(", ", names.subList(0, Math.min(NAMES, names.size())));
        return names.size() <= NAMES ? first : get("chart.some", first, names.size() - NAMES);
    }

    /** A sentence of clauses. */
    String sentence(List<String> clauses) {
        String text = String.join("; ", clauses);
        return text.isEmpty() ? "" : " " + text.substring(0, 1).toUpperCase(locale) + text.substring(1) + ".";
    }

    /** For example {@code January 2025}. */
    String month(YearMonth month) {
        return localized("yMMMM", month);
    }

    /** For example {@code Jan 2025}. */
    String shortMonth(YearMonth month) {
        return localized("yMMM", month);
    }

    /** For example {@code Feb}. */
    String monthOfYear(YearMonth month) {
        return localized("MMM", month);
    }

    private String localized(String template, YearMonth month) {
        return DateTimeFormatter.ofLocalizedPattern(template).withLocale(locale).format(month.atDay(1));
    }
}
