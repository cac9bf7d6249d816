package org.tokenwright.chart;

/** How a line is broken. */
public enum Dash {
    SOLID,
    DASHED(7, 4),
    DOTTED(2, 3),
    DASH_DOT(9, 3, 2, 3);

    private final double[] pattern;

    Dash(double... pattern) {
        this.pattern = pattern;
    }

    /** Lengths drawn and left out in turn, in pixels; empty for an unbroken line. */
    public double[] pattern() {
        return pattern.clone();
    }
}
