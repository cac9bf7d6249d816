package org.tokenwright.chart;

import java.util.List;

/** One thing to paint. A painter needs these four and a {@link Theme}. */
public sealed interface Primitive {

    /** Id of the {@link Mark} that this belongs to; empty for none. */
    String mark();

    /** Everything it covers. */
    Box box();

    /** A filled rectangle. */
    record Rect(Box box, ColourRole role, String mark) implements Primitive {
    }

    /** An open line through at least two points, with flat ends and round corners. */
    record Polyline(List<Point> points, Stroke stroke, String mark) implements Primitive {

        public Polyline {
            points = List.copyOf(points);
        }

        @Override
        public Box box() {
            return Primitive.around(points).grow(stroke.width() / 2, stroke.width() / 2);
        }
    }

    /** A filled shape: a diamond or a dot. */
    record Polygon(List<Point> points, ColourRole role, String mark) implements Primitive {

        public Polygon {
            points = List.copyOf(points);
        }

        @Override
        public Box box() {
            return Primitive.around(points);
        }
    }

    /**
     * One line of text.
     *
     * @param x where the anchor is
     * @param baseline where the letters stand
     * @param box what it covers, as measured by the layout
     */
    record Text(String content, double x, double baseline, Anchor anchor, TextStyle style, Box box, String mark)
            implements Primitive {
    }

    /** Which point of a text its x is. */
    enum Anchor {
        START(0),
        MIDDLE(0.5),
        END(1);

        private final double share;

        Anchor(double share) {
            this.share = share;
        }

        /** Left edge of a text of a width that is anchored at x. */
        public double left(double x, double width) {
            return x - share * width;
        }
    }

    /** Colour, width in pixels and dashes of a line. */
    record Stroke(ColourRole role, double width, Dash dash) {

        static Stroke thin(ColourRole role) {
            return new Stroke(role, 1, Dash.SOLID);
        }
    }

    private static Box around(List<Point> points) {
        Box box = Box.around(points.getFirst(), 0);
        for (Point point : points) {
            box = box.union(Box.around(point, 0));
        }
        return box;
    }
}
