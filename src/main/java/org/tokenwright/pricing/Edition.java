package org.tokenwright.pricing;

import java.time.Instant;
import java.util.Collections;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What an offer was at a time when its name or limits were not those of today: an alias that moved on to another model,
 * a context window that grew.
 *
 * @param contextWindow largest input and output together, tokens
 * @param maxOutput largest output, tokens
 * @param modalities inputs beyond text; absent when not known
 */
public record Edition(
        Validity validity, String name, OptionalLong contextWindow, OptionalLong maxOutput,
        SortedMap<String, Boolean> modalities) {

    public Edition {
        modalities = Collections.unmodifiableSortedMap(new TreeMap<>(modalities));
    }

    /** Without a start it holds from ever, without an end for ever. */
    boolean holdsAt(Instant instant) {
        return validity.from().map(from -> !instant.isBefore(from)).orElse(true)
                && validity.to().map(instant::isBefore).orElse(true);
    }
}
