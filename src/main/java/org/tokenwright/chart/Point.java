package org.tokenwright.chart;

/** A place in a drawing, in pixels from the left and from the top. */
public record Point(double x, double y) {

    Point middle(Point other) {
        return new Point((x + other.x) / 2, (y + other.y) / 2);
    }
}
