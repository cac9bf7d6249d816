package org.tokenwright.worksheet;

/**
 * Loops around operators that cost much more than the loop. An array of one number stands for the same number in every
 * column.
 */
final class SlowKernels {

    private SlowKernels() {
    }

    static void binary(Operation operation, double[] target, double[] left, double[] right, int n) {
        switch (operation) {
            case CEILING -> ceiling(target, left, right, n);
            case LESS -> less(target, left, right, n);
            case LESS_OR_EQUAL -> lessOrEqual(target, left, right, n);
            case EQUAL -> equal(target, left, right, n);
            case POWER -> power(target, left, right, n);
            default -> throw new IllegalArgumentException(operation + " does not take two operands");
        }
    }

    static void unary(Operation operation, double[] target, double[] argument, int n) {
        for (int i = 0; i < n; i++) {
            target[i] = Arithmetic.unary(operation, argument[i]);
        }
    }

    static void choice(double[] target, double[] condition, double[] yes, double[] no, int n) {
        for (int i = 0; i < n; i++) {
            target[i] = Arithmetic.choice(condition[i], yes[i], no[i]);
        }
    }

    private static void ceiling(double[] target, double[] left, double[] right, int n) {
        int leftMask = mask(left);
        int rightMask = mask(right);
        for (int i = 0; i < n; i++) {
            target[i] = Arithmetic.ceiling(left[i & leftMask], right[i & rightMask]);
        }
    }

    private static void less(double[] target, double[] left, double[] right, int n) {
        int leftMask = mask(left);
        int rightMask = mask(right);
        for (int i = 0; i < n; i++) {
            target[i] = Arithmetic.less(left[i & leftMask], right[i & rightMask]);
        }
    }

    private static void lessOrEqual(double[] target, double[] left, double[] right, int n) {
        int leftMask = mask(left);
        int rightMask = mask(right);
        for (int i = 0; i < n; i++) {
            target[i] = Arithmetic.lessOrEqual(left[i & leftMask], right[i & rightMask]);
        }
    }

    private static void equal(double[] target, double[] left, double[] right, int n) {
        int leftMask = mask(left);
        int rightMask = mask(right);
        for (int i = 0; i < n; i++) {
            target[i] = Arithmetic.equal(left[i & leftMask], right[i & rightMask]);
        }
    }

    private static void power(double[] target, double[] left, double[] right, int n) {
        int leftMask = mask(left);
        int rightMask = mask(right);
        for (int i = 0; i < n; i++) {
            target[i] = Arithmetic.power(left[i & leftMask], right[i & rightMask]);
        }
    }

    /** Keeps every index, or none. */
    private static int mask(double[] operand) {
        return operand.length == 1 ? 0 : -1;
    }
}
