package org.tokenwright.chart;

import java.util.List;
import java.util.Optional;
import org.tokenwright.chart.BarChart.Bar;
import org.tokenwright.chart.BarChart.Category;
import org.tokenwright.chart.BarChart.Range;
import org.tokenwright.chart.BarChart.Series;
import org.tokenwright.chart.BarChart.Status;

/** Names the marks of a bar chart and puts them into words. */
final class BarMarks {

    private final AmountFormat format;
    private final ChartText words;

    BarMarks(AmountFormat format) {
        this.format = format;
        this.words = new ChartText(format.locale());
    }

    /** The mark of everything that a category shows. */
    static MarkId wholeId(Category category) {
        return new MarkId(category.id(), category.content() instanceof Bar ? MarkId.TOTAL : MarkId.STATUS);
    }

    static MarkId partId(Category category, Series series) {
        return new MarkId(category.id(), series.id());
    }

    /**
     * @param row everything that the category shows
     * @param areas its name, and its total or status
     */
    Mark whole(Category category, Box row, List<Area> areas) {
        return new Mark(wholeId(category).toString(), text(category), row, areas);
    }

    Mark part(Category category, Series series, double amount, Box box) {
        String text = words.get("chart.bar.mark", category.label(), series.label(), format.full(amount));
        return Mark.of(partId(category, series), text, box);
    }

    private String text(Category category) {
        return switch (category.content()) {
            case Status(String why) -> words.get("chart.bar.status", category.label(), why);
            case Bar bar -> noted(ranged(words.get("chart.bar.total", category.label(), format.full(bar.total())),
                    bar.range()), bar.note());
        };
    }

    private String ranged(String text, Optional<Range> range) {
        return range.map(ends -> words.get("chart.bar.range", text, format.full(ends.low()), format.full(ends.high())))
                .orElse(text);
    }

    private String noted(String text, String note) {
        return note.isEmpty() ? text : words.get("chart.bar.note", text, note);
    }
}
