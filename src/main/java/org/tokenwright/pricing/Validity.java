package org.tokenwright.pricing;

import java.time.Instant;
import java.util.Optional;

/**
 * When a price holds, as its source states it: half-open.
 *
 * @param from start, empty when not known
 * @param to end, empty when open or not known
 * @param basis what the start rests on
 * @param dateSource what gave the day, may be empty
 */
public record Validity(Optional<Instant> from, Optional<Instant> to, Basis basis, String dateSource) {

    /** What a start date rests on. */
    public enum Basis {
        /** The provider states it. */
        PROVIDER,
        /** A date inside the model's id. */
        MODEL_ID,
        /** The first day a dataset shows it: the true start is that day or earlier. */
        DATASET_FIRST_SEEN,
        /** No start is known. */
        UNKNOWN
    }

    public static final Validity UNSTATED = new Validity(Optional.empty(), Optional.empty(), Basis.UNKNOWN, "");

    public static Validity from(Instant start) {
        return new Validity(Optional.of(start), Optional.empty(), Basis.PROVIDER, "");
    }
}
