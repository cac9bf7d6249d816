package org.tokenwright.chart;

/**
 * Identity of a mark, from which a click finds its way back to the data.
 *
 * @param owner id of the category or the line
 * @param part id of the series, a month as {@code 2026-03}, {@link #TOTAL} or {@link #STATUS}
 */
public record MarkId(String owner, String part) {

    /** Part of the mark that stands for a whole bar: its name and its total. */
    public static final String TOTAL = "total";
    /** Part of the mark of a category that has a text instead of a bar. */
    public static final String STATUS = "status";

    private static final String SEPARATOR = "|";

    /**
     * @throws IllegalArgumentException if an id is empty or contains {@code |}
     */
    public MarkId {
        check(owner);
        check(part);
    }

    /**
     * Reads the form of {@link #toString()}.
     *
     * @throws IllegalArgumentException if the text is no mark id
     */
    public static MarkId parse(String text) {
        int at = text.indexOf(SEPARATOR);
        if (at < 0) {
            throw new IllegalArgumentException("not a mark id: \"" + text + "\"");
        }
        return new MarkId(text.substring(0, at), text.substring(at + 1));
    }

    static void check(String id) {
        if (id.isEmpty() || id.contains(SEPARATOR)) {
            throw new IllegalArgumentException("an id in a chart must not be empty or contain \"|\": \"" + id + "\"");
        }
    }

    @Override
    public String toString() {
        return owner + SEPARATOR + part;
    }
}
