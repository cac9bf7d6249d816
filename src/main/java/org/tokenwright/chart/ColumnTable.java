package org.tokenwright.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import org.tokenwright.chart.ChartTable.Cell;
import org.tokenwright.chart.ColumnChart.Column;

/** The table twin of a column chart: a row for each column, with its parts and their sum. */
final class ColumnTable {

    private final ColumnChart chart;
    private final ChartText words;
    private final int decimals;

    ColumnTable(ColumnChart chart) {
        this.chart = chart;
        this.words = new ChartText(chart.format().locale());
        this.decimals = AmountFormat.decimals(chart.columns().stream().flatMapToDouble(column -> DoubleStream.concat(
                DoubleStream.of(column.total()), column.amounts().stream().mapToDouble(Double::doubleValue))));
    }

    ChartTable table() {
        String unit = chart.format().unit();
        List<ChartTable.Column> headers = new ArrayList<>(List.of(new ChartTable.Column(chart.axis(), false)));
        chart.series().forEach(series -> headers.add(new ChartTable.Column(
                words.get("chart.column.table.header", series.label(), unit), true)));
        if (hasTotal()) {
            headers.add(new ChartTable.Column(words.get("chart.column.table.total", unit), true));
        }
        return new ChartTable(headers, chart.columns().stream().map(this::row).toList());
    }

    private List<Cell> row(Column column) {
        List<Cell> cells = new ArrayList<>(List.of(Cell.of(column.name())));
        column.amounts().forEach(amount -> cells.add(cell(amount)));
        if (hasTotal()) {
            cells.add(cell(column.total()));
        }
        return cells;
    }

    /** A sum of one part would repeat it. */
    private boolean hasTotal() {
        return chart.series().size() != 1;
    }

    private Cell cell(double value) {
        return Cell.of(value, chart.format(), decimals);
    }
}
