package org.tokenwright.base;

/**
 * Keeps text from becoming a formula where a spreadsheet program reads it. A text that begins with a character that could
 * start a formula gets an apostrophe; so does one that begins with an apostrophe before such a character, so that taking
 * one away gives back exactly what was there.
 */
public final class FormulaGuard {

    private static final char MARK = '\'';
    /** Also what such programs skip or fold before they look: tab, line ends, NUL and full-width forms. */
    private static final String STARTS = "=+-@\t\r\n\0＝＋－＠";

    private FormulaGuard() {
    }

    /** Whether a spreadsheet program could take a text for a formula; some skip spaces at its beginning. */
    public static boolean isDangerous(String text) {
        int first = 0;
        while (first < text.length() && isSkipped(text.charAt(first))) {
            first++;
        }
        return first < text.length() && STARTS.indexOf(text.charAt(first)) >= 0;
    }

    /** Also the space of no width that can stand for a byte order mark. */
    private static boolean isSkipped(char c) {
        return Character.isSpaceChar(c) || c == '\uFEFF';
    }

    /** The text with a mark where it needs one. */
    public static String guard(String text) {
        return needsMark(text) ? MARK + text : text;
    }

    /** What was guarded. A text that was not guarded comes back as it is. */
    public static String strip(String guarded) {
        return !guarded.isEmpty() && guarded.charAt(0) == MARK && needsMark(guarded.substring(1)) ? guarded.substring(1) : guarded;
    }

    /** Any number of marks before a dangerous character needs one more. */
    private static boolean needsMark(String text) {
        int first = 0;
        while (first < text.length() && text.charAt(first) == MARK) {
            first++;
        }
        return isDangerous(text.substring(first));
    }
}
