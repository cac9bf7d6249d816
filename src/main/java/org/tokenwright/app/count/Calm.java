package org.tokenwright.app.count;

import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * Passes reports of many threads on to the user's thread, ten a second at most; what comes between is left out.
 *
 * @param <T> what is reported
 */
final class Calm<T> {

    private static final long LEAST_NANOS = 100_000_000;

    private final Consumer<T> show;
    private final Executor ui;
    private final LongSupplier nanoTime;
    private boolean isFirst = true;
    private long last;

    Calm(Consumer<T> show, Executor ui, LongSupplier nanoTime) {
        this.show = show;
        this.ui = ui;
        this.nanoTime = nanoTime;
    }

    synchronized void report(T now) {
        long at = nanoTime.getAsLong();
        if (isFirst || at - last >= LEAST_NANOS) {
            isFirst = false;
            last = at;
            ui.execute(() -> show.accept(now));
        }
    }
}
