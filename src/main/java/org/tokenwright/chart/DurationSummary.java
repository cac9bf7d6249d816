package org.tokenwright.chart;

/** A duration chart in words. */
final class DurationSummary {

    private final DurationChart chart;
    private final ChartText words;

    DurationSummary(DurationChart chart) {
        this.chart = chart;
        this.words = new ChartText(chart.format().locale());
    }

    String text() {
        if (chart.levels().isEmpty()) {
            return words.get("chart.line.none", chart.title()) + ".";
        }
        AmountFormat format = chart.format();
        String need = words.get("chart.duration.summary", chart.title(), format.full(chart.levels().getFirst().need()),
                hours(chart.levels().getFirst().hours()), format.full(chart.levels().getLast().need()));
        if (chart.capacity().isEmpty()) {
            return need;
        }
        return need + " " + words.get(chart.hoursAbove() > 0 ? "chart.duration.summary.above" : "chart.duration.summary.enough",
                chart.capacityLabel(), format.full(chart.capacity().getAsDouble()), hours(chart.hoursAbove()));
    }

    private String hours(double hours) {
        return chart.hourFormat().full(hours);
    }
}
