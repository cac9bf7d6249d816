package org.tokenwright.chart;

import java.util.List;
import java.util.stream.DoubleStream;
import org.tokenwright.chart.ChartTable.Cell;
import org.tokenwright.chart.ChartTable.Column;
import org.tokenwright.chart.DurationChart.Level;

/** The table twin of a duration chart: a row for each level. */
final class DurationTable {

    private final DurationChart chart;
    private final ChartText words;
    private final int decimals;
    private final int hourDecimals;

    DurationTable(DurationChart chart) {
        this.chart = chart;
        this.words = new ChartText(chart.format().locale());
        this.decimals = AmountFormat.decimals(chart.levels().stream().flatMapToDouble(level
                -> DoubleStream.of(level.need(), chart.above(level))));
        this.hourDecimals = AmountFormat.decimals(chart.levels().stream().mapToDouble(Level::hours));
    }

    ChartTable table() {
        String unit = chart.format().unit();
        return new ChartTable(List.of(new Column(words.get("chart.duration.table.hours"), true),
                new Column(words.get("chart.duration.table.need", unit), true),
                new Column(words.get("chart.duration.table.capacity", chart.capacityLabel(), unit), true),
                new Column(words.get("chart.duration.table.above", unit), true)),
                chart.levels().stream().map(this::row).toList());
    }

    private List<Cell> row(Level level) {
        return List.of(Cell.of(level.hours(), chart.format(), hourDecimals), cell(level.need()),
                chart.capacity().isPresent() ? cell(chart.capacity().getAsDouble()) : Cell.EMPTY,
                chart.capacity().isPresent() ? cell(chart.above(level)) : Cell.EMPTY);
    }

    private Cell cell(double value) {
        return Cell.of(value, chart.format(), decimals);
    }
}
