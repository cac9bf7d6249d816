package org.tokenwright.app.compare;

import java.util.List;
import org.tokenwright.app.text.NumberStyle;
import org.tokenwright.chart.BarChart;
import org.tokenwright.chart.LineChart;
import org.tokenwright.report.chart.AlternativeCosts;
import org.tokenwright.report.chart.ChartWords;
import org.tokenwright.report.chart.CostBars;
import org.tokenwright.report.chart.CostLines;

/** The charts of the Compare page, from figures. */
public final class CompareCharts {

    /** More lines than colours cannot be told apart. */
    public static final int MOST_LINES = CostLines.MOST;

    private final Figures figures;
    private final ChartWords words = new ChartWords(NumberStyle.current().locale());

    public CompareCharts(Figures figures) {
        this.figures = figures;
    }

    /**
     * One bar for each alternative.
     *
     * @param order alternatives from top to bottom
     * @param workload whose tasks are meant by {@link BarMode#PER_TASK}
     */
    public BarChart bars(List<AlternativeFigures> order, BarMode mode, String workload) {
        var bars = new CostBars(figures.costs(), words);
        return switch (mode) {
            case TOTAL -> bars.total(costs(order));
            case PER_TASK -> bars.perTask(costs(order), workload);
            case PER_MONTH -> bars.perMonth(costs(order));
        };
    }

    /**
     * One line for each alternative, but for no more than {@value #MOST_LINES}: the first ones and the selected one.
     *
     * @param order alternatives in reading order
     * @param selected id of the selected one, which is always shown
     */
    public LineChart lines(List<AlternativeFigures> order, String selected) {
        return new CostLines(figures.costs(), words).chart(costs(order), selected);
    }

    private static List<AlternativeCosts> costs(List<AlternativeFigures> order) {
        return order.stream().map(AlternativeFigures::costs).toList();
    }

    static boolean hasRange(AlternativeFigures one) {
        return one.costs().hasRange();
    }

    /** What a meter is called, for example {@code cache write 5m}. */
    public static String label(String meter) {
        return ChartWords.meter(meter);
    }

    /** For example {@code 24 months from Nov 2026}. */
    public String horizon() {
        return words.horizon(figures.plan().settings());
    }
}
