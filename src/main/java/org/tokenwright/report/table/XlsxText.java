package org.tokenwright.report.table;

import java.util.regex.Pattern;

/** Texts as they stand in a cell of a workbook: no longer than a cell takes, and what XML cannot hold by its number. */
final class XlsxText {

    /** Characters that a cell takes. */
    static final int MOST = 32_767;

    private static final String CUT = "…";
    /** Looks like the number of a character and is none. */
    private static final Pattern LOOKS_NUMBERED = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private XlsxText() {
    }

    static String of(String text) {
        String fitting = text.length() <= MOST ? text : text.substring(0, MOST - CUT.length()) + CUT;
        String literal = fitting.contains("_x") ? LOOKS_NUMBERED.matcher(fitting).replaceAll("_x005F_") : fitting;
        for (int i = 0; i < literal.length(); i++) {
            if (!isPlain(literal, i)) {
                return numbered(literal, i);
            }
        }
        return literal;
    }

    private static String numbered(String text, int first) {
        var result = new StringBuilder(text.length() + 7).append(text, 0, first);
        for (int i = first; i < text.length(); i++) {
            if (isPlain(text, i)) {
                result.append(text.charAt(i));
            } else {
                result.append("_x%04X_".formatted((int) text.charAt(i)));
            }
        }
        return result.toString();
    }

    /** Readers of XML turn a carriage return into a line feed. */
    private static boolean isPlain(String text, int index) {
        char c = text.charAt(index);
        if (Character.isHighSurrogate(c)) {
            return index + 1 < text.length() && Character.isLowSurrogate(text.charAt(index + 1));
        }
        if (Character.isLowSurrogate(c)) {
            return index > 0 && Character.isHighSurrogate(text.charAt(index - 1));
        }
        return c >= ' ' ? c < 0xFFFE : c == '\t' || c == '\n';
    }
}
