package org.tokenwright.worksheet;

/**
 * Adds numbers and keeps the rounding errors apart (Neumaier), so that the error of a sum does not grow with its length.
 *
 * <p>The error of each addition is found without a comparison (Knuth's two-sum), which gives the same number: the exact
 * error. The loops of {@link Kernels} do the same steps in the same order.
 */
public final class CompensatedSum {

    private double sum;
    private double error;

    /** Adds one number; what is not finite makes the sum not defined. */
    public void add(double term) {
        double next = sum + term;
        double added = next - sum;
        error += (sum - (next - added)) + (term - added);
        sum = next;
    }

    /** @return the sum; not finite if it is not defined */
    public double raw() {
        return sum + error;
    }

    public Cell cell() {
        return Cell.of(raw());
    }
}
