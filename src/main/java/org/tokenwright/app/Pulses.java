package org.tokenwright.app;

import javafx.animation.AnimationTimer;

/** Waits for the window to be drawn. Everything happens on the user's thread. */
final class Pulses {

    private Pulses() {
    }

    /** Runs what is next in the pulse after {@code count} others; what was changed before is drawn in the first of them. */
    static void after(int count, Runnable next) {
        new AnimationTimer() {
            private int left = count;

            @Override
            public void handle(long now) {
                if (left-- == 0) {
                    stop();
                    next.run();
                }
            }
        }.start();
    }
}
