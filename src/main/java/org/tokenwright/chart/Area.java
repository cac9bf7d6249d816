package org.tokenwright.chart;

import java.util.List;

/** Where a mark can be hit. */
public sealed interface Area permits Box, Area.Spine {

    /** Least width and height of what a pointer must hit, in pixels. */
    double TARGET = 24;

    /** Distance in pixels of a place from this area, 0 inside. */
    double distance(double x, double y);

    /** Greatest distance at which a pointer still hits. */
    double reach();

    /** Part of a line. */
    record Spine(List<Point> points) implements Area {

        public Spine {
            points = List.copyOf(points);
        }

        @Override
        public double distance(double x, double y) {
            double least = distance(points.getFirst(), points.getFirst(), x, y);
            for (int i = 1; i < points.size(); i++) {
                least = Math.min(least, distance(points.get(i - 1), points.get(i), x, y));
            }
            return least;
        }

        @Override
        public double reach() {
            return TARGET / 2;
        }

        private static double distance(Point a, Point b, double x, double y) {
            double dx = b.x() - a.x();
            double dy = b.y() - a.y();
            double length = dx * dx + dy * dy;
            double along = length == 0 ? 0 : Math.clamp(((x - a.x()) * dx + (y - a.y()) * dy) / length, 0, 1);
            return Math.hypot(x - a.x() - along * dx, y - a.y() - along * dy);
        }
    }
}
