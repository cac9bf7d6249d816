package org.tokenwright.worksheet;

import java.util.Arrays;
import java.util.Objects;

/** What a {@link Request} asked for, in every column. Entries and columns count from 0, in the order of the request. */
public final class Totals {

    private final Request request;
    private final int months;
    private final int columns;
    private final double[][] totals;
    private final double[][][] monthly;

    /**
     * @param totals for each total one value for all columns, or one for each
     * @param monthly for each row and month (or one for all) one value for all columns, or one for each
     */
    Totals(Request request, int months, int columns, double[][] totals, double[][][] monthly) {
        this.request = request;
        this.months = months;
        this.columns = columns;
        this.totals = totals;
        this.monthly = monthly;
    }

    public Request request() {
        return request;
    }

    public int columns() {
        return columns;
    }

    /** A total in the unit of its row; not finite where it is not defined. */
    public double raw(int total, int column) {
        return at(totals[total], column);
    }

    public Cell total(int total, int column) {
        return Cell.of(raw(total, column));
    }

    /** A total in all columns; not finite where it is not defined. */
    public double[] columnsOf(int total) {
        return spread(totals[total]);
    }

    /** A month of a row that was kept monthly; not finite where it is not defined. */
    public double rawMonth(int row, int month, int column) {
        return at(month(row, month), column);
    }

    public Cell month(int row, int month, int column) {
        return Cell.of(rawMonth(row, month, column));
    }

    /** A month of a row that was kept monthly, in all columns; not finite where it is not defined. */
    public double[] columnsOfMonth(int row, int month) {
        return spread(month(row, month));
    }

    private double[] month(int row, int month) {
        Objects.checkIndex(month, months);
        return monthly[row].length == 1 ? monthly[row][0] : monthly[row][month];
    }

    private double at(double[] values, int column) {
        Objects.checkIndex(column, columns);
        return values.length == 1 ? values[0] : values[column];
    }

    private double[] spread(double[] values) {
        double[] result = new double[columns];
        if (values.length == 1) {
            Arrays.fill(result, values[0]);
        } else {
            System.arraycopy(values, 0, result, 0, columns);
        }
        return result;
    }
}
