package org.tokenwright.chart;

import org.tokenwright.chart.WaterfallChart.Entry;
import org.tokenwright.chart.WaterfallChart.Placed;
import org.tokenwright.chart.WaterfallChart.Step;
import org.tokenwright.chart.WaterfallChart.Total;

/** Amounts and marks of a waterfall in words. */
final class WaterfallWords {

    private final AmountFormat format;
    private final ChartText words;

    WaterfallWords(AmountFormat format) {
        this.format = format;
        this.words = new ChartText(format.locale());
    }

    /** With a sign where it is a step. */
    String full(Entry entry) {
        return switch (entry) {
            case Total total -> format.label(total.amount());
            case Step step -> signed(step.change(), format.label(step.change()));
        };
    }

    /** In three digits, where there is little room. */
    String brief(Entry entry) {
        return switch (entry) {
            case Total total -> format.brief(total.amount());
            case Step step -> signed(step.change(), format.brief(step.change()));
        };
    }

    static String signed(double change, String text) {
        return change > 0 ? "+" + text : text;
    }

    /** Everything that a row shows. */
    String mark(Placed placed) {
        Entry entry = placed.entry();
        String text = switch (entry) {
            case Total total -> words.get("chart.waterfall.mark.total", entry.label(), format.full(total.amount()));
            case Step step -> words.get("chart.waterfall.mark.step", entry.label(), signed(step.change(), format.full(step.change())),
                    format.full(placed.to()));
        };
        return entry.note().isEmpty() ? text : words.get("chart.bar.note", text, entry.note());
    }

    static MarkId id(Entry entry) {
        return new MarkId(entry.id(), MarkId.TOTAL);
    }
}
