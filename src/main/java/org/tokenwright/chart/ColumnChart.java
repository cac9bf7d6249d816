package org.tokenwright.chart;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/**
 * Upright columns from zero in a given order: the calls of a run, or the classes of a histogram. Columns of one series
 * adjoin; those of several are stacked and stand apart where there is room.
 *
 * @param footnote beneath an exported chart; empty for none
 * @param axis what the columns are, beneath them and as a header of the table: {@code step of the run}
 * @param series the parts of each column from the bottom
 * @param columns from left to right, {@value #MOST_COLUMNS} at most
 * @param limit an amount to compare the columns with
 */
public record ColumnChart(String title, String footnote, AmountFormat format, String axis, List<Series> series,
        List<Column> columns, Optional<Limit> limit) implements Chart {

    /** More are hardly told apart: whoever shows more joins some first. */
    public static final int MOST_COLUMNS = 400;

    /** One kind of part, with one colour. */
    public record Series(String key, String label, ColourRole role) {

        public Series {
            MarkId.check(key);
            requireNonNull(label, "label");
            requireNonNull(role, "role");
        }
    }

    /**
     * One column.
     *
     * @param label beneath it where there is room
     * @param words names it in a tooltip, in the summary and in the table, where the amounts follow; empty for the label
     * @param amounts one per series, 0 or more
     */
    public record Column(String id, String label, String words, List<Double> amounts) {

        /** @throws IllegalArgumentException if an amount is negative, or their sum is not finite */
        public Column {
            MarkId.check(id);
            requireNonNull(label, "label");
            requireNonNull(words, "words");
            amounts = List.copyOf(amounts);
            for (double amount : amounts) {
                checkAmount(amount, id);
            }
            checkAmount(sum(amounts), id);
        }

        double total() {
            return sum(amounts);
        }

        String name() {
            return words.isEmpty() ? label : words;
        }

        private static double sum(List<Double> amounts) {
            return amounts.stream().mapToDouble(Double::doubleValue).sum();
        }
    }

    /**
     * A line across the columns.
     *
     * @param label names it; the amount is written behind it
     */
    public record Limit(String label, double amount) {

        /** @throws IllegalArgumentException if the amount is negative or not finite */
        public Limit {
            requireNonNull(label, "label");
            checkAmount(amount, label);
        }
    }

    /**
     * @throws IllegalArgumentException if two series or two columns have the same id, a column has not one amount per series,
     *     or there are more than {@value #MOST_COLUMNS} columns
     */
    public ColumnChart {
        requireNonNull(title, "title");
        requireNonNull(footnote, "footnote");
        requireNonNull(format, "format");
        requireNonNull(axis, "axis");
        requireNonNull(limit, "limit");
        series = List.copyOf(series);
        columns = List.copyOf(columns);
        Unique.check(series, Series::key);
        Unique.check(columns, Column::id);
        if (columns.size() > MOST_COLUMNS) {
            throw new IllegalArgumentException(columns.size() + " columns, more than " + MOST_COLUMNS);
        }
        for (Column column : columns) {
            if (column.amounts().size() != series.size()) {
                throw new IllegalArgumentException("column " + column.id() + " has " + column.amounts().size() + " amounts for "
                        + series.size() + " series");
            }
        }
    }

    @Override
    public String summary() {
        return new ColumnSummary(this).text();
    }

    @Override
    public ChartTable table() {
        return new ColumnTable(this).table();
    }

    double greatest() {
        return columns.stream().mapToDouble(Column::total).max().orElse(0);
    }

    /** The series of which some column has a part. */
    List<Series> present() {
        return series.stream().filter(one -> columns.stream().anyMatch(column -> column.amounts().get(series.indexOf(one)) > 0)).toList();
    }

    boolean isAbove(Column column) {
        return limit.isPresent() && column.total() > limit.get().amount();
    }

    private static void checkAmount(double amount, String what) {
        if (!(amount >= 0) || !Double.isFinite(amount)) {
            throw new IllegalArgumentException("not an amount from 0 on: " + amount + " (" + what + ")");
        }
    }
}
