package org.tokenwright.workload;

import java.time.Duration;
import org.tokenwright.base.Meter;
import org.tokenwright.base.Quantity;

/**
 * A beginning that many requests share, and that a provider can keep. Its tokens are part of the fixed uncached input of
 * the request shape; what is kept is taken out of there.
 *
 * @param id stable within the workload
 * @param tokens of the prefix, token/call
 * @param share of the calls that begin with it, 0 to 1
 * @param variants texts that it takes, used evenly: one for each customer, say; each is kept by itself
 * @param lifetime how long it is to be kept, in the form of a {@link Meter} ({@code 5m}, {@code 1h}); an offer that does not
 *     sell this one is used with the nearest that it sells
 * @param sliding whether a read begins the lifetime again
 */
public record CachedPrefix(
        String id, String name, Quantity tokens, Quantity share, Quantity variants, String lifetime, boolean sliding,
        Arrivals arrivals) {

    /** @throws IllegalArgumentException if the lifetime is not one, or a fixed lifetime is asked for conversations */
    public CachedPrefix {
        Meter.cacheWrite(lifetime);
        if (!sliding && arrivals instanceof Arrivals.Conversations) {
            throw new IllegalArgumentException("a lifetime that reads do not begin again is not modelled for conversations");
        }
    }

    /** How calls with the prefix follow one another. */
    public sealed interface Arrivals {

        /** Each by itself, at random, as often as the load of the hour says (Poisson). */
        record Single() implements Arrivals {}

        /**
         * In conversations that begin at random.
         *
         * @param calls of a conversation, at least 1
         * @param gap mean time from one call to the next, minutes
         * @param spacing whether gaps are all alike or random (exponential)
         * @param own whether the prefix is the conversation's own, so that no other can use it
         */
        record Conversations(Quantity calls, Quantity gap, Spacing spacing, boolean own) implements Arrivals {}

        /** A share of calls that was seen to be read from the cache, whatever the spacing; 0 to 1. */
        record Observed(Quantity hitRate) implements Arrivals {}

        /**
         * Kept by order and paid by storage: every call reads it.
         *
         * @param hours that it is kept in a month, for each variant
         * @param creations times that it is written in a month, for each variant
         */
        record Stored(Quantity hours, Quantity creations) implements Arrivals {}
    }

    public enum Spacing { EVEN, RANDOM }

    /** The asked lifetime as time. */
    public Duration duration() {
        return durationOf(lifetime);
    }

    /** A lifetime of a meter, such as {@code 5m}, as time. */
    public static Duration durationOf(String lifetime) {
        long count = Long.parseLong(lifetime.substring(0, lifetime.length() - 1));
        return switch (lifetime.charAt(lifetime.length() - 1)) {
            case 'm' -> Duration.ofMinutes(count);
            case 'h' -> Duration.ofHours(count);
            default -> Duration.ofDays(count);
        };
    }
}
