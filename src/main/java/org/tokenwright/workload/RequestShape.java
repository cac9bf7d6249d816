package org.tokenwright.workload;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tokenwright.base.Meter;
import org.tokenwright.base.Quantity;

/**
 * The tokens of one request in disjoint buckets: bucket = fixed + share × X.
 *
 * @param fixed tokens a call of each bucket that do not depend on X
 * @param size the size variable X
 * @param shareOfSize tokens of each bucket for each token of X; the shares of the input buckets add up to 1
 * @param largestRequest input and output of the largest single request, where the sizes above do not show it
 */
public record RequestShape(
        SortedMap<Meter, Quantity> fixed, RequestSize size, SortedMap<Meter, Quantity> shareOfSize,
        Optional<Quantity> largestRequest) {

    public RequestShape {
        fixed = Collections.unmodifiableSortedMap(new TreeMap<>(fixed));
        shareOfSize = Collections.unmodifiableSortedMap(new TreeMap<>(shareOfSize));
        for (Meter meter : fixed.keySet()) {
            requireBucket(meter);
        }
        for (Meter meter : shareOfSize.keySet()) {
            requireBucket(meter);
        }
        if (size instanceof RequestSize.None && !shareOfSize.isEmpty()) {
            throw new IllegalArgumentException("shares of the request size are given without a request size");
        }
    }

    private static void requireBucket(Meter meter) {
        if (!meter.isBucket()) {
            throw new IllegalArgumentException(meter.key() + " is not a token bucket of a request");
        }
    }
}
