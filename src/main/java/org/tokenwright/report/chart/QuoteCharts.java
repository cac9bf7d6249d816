package org.tokenwright.report.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.tokenwright.analysis.AlternativeResult;
import org.tokenwright.analysis.QuoteResult;
import org.tokenwright.chart.ColourRole;
import org.tokenwright.chart.Dash;
import org.tokenwright.chart.LineChart;
import org.tokenwright.chart.ModelColours;
import org.tokenwright.chart.WaterfallChart;
import org.tokenwright.plan.Plan;
import org.tokenwright.resolve.PriceLayers;
import org.tokenwright.worksheet.Inputs;

/** What a quote comes to, from the list price to the bill, and when it is paid. */
public final class QuoteCharts {

    /** Id of the line of what is paid. */
    public static final String PAID = "paid";
    /** Id of the line of what is accrued. */
    public static final String ACCRUED = "accrued";

    private static final String STEP = "to-";
    /** Part of the largest total; less is a rounding error, not money. */
    private static final double SMALLEST = 1e-10;

    private final Plan plan;
    private final ChartWords words;

    public QuoteCharts(Plan plan, ChartWords words) {
        this.plan = plan;
        this.words = words;
    }

    /** From the list price to the bill; empty where one of the totals is not known. */
    public Optional<WaterfallChart> steps(QuoteResult result) {
        if (PriceLayers.ALL.stream().anyMatch(layer -> result.total(layer, Inputs.BASE).isEmpty())) {
            return Optional.empty();
        }
        var entries = new ArrayList<WaterfallChart.Entry>();
        double before = 0;
        double largest = 0;
        for (String layer : PriceLayers.ALL) {
            double total = result.total(layer, Inputs.BASE).getAsDouble();
            largest = Math.max(largest, Math.abs(total));
            if (!entries.isEmpty() && Math.abs(total - before) > SMALLEST * largest) {
                entries.add(new WaterfallChart.Step(STEP + layer, words.get(step(layer, total > before)), total - before, ""));
            }
            before = total;
            entries.add(new WaterfallChart.Total(layer, words.get("layer." + layer), total, ""));
        }
        return Optional.of(WaterfallChart.of(words.get("title.quote", result.quote().name(), plan.settings().months()),
                words.get("layer.step"), words.money(plan), entries));
    }

    private static String step(String layer, boolean isMore) {
        return "layer.step." + layer + (isMore && layer.equals(PriceLayers.CONTRACTED) ? ".more" : "");
    }

    /** The price layer that an entry of the steps leads to. */
    public static String layer(String entry) {
        return entry.startsWith(STEP) ? entry.substring(STEP.length()) : entry;
    }

    /** What is paid under a quote in each month, and what of it the month has used. */
    public LineChart cash(QuoteResult result) {
        return cash(result.quote().name(), result::cash, month -> result.monthly(PriceLayers.BILLED, month));
    }

    /** What is paid for an alternative in each month, and what of it the month has used. */
    public LineChart cash(AlternativeResult result) {
        return cash(result.alternative().name(), result::cash, month -> result.monthly(month, Inputs.BASE));
    }

    private LineChart cash(String name, IntFunction<OptionalDouble> paid, IntFunction<OptionalDouble> accrued) {
        return LineChart.of(words.get("title.cash", name), words.money(plan), plan.settings().start(), List.of(
                line(PAID, ColourRole.MODEL_1, Dash.SOLID, paid), line(ACCRUED, ColourRole.MODEL_2, Dash.DASHED, accrued)));
    }

    private LineChart.Line line(String id, ColourRole role, Dash dash, IntFunction<OptionalDouble> values) {
        return new LineChart.Line(id, label(id), new ModelColours.Style(role, dash),
                IntStream.range(0, plan.settings().months()).mapToObj(values).toList(), List.of());
    }

    /** What a line of {@link #cash} is called. */
    public String label(String line) {
        return words.get("cash." + line);
    }
}
