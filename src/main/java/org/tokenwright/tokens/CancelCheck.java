package org.tokenwright.tokens;

import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/** Asks now and then whether a count is still wanted: at the first step, and at every {@value #EVERY}th after it. */
final class CancelCheck {

    private static final int EVERY = 2048;

    private final BooleanSupplier cancelled;
    private int left = 1;

    CancelCheck(BooleanSupplier cancelled) {
        this.cancelled = cancelled;
    }

    void step() {
        if (--left == 0) {
            left = EVERY;
            now();
        }
    }

    /** Asks at once; before what takes long by itself. */
    void now() {
        if (cancelled.getAsBoolean()) {
            throw new CancellationException("the count was cancelled");
        }
    }
}
