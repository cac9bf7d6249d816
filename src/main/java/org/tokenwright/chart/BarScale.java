package org.tokenwright.chart;

import java.util.List;

/**
 * Amounts to pixels in a bar chart.
 *
 * @param zero pixel of the amount 0
 * @param perUnit pixels per unit; 0 if there is nothing but zero
 * @param least the least amount drawn, 0 or less
 * @param greatest the greatest amount drawn, 0 or more
 */
record BarScale(double zero, double perUnit, double least, double greatest) {

    /**
     * What one bar needs.
     *
     * @param low the least amount drawn, 0 or less
     * @param high the greatest amount drawn, 0 or more
     * @param label pixels needed to the right of it
     */
    record Extent(double low, double high, double label) {
    }

    /** The largest scale at which every bar and the label behind it fit. */
    static BarScale fit(List<Extent> extents, double left, double right) {
        double least = extents.stream().mapToDouble(Extent::low).min().orElse(0);
        double perUnit = extents.stream().filter(extent -> extent.high() > least)
                .mapToDouble(extent -> Math.max(1, right - left - extent.label()) / (extent.high() - least))
                .min().orElse(0);
        return new BarScale(left - least * perUnit, perUnit, least, greatest(extents));
    }

    static double greatest(List<Extent> extents) {
        return extents.stream().mapToDouble(Extent::high).max().orElse(0);
    }

    double at(double amount) {
        return zero + amount * perUnit;
    }
}
