package org.tokenwright.chart;

import java.util.Arrays;

/** Moves labels apart as little as possible, measured by the sum of squares. */
final class Spread {

    private Spread() {
    }

    /**
     * @param wanted places in ascending order
     * @param distance least distance of neighbours
     * @param from least place
     * @param to greatest place; there must be room for all
     * @return places in the same order
     */
    static double[] apart(double[] wanted, double distance, double from, double to) {
        double[] places = new double[wanted.length];
        for (int i = 0; i < wanted.length; i++) {
            places[i] = wanted[i] - i * distance;
        }
        ascend(places);
        double last = to - (wanted.length - 1) * distance;
        for (int i = 0; i < wanted.length; i++) {
            places[i] = Math.max(from, Math.min(places[i], last)) + i * distance;
        }
        return places;
    }

    /** Replaces each stretch that falls by its mean, until nothing falls. */
    private static void ascend(double[] values) {
        double[] mean = new double[values.length];
        int[] size = new int[values.length];
        int blocks = 0;
        for (double value : values) {
            mean[blocks] = value;
            size[blocks++] = 1;
            while (blocks > 1 && mean[blocks - 2] > mean[blocks - 1]) {
                blocks--;
                int all = size[blocks - 1] + size[blocks];
                mean[blocks - 1] = (mean[blocks - 1] * size[blocks - 1] + mean[blocks] * size[blocks]) / all;
                size[blocks - 1] = all;
            }
        }
        for (int block = 0, from = 0; block < blocks; from += size[block++]) {
            Arrays.fill(values, from, from + size[block], mean[block]);
        }
    }
}
