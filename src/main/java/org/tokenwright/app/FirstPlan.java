package org.tokenwright.app;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.tokenwright.app.session.Plans;
import org.tokenwright.app.session.Plans.Opened;
import org.tokenwright.app.session.Result;
import org.tokenwright.plan.Plan;

/**
 * The plan that the window opens with.
 *
 * @param opened read, and worked out once, so that its figures are at hand when the window asks for them
 * @param name for messages
 * @param isSample whether it is part of the program
 */
record FirstPlan(CompletableFuture<Opened> opened, String name, boolean isSample) {

    private static final String SAMPLE = "today";

    /**
     * Begins at once: there is time while the window is built.
     *
     * @param file the sample where there is none
     * @param disk for files
     * @param work where results are worked out
     */
    static FirstPlan of(Optional<Path> file, Plans plans, Executor disk, Function<Plan, Result> evaluate, Executor work) {
        CompletableFuture<Opened> reading = CompletableFuture.supplyAsync(
                () -> file.map(plans::open).orElseGet(() -> plans.sample(SAMPLE)), disk);
        return new FirstPlan(reading.thenApplyAsync(opened -> evaluated(opened, evaluate), work),
                file.map(path -> path.getFileName().toString()).orElse(SAMPLE), file.isEmpty());
    }

    private static Opened evaluated(Opened opened, Function<Plan, Result> evaluate) {
        try {
            evaluate.apply(opened.plan());
        } catch (RuntimeException e) {
            // the session evaluates it too, and says so
        }
        return opened;
    }
}
