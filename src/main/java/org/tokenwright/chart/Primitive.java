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

        /**
         * @throws IllegalArgumentException if there are fewer than two points
         */
        public Polyline {
            points = List.copyOf(points);
            if (points.size() < 2) {
                throw new IllegalArgumentException("a line needs two points");
            }
        }

        @Override
        public Box box() {
            double half = stroke.width() / 2;
            Box box = piece(points.getFirst(), points.get(1), half);
            for (int i = 2; i < points.size(); i++) {
                box = box.union(piece(points.get(i - 1), points.get(i), half)).union(Box.around(points.get(i - 1), half));
            }
            return box;
        }

        /** Flat ends: a piece is as wide as its stroke across its direction only. */
        private static Box piece(Point from, Point to, double half) {
            double length = Math.hypot(to.x() - from.x(), to.y() - from.y());
            return length == 0 ? Box.around(from, 0) : Box.around(from, 0).union(Box.around(to, 0))
                    .grow(half * Math.abs(to.y() - from.y()) / length, half * Math.abs(to.x() - from.x()) / length);
        }
    }

    /** A filled shape: a diamond or a dot. */
    record Polygon(List<Point> points, ColourRole role, String mark) implements Primitive {

        public Polygon {
            points = List.copyOf(points);
        }

        @Override
        public Box box() {
            Box box = Box.around(points.getFirst(), 0);
            for (Point point : points) {
                box = box.union(Box.around(point, 0));
            }
            return box;
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
}
