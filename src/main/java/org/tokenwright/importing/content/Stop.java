package org.tokenwright.importing.content;

import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/** Gives up when nobody waits for the answer any more. */
final class Stop {

    private Stop() {
    }

    static void check(BooleanSupplier cancelled) {
        if (cancelled.getAsBoolean()) {
            throw new CancellationException();
        }
    }
}
