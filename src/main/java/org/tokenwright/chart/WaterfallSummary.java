package org.tokenwright.chart;

import java.util.ArrayList;
import java.util.List;
import org.tokenwright.chart.WaterfallChart.Entry;
import org.tokenwright.chart.WaterfallChart.Placed;
import org.tokenwright.chart.WaterfallChart.Step;

/** A waterfall in words. */
final class WaterfallSummary {

    private final WaterfallChart chart;
    private final ChartText words;

    WaterfallSummary(WaterfallChart chart) {
        this.chart = chart;
        this.words = new ChartText(chart.format().locale());
    }

    String text() {
        if (chart.entries().isEmpty()) {
            return words.get("chart.bar.summary.none", chart.title());
        }
        Placed first = chart.placed().getFirst();
        Placed last = chart.placed().getLast();
        String span = words.get("chart.waterfall.summary", chart.title(), chart.format().full(first.to()), first.entry().label(),
                chart.format().full(last.to()), last.entry().label());
        return span + words.sentence(steps());
    }

    private List<String> steps() {
        List<String> steps = new ArrayList<>();
        for (Entry entry : chart.entries()) {
            if (entry instanceof Step step) {
                steps.add(words.get("chart.waterfall.summary.step", step.label(),
                        WaterfallWords.signed(step.change(), chart.format().full(step.change()))));
            }
        }
        return steps;
    }
}
