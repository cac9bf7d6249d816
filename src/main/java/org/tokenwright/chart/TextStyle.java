package org.tokenwright.chart;

/**
 * Look of a text.
 *
 * @param size of the font in pixels
 */
public record TextStyle(double size, Weight weight, ColourRole role) {

    /** Thickness of letters. */
    public enum Weight {
        REGULAR,
        MEDIUM,
        BOLD
    }

    TextStyle in(ColourRole other) {
        return new TextStyle(size, weight, other);
    }
}
