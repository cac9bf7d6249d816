package org.tokenwright.report.table;

import java.util.regex.Pattern;
import org.tokenwright.base.FormulaGuard;

/** Texts of people in Markdown: they stay text, in Markdown and in the HTML that it becomes. */
final class MarkdownText {

    /** Markup wherever it stands. */
    private static final String MARKUP = "\\`*_[]|~#$";
    /** Begins a list, a heading or a line only where it stands first. */
    private static final String FIRST = "+-=";
    /** The number of a list. */
    private static final Pattern NUMBERED = Pattern.compile("^(\\d+)([.)])(?=\\s|$)");
    /** Begins an address, or a name of a picture. */
    private static final Pattern COLON = Pattern.compile(":(?=\\S)");
    private static final Pattern WEB = Pattern.compile("(?i)(?<=www)\\.");

    private MarkdownText() {
    }

    /** Text of a sentence or a heading: one line, nothing in it is markup, a link or a tag. */
    static String of(String text) {
        String line = text.replaceAll("\\R", " ").strip();
        var result = new StringBuilder(line.length() + 16);
        if (!line.isEmpty() && FIRST.indexOf(line.charAt(0)) >= 0) {
            result.append('\\');
        }
        line.codePoints().forEach(character -> append(result, character));
        String escaped = NUMBERED.matcher(result).replaceFirst("$1\\\\$2");
        return WEB.matcher(COLON.matcher(escaped).replaceAll("&#58;")).replaceAll("&#46;");
    }

    /** Text of a table cell, which people copy into spreadsheets: guarded as in a spreadsheet file. */
    static String cell(String text) {
        return of(FormulaGuard.guard(text));
    }

    private static void append(StringBuilder result, int character) {
        switch (character) {
            case '<' -> result.append("&lt;");
            case '>' -> result.append("&gt;");
            case '&' -> result.append("&amp;");
            case '@' -> result.append("&#64;");
            case '\t' -> result.append(' ');
            default -> {
                if (Character.getType(character) == Character.CONTROL || Character.getType(character) == Character.SURROGATE) {
                    result.append('\uFFFD');
                } else if (MARKUP.indexOf(character) >= 0) {
                    result.append('\\').appendCodePoint(character);
                } else {
                    result.appendCodePoint(character);
                }
            }
        }
    }
}
