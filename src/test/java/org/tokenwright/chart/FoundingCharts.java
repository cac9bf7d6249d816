package org.tokenwright.chart;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.tokenwright.chart.BarChart.Bar;
import org.tokenwright.chart.BarChart.Category;
import org.tokenwright.chart.BarChart.Range;
import org.tokenwright.chart.BarChart.Series;

/**
 * The charts of the founding price table: a million tasks a month of 2,000 + 500 tokens, from July 2024, growing by 5 % a
 * month, volume ±20 %.
 */
final class FoundingCharts {

    static final AmountFormat USD = AmountFormat.money("USD", Locale.US);
    static final YearMonth START = YearMonth.of(2024, 7);
    private static final int MONTHS = 12;
    private static final double GROWTH = 1.05;

    private record Model(String id, String name, double input, double output) {
    }

    private static final List<Model> MODELS = List.of(
            new Model("gpt-4o", "GPT-4o", 10_000, 7_500),
            new Model("claude-3-5-sonnet", "Claude 3.5 Sonnet", 6_000, 7_500),
            new Model("gemini-1-5-pro", "Gemini 1.5 Pro", 7_000, 5_250),
            new Model("llama-3-70b", "Llama 3 70B", 1_800, 450),
            new Model("deepseek-v2", "DeepSeek-V2", 280, 140));

    private FoundingCharts() {
    }

    static BarChart bars() {
        Map<String, ColourRole> colours = BucketColours.of(List.of("uncachedInput", "output"));
        List<Series> series = List.of(new Series("uncachedInput", "input", colours.get("uncachedInput")),
                new Series("output", "output", colours.get("output")));
        return BarChart.of("Cost by alternative, 12 months", "Alternative", USD, series,
                MODELS.stream().map(FoundingCharts::category).toList())
                .withRangeLabel("volume ±20 %").withBudget(150_000, "budget").withFootnote("List prices of 2024-07-01");
    }

    private static Category category(Model model) {
        double months = IntStream.range(0, MONTHS).mapToDouble(month -> Math.pow(GROWTH, month)).sum();
        double total = (model.input() + model.output()) * months;
        return new Category(model.id(), model.name(), new Bar(total,
                Map.of("uncachedInput", model.input() * months, "output", model.output() * months),
                Optional.of(new Range(total * 0.8, total * 1.2)), ""));
    }

    static LineChart lines() {
        ModelColours colours = ModelColours.of(MODELS.stream().map(Model::id).toList());
        List<LineChart.Line> lines = new ArrayList<>();
        for (Model model : MODELS) {
            lines.add(LineChart.Line.of(model.id(), model.name(), colours.of(model.id()), IntStream.range(0, MONTHS)
                    .mapToDouble(month -> (model.input() + model.output()) * Math.pow(GROWTH, month)).toArray()));
        }
        return LineChart.of("Monthly cost", USD, START, lines).withFootnote("List prices of 2024-07-01");
    }

    /** The same with price changes, gaps and a budget. */
    static LineChart eventful() {
        List<LineChart.Line> lines = new ArrayList<>(lines().lines());
        lines.set(0, halvedFrom(lines.get(0), 4).withChange(START.plusMonths(4), "−50 %"));
        lines.set(2, withGap(lines.get(2), 5).withChange(START.plusMonths(8), "input −40 %"));
        lines.add(new LineChart.Line("new", "Unreleased", new ModelColours.Style(ColourRole.MODEL_6, Dash.SOLID),
                lines.get(0).values().stream().map(value -> OptionalDouble.empty()).toList(), List.of()));
        return LineChart.of("Monthly cost", USD, START, lines).withBudget(new LineChart.Budget("budget",
                IntStream.range(0, MONTHS).mapToObj(month -> OptionalDouble.of(month < 6 ? 12_500 : 15_000)).toList()));
    }

    /** From the plan to a scenario of twice the tasks, longer requests and cheaper output. */
    static WaterfallChart waterfall() {
        return WaterfallChart.of("Base to High, GPT-4o", "Step", USD, List.of(
                new WaterfallChart.Total("start", "Base", 17_500, ""),
                new WaterfallChart.Step("volume", "Volume", 17_500, ""),
                new WaterfallChart.Step("sizes", "Request sizes", 10_000, ""),
                new WaterfallChart.Step("prices", "Prices", -3_750, ""),
                new WaterfallChart.Step("together", "Together", 6_250, ""),
                new WaterfallChart.Total("end", "High", 47_500, ""))).withFootnote("List prices of 2024-07-01");
    }

    private static LineChart.Line halvedFrom(LineChart.Line line, int month) {
        List<OptionalDouble> values = new ArrayList<>(line.values());
        for (int i = month; i < values.size(); i++) {
            values.set(i, OptionalDouble.of(values.get(i).getAsDouble() / 2));
        }
        return new LineChart.Line(line.id(), line.label(), line.style(), values, line.changes());
    }

    private static LineChart.Line withGap(LineChart.Line line, int month) {
        List<OptionalDouble> values = new ArrayList<>(line.values());
        values.set(month, OptionalDouble.empty());
        return new LineChart.Line(line.id(), line.label(), line.style(), values, line.changes());
    }
}
