package org.tokenwright.worksheet;

/**
 * Loops over the first n columns of arrays. Each is a small method of plain arithmetic, which the compiler turns into
 * vector instructions; target and operands may be the same array.
 */
final class Kernels {

    private Kernels() {
    }

    static void fill(double[] target, double value, int n) {
        java.util.Arrays.fill(target, 0, n, value);
    }

    /** target = a × u × v */
    static void product(double[] target, double[] a, double u, double v, int n) {
        for (int i = 0; i < n; i++) {
            target[i] = a[i] * u * v;
        }
    }

    /** target = a × u × b × v */
    static void product(double[] target, double[] a, double u, double[] b, double v, int n) {
        for (int i = 0; i < n; i++) {
            target[i] = a[i] * u * b[i] * v;
        }
    }

    /** sum, error += u */
    static void add(double[] sum, double[] error, double u, int n) {
        for (int i = 0; i < n; i++) {
            double before = sum[i];
            double next = before + u;
            double added = next - before;
            error[i] += (before - (next - added)) + (u - added);
            sum[i] = next;
        }
    }

    /** sum, error += a × u × v */
    static void addProduct(double[] sum, double[] error, double[] a, double u, double v, int n) {
        for (int i = 0; i < n; i++) {
            double term = a[i] * u * v;
            double before = sum[i];
            double next = before + term;
            double added = next - before;
            error[i] += (before - (next - added)) + (term - added);
            sum[i] = next;
        }
    }

    /** sum, error += a × u × b × v */
    static void addProduct(double[] sum, double[] error, double[] a, double u, double[] b, double v, int n) {
        for (int i = 0; i < n; i++) {
            double term = a[i] * u * b[i] * v;
            double before = sum[i];
            double next = before + term;
            double added = next - before;
            error[i] += (before - (next - added)) + (term - added);
            sum[i] = next;
        }
    }

    /** target = a + b */
    static void plus(double[] target, double[] a, double[] b, int n) {
        for (int i = 0; i < n; i++) {
            target[i] = a[i] + b[i];
        }
    }

    /** target = a + u */
    static void plus(double[] target, double[] a, double u, int n) {
        for (int i = 0; i < n; i++) {
            target[i] = a[i] + u;
        }
    }

    /** target = a − b */
    static void minus(double[] target, double[] a, double[] b, int n) {
        for (int i = 0; i < n; i++) {
            target[i] = a[i] - b[i];
        }
    }

    /** target = u − a */
    static void minus(double[] target, double u, double[] a, int n) {
        for (int i = 0; i < n; i++) {
            target[i] = u - a[i];
        }
    }

    /** target = a ÷ b */
    static void divide(double[] target, double[] a, double[] b, int n) {
        for (int i = 0; i < n; i++) {
            target[i] = a[i] / b[i] + (b[i] - b[i]);
        }
    }

    /** target = a ÷ u */
    static void divide(double[] target, double[] a, double u, int n) {
        double guard = u - u;
        for (int i = 0; i < n; i++) {
            target[i] = a[i] / u + guard;
        }
    }

    /** target = u ÷ a */
    static void divide(double[] target, double u, double[] a, int n) {
        for (int i = 0; i < n; i++) {
            target[i] = u / a[i] + (a[i] - a[i]);
        }
    }

    static void min(double[] target, double[] a, double[] b, int n) {
        for (int i = 0; i < n; i++) {
            target[i] = Math.min(a[i], b[i]) + ((a[i] - a[i]) + (b[i] - b[i]));
        }
    }

    static void min(double[] target, double[] a, double u, int n) {
        double guard = u - u;
        for (int i = 0; i < n; i++) {
            target[i] = Math.min(a[i], u) + ((a[i] - a[i]) + guard);
        }
    }

    static void max(double[] target, double[] a, double[] b, int n) {
        for (int i = 0; i < n; i++) {
            target[i] = Math.max(a[i], b[i]) + ((a[i] - a[i]) + (b[i] - b[i]));
        }
    }

    static void max(double[] target, double[] a, double u, int n) {
        double guard = u - u;
        for (int i = 0; i < n; i++) {
            target[i] = Math.max(a[i], u) + ((a[i] - a[i]) + guard);
        }
    }
}
