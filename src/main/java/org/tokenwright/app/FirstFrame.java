package org.tokenwright.app;

import java.time.Duration;
import java.time.Instant;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import org.tokenwright.app.session.PlanSession;
import org.tokenwright.app.session.Result;
import org.tokenwright.plan.Plan;

/** Tells when the first plan stands in the window with its figures, and what runs then. Everything happens on the user's thread. */
final class FirstFrame {

    /** When this system property is {@code true}, the times from the start of the process are printed, in milliseconds. */
    private static final String PRINT = "tokenwright.printStart";
    /** Drawn in the first pulse, seen by the second. */
    private static final int DRAWN = 2;

    private FirstFrame() {
    }

    /** @param first the plan that stands in for the one that is asked for until it is read */
    static void await(PlanSession session, Plan first, Runnable next) {
        session.resultProperty().addListener(new ChangeListener<Result>() {
            @Override
            public void changed(ObservableValue<? extends Result> property, Result before, Result now) {
                if (now.figures().plan() != first) {
                    property.removeListener(this);
                    Pulses.after(DRAWN, next);
                }
            }
        });
    }

    /** Prints how long the start took, by the clock and in processor time, where that is asked for. */
    static void print() {
        if (Boolean.getBoolean(PRINT)) {
            ProcessHandle.Info process = ProcessHandle.current().info();
            System.out.println("start " + process.startInstant().map(start -> Duration.between(start, Instant.now()).toMillis()).orElse(-1L)
                    + " " + process.totalCpuDuration().map(Duration::toMillis).orElse(-1L));
        }
    }
}
