package org.tokenwright.worksheet;

import java.util.Collection;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.tokenwright.worksheet.Expr.Fold;

/**
 * Every row of a worksheet in every month and column. Immutable.
 *
 * <p>Months and columns count from 0. An index out of range is an {@link IndexOutOfBoundsException}, an unknown row an
 * {@link IllegalArgumentException}.
 */
public final class Evaluation {

    private final Graph graph;
    private final Inputs inputs;
    private final CellTable cells;

    Evaluation(Graph graph, Inputs inputs, CellTable cells) {
        this.graph = graph;
        this.inputs = inputs;
        this.cells = cells;
    }

    public Worksheet worksheet() {
        return graph.worksheet();
    }

    public int months() {
        return graph.months();
    }

    public int columns() {
        return inputs.columns();
    }

    /** The inputs that were evaluated. */
    public Inputs inputs() {
        return inputs;
    }

    /** Position of a row for {@link #raw}, in the order of the worksheet. */
    public int position(String row) {
        return graph.rowPosition(row);
    }

    /** The number of a row, in the unit of the row; not finite where it is not defined. */
    public double raw(int row, int month, int column) {
        check(month, column);
        return cells.raw(graph.nodeOfRow(row), month, column);
    }

    /** The value of a row in one month, in the unit of the row. */
    public Cell value(String row, int month, int column) {
        return Cell.of(raw(position(row), month, column));
    }

    /** A row folded over all months; not defined if a month that it needs is not. */
    public Cell total(String row, Fold fold, int column) {
        return Cell.of(rawTotal(position(row), fold, column));
    }

    /** Like {@link #total}, by the position of the row; not finite where it is not defined. */
    public double rawTotal(int row, Fold fold, int column) {
        check(0, column);
        return cells.total(graph.nodeOfRow(row), fold, column);
    }

    /** The sum of the chosen rows in one month; 0 if none is chosen. The rows should have one unit. */
    public Cell sum(Predicate<Row> chosen, int month, int column) {
        return sum(chosen(chosen), month, column);
    }

    /** The sum of rows, given by their positions, in one month. */
    public Cell sum(int[] rows, int month, int column) {
        var sum = new CompensatedSum();
        for (int row : rows) {
            sum.add(raw(row, month, column));
        }
        return sum.cell();
    }

    /** The sum of the chosen rows over all months; 0 if none is chosen. The rows should have one unit. */
    public Cell sumOverMonths(Predicate<Row> chosen, int column) {
        return sumOverMonths(chosen(chosen), column);
    }

    /** The sum of rows, given by their positions, over all months. */
    public Cell sumOverMonths(int[] rows, int column) {
        var sum = new CompensatedSum();
        for (int row : rows) {
            for (int month = 0; month < months(); month++) {
                sum.add(raw(row, month, column));
            }
        }
        return sum.cell();
    }

    /** Positions of the rows that a condition chooses, in the order of the worksheet. */
    public int[] chosen(Predicate<Row> condition) {
        var rows = graph.rows();
        return IntStream.range(0, rows.size()).filter(row -> condition.test(rows.get(row))).toArray();
    }

    /** Positions of rows by their ids. */
    public int[] positions(Collection<String> ids) {
        return ids.stream().mapToInt(this::position).toArray();
    }

    private void check(int month, int column) {
        Objects.checkIndex(month, months());
        Objects.checkIndex(column, columns());
    }
}
