package org.tokenwright.chart;

/**
 * Where the bars of a chart lie from top to bottom.
 *
 * @param pitch height of a row
 * @param shown number of bars that have a row
 * @param hidden number of bars that have none, and share one row that says so
 */
record BarRows(double top, double pitch, int shown, int hidden) {

    private static final double THICKNESS = 0.62;

    /** As many rows as fit, none lower than the least pitch or higher than the best. */
    static BarRows fit(int bars, double top, double bottom, double leastPitch, double bestPitch) {
        double start = Math.ceil(top);
        int room = Math.max(1, (int) ((bottom - start) / leastPitch));
        int rows = Math.min(bars, room);
        int shown = bars <= room ? bars : room - 1;
        double pitch = Math.floor(Math.clamp((bottom - start) / rows, leastPitch, bestPitch));
        return new BarRows(start, pitch, shown, bars - shown);
    }

    double centre(int row) {
        return top + (row + 0.5) * pitch;
    }

    double thickness() {
        return Math.round(pitch * THICKNESS);
    }

    /** Upper edge of the bar in a row, on a whole pixel. */
    double barTop(int row) {
        return Math.round(centre(row) - thickness() / 2);
    }

    double bottom() {
        return top + (shown + (hidden > 0 ? 1 : 0)) * pitch;
    }
}
