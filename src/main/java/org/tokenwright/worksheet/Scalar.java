package org.tokenwright.worksheet;

/** A number that is the same in all columns: the value of a node, or 1. */
record Scalar(int node) {

    static final Scalar ONE = new Scalar(-1);

    double in(Frame frame, int month) {
        return node < 0 ? 1 : frame.uniform(node, month);
    }
}
