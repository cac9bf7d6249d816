package org.tokenwright.base;

import java.time.Instant;

/**
 * A half-open span of time: from is inside, to is not.
 *
 * @param from first instant, {@link Instant#MIN} when open
 * @param to first instant after it, {@link Instant#MAX} when open
 */
public record Interval(Instant from, Instant to) {

    public static final Interval ALWAYS = new Interval(Instant.MIN, Instant.MAX);

    /** @throws IllegalArgumentException if the span is empty or runs backwards */
    public Interval {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("interval ends at " + to + ", not after its start " + from);
        }
    }

    public boolean contains(Instant instant) {
        return !instant.isBefore(from) && instant.isBefore(to);
    }

    public boolean overlaps(Interval other) {
        return from.isBefore(other.to) && other.from.isBefore(to);
    }

    /** @return the common part; call only when {@link #overlaps} */
    public Interval intersect(Interval other) {
        return new Interval(from.isAfter(other.from) ? from : other.from, to.isBefore(other.to) ? to : other.to);
    }
}
