package org.tokenwright.app;

import java.time.Duration;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import org.tokenwright.app.session.PlanSession;
import org.tokenwright.app.session.Result;
import org.tokenwright.plan.Plan;

/** Tells when the first plan stands in the window with its figures, and what runs then. Everything happens on the user's thread. */
final class FirstFrame {

    /** When this system property is {@code true}, the first frame is told on standard output. */
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

    /**
     * Prints a line where that is asked for, with the processor time of the process in milliseconds. The time by the clock is for
     * whoever started it to take: Linux knows when a process started only by a boot time in whole seconds.
     */
    static void print() {
        if (Boolean.getBoolean(PRINT)) {
            System.out.println("start " + ProcessHandle.current().info().totalCpuDuration().map(Duration::toMillis).orElse(-1L));
        }
    }
}
