package org.tokenwright.tokens;

import java.util.Arrays;
import java.util.PriorityQueue;

/** Positions to be taken smallest first; nearly all are added in order already. */
final class Positions {

    private int[] ascending = new int[4];
    private int head;
    private int tail;
    private PriorityQueue<Integer> late;

    void add(int position) {
        if (head < tail && position < ascending[tail - 1]) {
            addLate(position);
        } else {
            append(position);
        }
    }

    private void append(int position) {
        if (tail == ascending.length) {
            ascending = Arrays.copyOf(ascending, tail * 2);
        }
        ascending[tail++] = position;
    }

    private void addLate(int position) {
        if (late == null) {
            late = new PriorityQueue<>();
        }
        late.add(position);
    }

    boolean isEmpty() {
        return head == tail && (late == null || late.isEmpty());
    }

    int poll() {
        boolean fromLate = late != null && !late.isEmpty() && (head == tail || late.peek() < ascending[head]);
        return fromLate ? late.remove() : ascending[head++];
    }
}
