package org.tokenwright.chart;

/**
 * The space that a drawing fills.
 *
 * @param width in pixels; less than {@link #LEAST_WIDTH} is taken as that, and larger text needs more in proportion
 * @param height in pixels; less than {@link #LEAST_HEIGHT} is taken as that
 * @param fontSize size of names in pixels; all other sizes follow from it
 * @param complete whether the drawing stands alone, with margins, title and footnote, as in an export; otherwise it
 *     fills a place in a window that has a title of its own
 */
public record Frame(double width, double height, double fontSize, boolean complete) {

    public static final double LEAST_WIDTH = 280;
    public static final double LEAST_HEIGHT = 160;
    public static final double FONT_SIZE = 13;

    /**
     * @throws IllegalArgumentException if a size is not finite, or the font is not within 6 to 60 pixels
     */
    public Frame {
        if (!Double.isFinite(width) || !Double.isFinite(height) || !(fontSize >= 6 && fontSize <= 60)) {
            throw new IllegalArgumentException("not a frame: " + width + " × " + height + ", font " + fontSize);
        }
        double larger = Math.max(1, fontSize / FONT_SIZE);
        width = Math.max(width, LEAST_WIDTH * larger);
        height = Math.max(height, LEAST_HEIGHT * larger);
    }

    /** A place in a window. */
    public static Frame bare(double width, double height) {
        return new Frame(width, height, FONT_SIZE, false);
    }

    /** A picture that stands alone. */
    public static Frame complete(double width, double height) {
        return new Frame(width, height, FONT_SIZE, true);
    }

    /** How much larger text is than usual. */
    double scale() {
        return fontSize / FONT_SIZE;
    }

    TextStyle title() {
        return new TextStyle(fontSize * 14 / 13, TextStyle.Weight.BOLD, ColourRole.TEXT);
    }

    TextStyle name() {
        return new TextStyle(fontSize, TextStyle.Weight.REGULAR, ColourRole.TEXT);
    }

    TextStyle amount() {
        return new TextStyle(fontSize, TextStyle.Weight.BOLD, ColourRole.TEXT);
    }

    TextStyle small() {
        return new TextStyle(fontSize * 12 / 13, TextStyle.Weight.REGULAR, ColourRole.MUTED);
    }
}
