package org.tokenwright.app.session;

import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * Work in the background of which only the newest matters: while one piece is worked on, the next waits, and a newer one
 * takes its place. Answers arrive in order on the user's thread; an outdated one never replaces a newer one. Call from
 * the user's thread only.
 *
 * @param <T> what is worked on
 * @param <R> what comes of it
 */
public final class Latest<T, R> {

    private final Function<T, R> work;
    private final BiConsumer<R, Throwable> answer;
    private final Executor background;
    private final Executor ui;
    private T waiting;
    private boolean isRunning;

    /**
     * @param work runs on the background executor, never twice at a time
     * @param answer runs on the user's thread; one of its arguments is null
     */
    Latest(Function<T, R> work, BiConsumer<R, Throwable> answer, Executor background, Executor ui) {
        this.work = work;
        this.answer = answer;
        this.background = background;
        this.ui = ui;
    }

    /** Works on this instead of what is still waiting. */
    public void submit(T input) {
        waiting = input;
        if (!isRunning) {
            next();
        }
    }

    private void next() {
        T input = waiting;
        waiting = null;
        isRunning = true;
        background.execute(() -> run(input));
    }

    private void run(T input) {
        R result = null;
        Throwable error = null;
        try {
            result = work.apply(input);
        } catch (RuntimeException | Error e) {
            error = e;
        }
        R found = result;
        Throwable failed = error;
        ui.execute(() -> finish(found, failed));
    }

    private void finish(R result, Throwable error) {
        isRunning = false;
        if (waiting != null) {
            next();
        }
        answer.accept(result, error);
    }
}
