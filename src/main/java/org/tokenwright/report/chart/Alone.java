package org.tokenwright.report.chart;

import org.tokenwright.chart.BarChart;
import org.tokenwright.chart.Chart;
import org.tokenwright.chart.ColumnChart;
import org.tokenwright.chart.DurationChart;
import org.tokenwright.chart.LineChart;
import org.tokenwright.chart.WaterfallChart;

/**
 * Charts that stand alone: what a window says around a chart, its title and footnote have to say.
 *
 * @param footnote where the figures are from
 */
record Alone(ChartWords words, String footnote) {

    PlanChart chart(String id, Chart chart) {
        return titled(id, chart, chart.title());
    }

    /** @param name of what it is, which the title does not say */
    PlanChart chart(String id, Chart chart, String name) {
        return titled(id, chart, words.get("title.of", chart.title(), name));
    }

    /** A remark of the chart itself comes before the footnote. */
    PlanChart titled(String id, Chart chart, String title) {
        return new PlanChart(id, with(chart, title, chart.footnote().isEmpty() ? footnote : words.get("footnote", chart.footnote(), footnote)));
    }

    /** Whether a line rises or falls anywhere. */
    static boolean changes(LineChart chart) {
        return chart.lines().stream().anyMatch(line -> line.values().stream().distinct().count() > 1);
    }

    private static Chart with(Chart chart, String title, String footnote) {
        return switch (chart) {
            case BarChart one -> new BarChart(title, footnote, one.format(), one.categoryLabel(), one.series(), one.categories(),
                    one.rangeLabel(), one.budget());
            case ColumnChart one -> new ColumnChart(title, footnote, one.format(), one.axis(), one.series(), one.columns(), one.limit());
            case DurationChart one -> new DurationChart(title, footnote, one.format(), one.levels(), one.capacity(), one.capacityLabel(),
                    one.aboveLabel());
            case LineChart one -> new LineChart(title, footnote, one.format(), one.start(), one.months(), one.lines(), one.budget());
            case WaterfallChart one -> new WaterfallChart(title, footnote, one.format(), one.stepLabel(), one.entries());
        };
    }
}
