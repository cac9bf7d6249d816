package org.tokenwright.worksheet;

import java.util.ArrayDeque;
import java.util.Deque;

/** Hands out places for vectors and takes them back, so that short-lived ones share the cache. */
final class Slots {

    private final Deque<Vector> free = new ArrayDeque<>();
    private int count;

    /** Number of slots that a frame needs. */
    int count() {
        return count;
    }

    /** A place for one vector; the one that came back last, which is still in the cache. */
    Vector take() {
        return free.isEmpty() ? fresh(1, Vector.SAME) : free.pop();
    }

    void giveBack(Vector vector) {
        free.push(vector);
    }

    /** A place that nothing else ever uses. */
    Vector lasting() {
        return fresh(1, Vector.SAME);
    }

    /** A place for a vector of this month and of the month before. */
    Vector takingTurns() {
        return fresh(2, Vector.TAKING_TURNS);
    }

    /** A place for the vectors of all months. */
    Vector eachMonth(int months) {
        return fresh(months, Vector.EACH_MONTH);
    }

    private Vector fresh(int size, int mask) {
        count += size;
        return new Vector(count - size, mask);
    }
}
