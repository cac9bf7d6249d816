package org.tokenwright.worksheet;

import java.util.Arrays;
import org.tokenwright.worksheet.Expr.Fold;

/**
 * One step of a compiled program. Equal steps are one node, whichever rows ask for them.
 *
 * @param index of the assumption, the series or the row that is read; −1 where nothing is read
 * @param constant the number of a constant, else 0
 * @param fold of a total, else SUM
 * @param operands numbers of the nodes that must be known in the same month
 */
record Node(Operation operation, int index, double constant, Fold fold, int[] operands) {

    private static final int[] NONE = {};

    static Node constant(double value) {
        return new Node(Operation.CONSTANT, -1, value, Fold.SUM, NONE);
    }

    static Node input(int assumption) {
        return new Node(Operation.INPUT, assumption, 0, Fold.SUM, NONE);
    }

    static Node data(int series) {
        return new Node(Operation.DATA, series, 0, Fold.SUM, NONE);
    }

    static Node previous(int row, int opening) {
        return new Node(Operation.PREVIOUS, row, 0, Fold.SUM, new int[] {opening});
    }

    static Node total(int row, Fold fold) {
        return new Node(Operation.TOTAL, row, 0, fold, NONE);
    }

    static Node of(Operation operation, int... operands) {
        return new Node(operation, -1, 0, Fold.SUM, operands);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Node node && operation == node.operation && index == node.index
                && Double.compare(constant, node.constant) == 0 && fold == node.fold && Arrays.equals(operands, node.operands);
    }

    @Override
    public int hashCode() {
        int hash = 31 * operation.ordinal() + index;
        hash = 31 * hash + Double.hashCode(constant);
        hash = 31 * hash + fold.ordinal();
        return 31 * hash + Arrays.hashCode(operands);
    }
}
