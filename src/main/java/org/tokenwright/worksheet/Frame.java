package org.tokenwright.worksheet;

/** The arrays that one worker computes a block of columns in. They are used again for the next block. */
final class Frame {

    private final double[][] slots;
    private final CellTable uniform;
    private final int width;
    private int from;
    private int columns;

    /** @param uniform the values that are the same in all columns */
    Frame(int slots, int width, CellTable uniform) {
        this.slots = new double[slots][width];
        this.uniform = uniform;
        this.width = width;
    }

    /** Moves to the block with this number, of at most the width of the frame. */
    void moveTo(int block, int allColumns) {
        from = block * width;
        columns = Math.min(width, allColumns - from);
    }

    /** First column of the block. */
    int from() {
        return from;
    }

    /** Number of columns of the block. */
    int columns() {
        return columns;
    }

    double[] slot(int number) {
        return slots[number];
    }

    double uniform(int node, int month) {
        return uniform.raw(node, month, 0);
    }
}
