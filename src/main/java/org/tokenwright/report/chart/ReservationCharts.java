package org.tokenwright.report.chart;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.tokenwright.analysis.ReservationResult;
import org.tokenwright.chart.AmountFormat;
import org.tokenwright.chart.ColourRole;
import org.tokenwright.chart.Dash;
import org.tokenwright.chart.DurationChart;
import org.tokenwright.chart.LineChart;
import org.tokenwright.chart.ModelColours;
import org.tokenwright.plan.Settings;
import org.tokenwright.pricing.Capacity;

/** What is needed of reserved units, and what is bought. */
public final class ReservationCharts {

    /** Id of the line of what is needed. */
    public static final String PEAK = "peak";
    /** Id of the line of what is bought. */
    public static final String UNITS = "units";
    /** Hours that a chart takes for none. */
    private static final double NOTHING = 1e-9;

    private final ReservationResult result;
    private final Settings settings;
    private final ChartWords words;

    public ReservationCharts(ReservationResult result, ChartWords words) {
        this.result = result;
        settings = result.alternative().plan().settings();
        this.words = words;
    }

    /** What a unit is called, for example {@code PTU}. */
    public String unit() {
        return result.capacity().map(Capacity::unitName).orElse(words.get("units"));
    }

    /** The first of the months whose busiest hours need most, from 0. */
    public static int busiest(ReservationResult one) {
        int months = one.alternative().plan().settings().months();
        return IntStream.range(0, months).boxed().max(Comparator.<Integer>comparingDouble(month -> one.peak(month).orElse(0))
                .thenComparing(Comparator.reverseOrder())).orElse(0);
    }

    /** The hours of a month against the units bought; empty where nothing runs on them. */
    public Optional<DurationChart> levels(int month) {
        List<DurationChart.Level> levels = result.levels(month).stream().filter(level -> level.hours() > NOTHING)
                .map(level -> new DurationChart.Level(level.hours(), Math.max(0, level.need()))).toList();
        return levels.isEmpty() ? Optional.empty() : Optional.of(new DurationChart(
                words.get("title.levels", unit(), words.month(settings.start().plusMonths(month))), words.get("levels.remark"), format(), levels,
                result.units(month), words.get("levels.bought"), words.get(result.reservation().spills() ? "levels.metered" : "levels.refused")));
    }

    /** The units that the busiest hours of each month need, and those bought. */
    public LineChart months() {
        return LineChart.of(words.get("title.units", unit()), format(), settings.start(), List.of(
                line(PEAK, ColourRole.MODEL_1, Dash.SOLID, result::peak), line(UNITS, ColourRole.MODEL_2, Dash.DASHED, result::units)))
                .withFootnote(words.get("units.remark"));
    }

    /** The unit stands in the title. */
    private AmountFormat format() {
        return new AmountFormat(unit(), "", "", words.locale());
    }

    private LineChart.Line line(String id, ColourRole role, Dash dash, IntFunction<OptionalDouble> values) {
        return new LineChart.Line(id, words.get("units." + id), new ModelColours.Style(role, dash),
                IntStream.range(0, settings.months()).mapToObj(values).toList(), List.of());
    }
}
