package org.tokenwright.chart;

import java.util.List;
import java.util.OptionalDouble;

/**
 * The table twin of a chart.
 *
 * @param columns with the unit in their header
 * @param rows as many cells each as there are columns
 */
public record ChartTable(List<Column> columns, List<List<Cell>> rows) {

    /**
     * @param number whether the column holds figures, which are aligned right
     */
    public record Column(String header, boolean number) {
    }

    /**
     * @param text as shown; empty where there is nothing
     * @param value the unrounded number behind the text
     */
    public record Cell(String text, OptionalDouble value) {

        static final Cell EMPTY = of("");

        static Cell of(String text) {
            return new Cell(text, OptionalDouble.empty());
        }

        static Cell of(double value, AmountFormat format, int decimals) {
            return new Cell(format.plain(value, decimals), OptionalDouble.of(value));
        }
    }

    /**
     * @throws IllegalArgumentException if a row has not as many cells as there are columns
     */
    public ChartTable {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        for (List<Cell> row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException("row of " + row.size() + " cells in a table of " + columns.size());
            }
        }
    }
}
