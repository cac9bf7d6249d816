package org.tokenwright.workload;

import java.util.List;
import org.tokenwright.base.Quantity;

/** The one size variable X of a request, in tokens: its total input is a fixed part plus X. */
public sealed interface RequestSize {

    /** Every request has the fixed size: X = 0. */
    record None() implements RequestSize {}

    /** Every request has the same X. */
    record Point(Quantity tokens) implements RequestSize {}

    /** X takes a few values; weights are normalised by their sum. */
    record Histogram(List<Bin> bins) implements RequestSize {

        /** Above this many bins a month of rows is no longer readable; importers merge to it. */
        public static final int MAX_BINS = 168;

        public Histogram {
            bins = List.copyOf(bins);
            if (bins.isEmpty() || bins.size() > MAX_BINS) {
                throw new IllegalArgumentException("a histogram has 1 to " + MAX_BINS + " bins, not " + bins.size());
            }
        }
    }

    /** X is lognormal with this median and 90 % quantile. */
    record Lognormal(Quantity median, Quantity p90) implements RequestSize {}

    /**
     * One value of X.
     *
     * @param id stable within its histogram
     * @param weight share of requests, before normalising
     */
    record Bin(String id, Quantity tokens, Quantity weight) {}
}
