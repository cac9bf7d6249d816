package org.tokenwright.chart;

import java.util.ArrayList;
import java.util.List;
import org.tokenwright.chart.BarChart.Bar;
import org.tokenwright.chart.BarChart.Category;
import org.tokenwright.chart.BarChart.Range;
import org.tokenwright.chart.BarChart.Series;
import org.tokenwright.chart.BarChart.Status;
import org.tokenwright.chart.ChartTable.Cell;
import org.tokenwright.chart.ChartTable.Column;

/** A bar chart as a table: one row per category. */
final class BarTable {

    private final BarChart chart;
    private final ChartText words;
    private final boolean ranges;
    private final int decimals;

    BarTable(BarChart chart) {
        this.chart = chart;
        this.words = new ChartText(chart.format().locale());
        this.ranges = chart.bars().stream().anyMatch(bar -> bar.range().isPresent());
        this.decimals = AmountFormat.decimals(chart.amounts());
    }

    ChartTable table() {
        return new ChartTable(columns(), chart.categories().stream().map(this::row).toList());
    }

    private List<Column> columns() {
        List<Column> columns = new ArrayList<>();
        columns.add(new Column(chart.categoryLabel(), false));
        for (Series series : chart.series()) {
            columns.add(number("chart.bar.table.header", series.label(), chart.format().unit()));
        }
        columns.add(number("chart.bar.table.total", chart.format().unit()));
        if (ranges) {
            columns.add(number("chart.bar.table.low", chart.format().unit()));
            columns.add(number("chart.bar.table.high", chart.format().unit()));
        }
        columns.add(new Column(words.get("chart.bar.table.note"), false));
        return columns;
    }

    private Column number(String key, Object... arguments) {
        return new Column(words.get(key, arguments), true);
    }

    private List<Cell> row(Category category) {
        List<Cell> row = new ArrayList<>();
        row.add(Cell.of(category.label()));
        switch (category.content()) {
            case Bar bar -> addBar(bar, row);
            case Status(String why) -> addStatus(why, row);
        }
        return row;
    }

    private void addBar(Bar bar, List<Cell> row) {
        for (Series series : chart.series()) {
            Double part = bar.parts().get(series.id());
            row.add(part == null ? Cell.EMPTY : cell(part));
        }
        row.add(cell(bar.total()));
        if (ranges) {
            row.add(bar.range().map(Range::low).map(this::cell).orElse(Cell.EMPTY));
            row.add(bar.range().map(Range::high).map(this::cell).orElse(Cell.EMPTY));
        }
        row.add(Cell.of(bar.note()));
    }

    private void addStatus(String why, List<Cell> row) {
        int empty = chart.series().size() + (ranges ? 3 : 1);
        for (int i = 0; i < empty; i++) {
            row.add(Cell.EMPTY);
        }
        row.add(Cell.of(why));
    }

    private Cell cell(double value) {
        return Cell.of(value, chart.format(), decimals);
    }
}
