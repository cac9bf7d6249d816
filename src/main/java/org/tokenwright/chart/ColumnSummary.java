package org.tokenwright.chart;

import java.util.Comparator;
import java.util.List;
import org.tokenwright.chart.ColumnChart.Column;
import org.tokenwright.chart.ColumnChart.Limit;

/** A column chart in words. */
final class ColumnSummary {

    private final ColumnChart chart;
    private final ChartText words;

    ColumnSummary(ColumnChart chart) {
        this.chart = chart;
        this.words = new ChartText(chart.format().locale());
    }

    String text() {
        return span() + words.sentence(chart.columns().isEmpty() ? List.of() : chart.limit().map(this::against).stream().toList());
    }

    private String span() {
        List<Column> columns = chart.columns();
        return switch (columns.size()) {
            case 0 -> words.get("chart.bar.summary.none", chart.title());
            case 1 -> words.get("chart.column.summary.one", chart.title(), columns.getFirst().name(), amount(columns.getFirst()));
            default -> words.get("chart.column.summary.many", chart.title(), columns.size(),
                    amount(columns.getFirst()), columns.getFirst().name(), amount(columns.getLast()), columns.getLast().name(),
                    amount(highest()), highest().name(), chart.format().full(columns.stream().mapToDouble(Column::total).sum()));
        };
    }

    /** The first of the highest. */
    private Column highest() {
        return chart.columns().stream().max(Comparator.comparingDouble(Column::total)).orElseThrow();
    }

    private String against(Limit limit) {
        return words.get("chart.column.summary.above", chart.columns().stream().filter(chart::isAbove).count(),
                chart.columns().size(), limit.label(), chart.format().full(limit.amount()));
    }

    private String amount(Column column) {
        return chart.format().full(column.total());
    }
}
