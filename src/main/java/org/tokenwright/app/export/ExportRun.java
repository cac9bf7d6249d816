package org.tokenwright.app.export;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.tokenwright.report.Exports;

/** One export on its way: may be stopped from the user's thread, and tells that thread how far it is. */
final class ExportRun implements Exports.Watch {

    private final Executor ui;
    private final Consumer<Exports.Progress> show;
    /** The newest that is not shown yet; the user's thread is asked only once for several. */
    private final AtomicReference<Exports.Progress> waiting = new AtomicReference<>();
    private volatile boolean isCancelled;

    ExportRun(Executor ui, Consumer<Exports.Progress> show) {
        this.ui = ui;
        this.show = show;
    }

    @Override
    public void tell(Exports.Progress now) {
        if (waiting.getAndSet(now) == null) {
            ui.execute(() -> show.accept(waiting.getAndSet(null)));
        }
    }

    @Override
    public boolean isCancelled() {
        return isCancelled;
    }

    void cancel() {
        isCancelled = true;
    }
}
