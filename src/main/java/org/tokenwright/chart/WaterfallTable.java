package org.tokenwright.chart;

import java.util.List;
import org.tokenwright.chart.ChartTable.Cell;
import org.tokenwright.chart.ChartTable.Column;
import org.tokenwright.chart.WaterfallChart.Placed;
import org.tokenwright.chart.WaterfallChart.Step;

/** The table twin of a waterfall: what each step adds, and what is reached. */
final class WaterfallTable {

    private final WaterfallChart chart;
    private final ChartText words;
    private final int decimals;

    WaterfallTable(WaterfallChart chart) {
        this.chart = chart;
        this.words = new ChartText(chart.format().locale());
        this.decimals = AmountFormat.decimals(chart.amounts());
    }

    ChartTable table() {
        String unit = chart.format().unit();
        return new ChartTable(List.of(new Column(chart.stepLabel(), false),
                new Column(words.get("chart.waterfall.table.change", unit), true),
                new Column(words.get("chart.waterfall.table.reached", unit), true),
                new Column(words.get("chart.bar.table.note"), false)), chart.placed().stream().map(this::row).toList());
    }

    private List<Cell> row(Placed placed) {
        Cell change = placed.entry() instanceof Step step ? cell(step.change()) : Cell.EMPTY;
        return List.of(Cell.of(placed.entry().label()), change, cell(placed.to()), Cell.of(placed.entry().note()));
    }

    private Cell cell(double value) {
        return Cell.of(value, chart.format(), decimals);
    }
}
