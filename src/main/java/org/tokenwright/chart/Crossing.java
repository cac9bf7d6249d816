package org.tokenwright.chart;

import java.util.List;

/** Whether a line runs through a box. */
final class Crossing {

    private Crossing() {
    }

    static boolean crosses(List<Point> line, Box box) {
        for (int i = 1; i < line.size(); i++) {
            if (crosses(line.get(i - 1), line.get(i), box)) {
                return true;
            }
        }
        return false;
    }

    /** Clips the piece against left and right, then against top and bottom (Liang and Barsky). */
    private static boolean crosses(Point a, Point b, Box box) {
        double[] span = {0, 1};
        return clip(a.x(), b.x() - a.x(), box.x(), box.right(), span)
                && clip(a.y(), b.y() - a.y(), box.y(), box.bottom(), span);
    }

    private static boolean clip(double start, double change, double low, double high, double[] span) {
        if (change == 0) {
            return start >= low && start <= high;
        }
        double atLow = (low - start) / change;
        double atHigh = (high - start) / change;
        span[0] = Math.max(span[0], Math.min(atLow, atHigh));
        span[1] = Math.min(span[1], Math.max(atLow, atHigh));
        return span[0] <= span[1];
    }
}
