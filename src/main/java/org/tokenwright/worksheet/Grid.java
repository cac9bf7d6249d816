package org.tokenwright.worksheet;

/**
 * The values of a node by month and column, held once where months or columns do not differ.
 *
 * @param monthStep distance from a month to the next one; 0 where all months are the same
 * @param columnStep 1, or 0 where all columns are the same
 */
record Grid(double[] values, int months, int columns, int monthStep, int columnStep) {

    /** @param months 1 where all months are the same; likewise the columns */
    static Grid of(int months, int columns) {
        return new Grid(new double[months * columns], months, columns, months > 1 ? columns : 0, columns > 1 ? 1 : 0);
    }

    double at(int month, int column) {
        return values[month * monthStep + column * columnStep];
    }

    void set(int month, int column, double value) {
        values[month * monthStep + column * columnStep] = value;
    }

    void multiply(Grid left, Grid right) {
        int cell = 0;
        for (int month = 0; month < months; month++) {
            int a = month * left.monthStep;
            int b = month * right.monthStep;
            for (int column = 0; column < columns; column++) {
                values[cell++] = left.values[a + column * left.columnStep] * right.values[b + column * right.columnStep];
            }
        }
    }

    /** @param operation one of two operands */
    void combine(Operation operation, Grid left, Grid right) {
        for (int month = 0; month < months; month++) {
            for (int column = 0; column < columns; column++) {
                set(month, column, Arithmetic.binary(operation, left.at(month, column), right.at(month, column)));
            }
        }
    }

    /** Adds a term to a sum, of which this grid holds the main part. */
    void add(Grid error, Grid term) {
        int cell = 0;
        for (int month = 0; month < months; month++) {
            int a = month * term.monthStep;
            for (int column = 0; column < columns; column++) {
                double added = term.values[a + column * term.columnStep];
                double before = values[cell];
                double next = before + added;
                double part = next - before;
                error.values[cell] += (before - (next - part)) + (added - part);
                values[cell++] = next;
            }
        }
    }

    /** Closes a sum. */
    void plus(Grid error) {
        for (int cell = 0; cell < values.length; cell++) {
            values[cell] += error.values[cell];
        }
    }
}
