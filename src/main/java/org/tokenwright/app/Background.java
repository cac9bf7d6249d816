package org.tokenwright.app;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.tokenwright.app.session.Evaluate;
import org.tokenwright.app.session.Plans;
import org.tokenwright.app.session.UserState;
import org.tokenwright.pricing.PriceBook;
import org.tokenwright.store.PlanStore;
import org.tokenwright.store.PriceDirectory;
import org.tokenwright.store.RealDisk;
import org.tokenwright.store.TokenizerDirectory;

/**
 * What works beside the window.
 *
 * @param work where figures are worked out
 * @param disk where files are read and written
 * @param evaluate to be used on {@code work} alone
 * @param first the plan that the window opens with
 */
record Background(
        UserState state, ExecutorService work, ExecutorService disk, Plans plans, Evaluate evaluate, FirstPlan first) {

    private static final int MOST_SECONDS_TO_SAVE = 10;

    /**
     * Begins to read at once.
     *
     * @param plan the file to open; empty for the bundled sample
     */
    static Background begin(Optional<Path> plan, UserState state) {
        ExecutorService work = thread("evaluate");
        ExecutorService disk = thread("files");
        var plans = new Plans(new PlanStore(new RealDisk()),
                () -> new PriceBook(PriceDirectory.bundled().revisions(), TokenizerDirectory.bundled()));
        var evaluate = new Evaluate(System::nanoTime);
        return new Background(state, work, disk, plans, evaluate,
                FirstPlan.of(plan, plans, disk, evaluate, work));
    }

    private static ExecutorService thread(String name) {
        return Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name(name).factory());
    }

    /** Waits for what is being saved. */
    void end() throws InterruptedException {
        disk.shutdown();
        disk.awaitTermination(MOST_SECONDS_TO_SAVE, TimeUnit.SECONDS);
        work.shutdownNow();
    }
}
