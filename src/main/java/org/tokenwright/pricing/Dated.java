package org.tokenwright.pricing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.tokenwright.base.Interval;

/**
 * A statement of a sheet and the time it is in force.
 *
 * @param assumedStart whether the start is a day of reading instead of a stated one
 */
record Dated<T>(T value, Interval inForce, boolean assumedStart) {

    boolean holdsAt(Instant at) {
        return inForce.contains(at);
    }

    /** Among statements of the same thing: one with a stated start before one without, then the later start. */
    boolean outranks(Dated<?> other) {
        return assumedStart == other.assumedStart
                ? inForce.from().isAfter(other.inForce.from())
                : other.assumedStart;
    }

    /** The statement in force; in a sheet without overlaps there is one at most. */
    static <T> Optional<Dated<T>> at(List<Dated<T>> statements, Instant at) {
        Dated<T> found = null;
        for (Dated<T> statement : statements) {
            if (statement.holdsAt(at) && (found == null || statement.outranks(found))) {
                found = statement;
            }
        }
        return Optional.ofNullable(found);
    }
}
