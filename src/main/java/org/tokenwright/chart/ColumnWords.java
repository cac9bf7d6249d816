package org.tokenwright.chart;

import java.util.ArrayList;
import java.util.List;
import org.tokenwright.chart.ColumnChart.Column;

/** Names the marks of a column chart and puts them into words. */
final class ColumnWords {

    private final ColumnChart chart;
    private final ChartText words;

    ColumnWords(ColumnChart chart) {
        this.chart = chart;
        this.words = new ChartText(chart.format().locale());
    }

    static MarkId id(Column column) {
        return new MarkId(column.id(), MarkId.TOTAL);
    }

    /** The whole, its parts, and by how much it is above the limit. */
    String mark(Column column) {
        String text = words.get("chart.column.mark", column.name(), chart.format().full(column.total()));
        List<String> parts = parts(column);
        if (!parts.isEmpty()) {
            text = words.get("chart.bar.note", text, String.join(", ", parts));
        }
        return chart.isAbove(column) ? words.get("chart.bar.note", text, above(column)) : text;
    }

    private List<String> parts(Column column) {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < chart.series().size() && chart.series().size() > 1; i++) {
            if (column.amounts().get(i) > 0) {
                parts.add(words.get("chart.column.mark.part", chart.series().get(i).label(), chart.format().full(column.amounts().get(i))));
            }
        }
        return parts;
    }

    private String above(Column column) {
        return chart.limit().map(limit -> words.get("chart.column.mark.above",
                chart.format().full(column.total() - limit.amount()), limit.label())).orElse("");
    }
}
