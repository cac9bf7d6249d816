package org.tokenwright.chart;

import java.util.List;

/** Colours as people see them, after Machado, Oliveira and Fernandes (2009), full strength; differences are those of OKLab. */
enum ColourVision {
    NORMAL(1, 0, 0, 0, 1, 0, 0, 0, 1),
    PROTANOPIA(0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998),
    DEUTERANOPIA(0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881),
    TRITANOPIA(1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.303900);

    private static final double[] TO_CONES = {0.4122214708, 0.5363325363, 0.0514459929, 0.2119034982, 0.6806995451,
        0.1073969566, 0.0883024619, 0.2817188376, 0.6299787005};
    private static final double[] TO_LAB = {0.2104542553, 0.7936177850, -0.0040720468, 1.9779984951, -2.4285922050,
        0.4505937099, 0.0259040371, 0.7827717662, -0.8086757660};

    private final double[] matrix;

    ColourVision(double... matrix) {
        this.matrix = matrix;
    }

    /** Difference of the two colours that are most alike; black and white differ by 1. */
    double leastDifference(List<Rgb> colours) {
        double least = Double.MAX_VALUE;
        for (int i = 0; i < colours.size(); i++) {
            for (int j = 0; j < i; j++) {
                least = Math.min(least, distance(lab(colours.get(i)), lab(colours.get(j))));
            }
        }
        return least;
    }

    private double[] lab(Rgb colour) {
        double[] seen = times(matrix, new double[] {linear(colour.red()), linear(colour.green()), linear(colour.blue())});
        for (int i = 0; i < 3; i++) {
            seen[i] = Math.clamp(seen[i], 0, 1);
        }
        double[] cones = times(TO_CONES, seen);
        for (int i = 0; i < 3; i++) {
            cones[i] = Math.cbrt(cones[i]);
        }
        return times(TO_LAB, cones);
    }

    private static double[] times(double[] m, double[] v) {
        double[] result = new double[3];
        for (int i = 0; i < 9; i++) {
            result[i / 3] += m[i] * v[i % 3];
        }
        return result;
    }

    private static double distance(double[] a, double[] b) {
        return Math.sqrt(Math.pow(a[0] - b[0], 2) + Math.pow(a[1] - b[1], 2) + Math.pow(a[2] - b[2], 2));
    }

    private static double linear(int part) {
        double c = part / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }
}
