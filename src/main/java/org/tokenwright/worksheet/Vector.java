package org.tokenwright.worksheet;

/**
 * Where the columns of a node stand: in one slot, in two slots that take turns, or in one slot for each month.
 *
 * @param slot first slot
 * @param mask bits of the month that are added to it: none, the last one, or all
 */
record Vector(int slot, int mask) {

    static final int SAME = 0;
    static final int TAKING_TURNS = 1;
    static final int EACH_MONTH = -1;

    double[] in(Frame frame, int month) {
        return frame.slot(slot + (month & mask));
    }
}
