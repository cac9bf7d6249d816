package org.tokenwright.chart;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.tokenwright.chart.ChartTable.Cell;
import org.tokenwright.chart.ChartTable.Column;
import org.tokenwright.chart.LineChart.Line;

/** A line chart as a table: one row per month, one column per line. */
final class LineTable {

    private final LineChart chart;
    private final ChartText words;
    private final boolean changes;
    private final int decimals;

    LineTable(LineChart chart) {
        this.chart = chart;
        this.words = new ChartText(chart.format().locale());
        this.changes = chart.lines().stream().anyMatch(line -> !line.changes().isEmpty());
        this.decimals = AmountFormat.decimals(DoubleStream.concat(chart.amounts(), budgets()));
    }

    ChartTable table() {
        return new ChartTable(columns(), IntStream.range(0, chart.months()).mapToObj(this::row).toList());
    }

    private DoubleStream budgets() {
        return chart.budget().stream().flatMap(budget -> budget.amounts().stream()).flatMapToDouble(OptionalDouble::stream);
    }

    private List<Column> columns() {
        List<Column> columns = new ArrayList<>();
        columns.add(new Column(words.get("chart.line.table.month"), false));
        chart.lines().forEach(line -> columns.add(amounts(line.label())));
        chart.budget().ifPresent(budget -> columns.add(amounts(budget.label())));
        if (changes) {
            columns.add(new Column(words.get("chart.line.table.changes"), false));
        }
        return columns;
    }

    private Column amounts(String label) {
        return new Column(words.get("chart.line.table.header", label, chart.format().unit()), true);
    }

    private List<Cell> row(int month) {
        List<Cell> row = new ArrayList<>();
        row.add(Cell.of(words.month(chart.month(month))));
        chart.lines().forEach(line -> row.add(cell(line.values().get(month))));
        chart.budget().ifPresent(budget -> row.add(cell(budget.amounts().get(month))));
        if (changes) {
            row.add(Cell.of(changesIn(chart.month(month))));
        }
        return row;
    }

    private Cell cell(OptionalDouble value) {
        return value.isPresent() ? Cell.of(value.getAsDouble(), chart.format(), decimals) : Cell.EMPTY;
    }

    private String changesIn(YearMonth month) {
        List<String> texts = new ArrayList<>();
        for (Line line : chart.lines()) {
            line.changes().stream().filter(change -> change.month().equals(month)).forEach(
                    change -> texts.add(words.get("chart.line.table.change", line.label(), change.text())));
        }
        return String.join("; ", texts);
    }
}
