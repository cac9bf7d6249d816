package org.tokenwright.chart;

/** Sizes of text as the painter will paint it. */
public interface TextMeasure {

    /** Width in pixels. */
    double width(String text, double size, TextStyle.Weight weight);

    /** Height in pixels above the line that letters stand on. */
    double ascent(double size);

    /** Depth in pixels below the line that letters stand on. */
    double descent(double size);
}
