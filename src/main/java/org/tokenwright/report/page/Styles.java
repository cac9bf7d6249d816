package org.tokenwright.report.page;

import org.tokenwright.chart.ColourRole;
import org.tokenwright.chart.TextStyle;
import org.tokenwright.chart.TextStyle.Weight;

/** The looks of text on the pages; sizes in points. */
final class Styles {

    static final TextStyle TITLE = new TextStyle(16, Weight.BOLD, ColourRole.TEXT);
    /** Of a title that needs it to stand in one line. */
    static final TextStyle SMALLER_TITLE = new TextStyle(14.5, Weight.BOLD, ColourRole.TEXT);
    static final TextStyle SECTION = new TextStyle(10, Weight.BOLD, ColourRole.TEXT);
    static final TextStyle CHAPTER = new TextStyle(14, Weight.BOLD, ColourRole.TEXT);
    static final TextStyle BODY = new TextStyle(8, Weight.REGULAR, ColourRole.TEXT);
    static final TextStyle STRONG = new TextStyle(8, Weight.BOLD, ColourRole.TEXT);
    static final TextStyle QUIET = new TextStyle(8, Weight.REGULAR, ColourRole.MUTED);
    static final TextStyle HEAD = new TextStyle(7.5, Weight.MEDIUM, ColourRole.MUTED);
    static final TextStyle LEAD = new TextStyle(9.5, Weight.REGULAR, ColourRole.TEXT);
    static final TextStyle FIGURE = new TextStyle(16, Weight.BOLD, ColourRole.TEXT);
    static final TextStyle FOOTER = new TextStyle(6.5, Weight.REGULAR, ColourRole.MUTED);

    private static final double LEADING = 1.3;

    private Styles() {
    }

    /** Distance of two lines. */
    static double line(TextStyle style) {
        return style.size() * LEADING;
    }

    /** From the top of a line to where its letters stand. */
    static double baseline(TextStyle style) {
        return style.size() * 0.98;
    }
}
