package org.tokenwright.chart;

import java.util.List;
import java.util.stream.LongStream;

/** Round amounts along an axis that contains zero: multiples of 1, 2 or 5 times a power of ten. */
final class Ticks {

    private Ticks() {
    }

    /**
     * The finest step with which no more than a number of intervals cover a range.
     *
     * @param span 0 or more
     * @return 0 if the span is
     */
    static double step(double span, int intervals) {
        if (span <= 0) {
            return 0;
        }
        double least = span / Math.max(1, intervals);
        double power = Math.pow(10, Math.floor(Math.log10(least)));
        for (int factor : new int[] {1, 2, 5}) {
            if (factor * power >= least * (1 - 1e-9)) {
                return factor * power;
            }
        }
        return 10 * power;
    }

    /** All multiples of a step from an amount to another, both included. */
    static List<Double> within(double from, double to, double step) {
        if (step == 0) {
            return List.of(0.0);
        }
        long first = (long) Math.ceil(from / step - 1e-9);
        long last = (long) Math.floor(to / step + 1e-9);
        return LongStream.rangeClosed(first, last).mapToObj(i -> i * step).toList();
    }

    /** The nearest multiple of a step that is not smaller. */
    static double up(double value, double step) {
        return step == 0 ? 0 : Math.ceil(value / step - 1e-9) * step;
    }
}
