package org.tokenwright.importing.content;

import java.util.Locale;

/** Values as messages show them. */
final class Shown {

    private static final int LONGEST = 120;

    private Shown() {
    }

    static String number(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }

    /** Bytes as whole MB; limits are whole. */
    static String megabytes(long bytes) {
        return number(bytes >> 20) + " MB";
    }

    /** Words of a library: one line, cut where it is long. */
    static String words(Throwable e) {
        return words(e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage());
    }

    static String words(String text) {
        String start = text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
        return start.replaceAll("\\p{Cntrl}", " ");
    }
}
