package org.tokenwright.app.contracts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.tokenwright.analysis.AlternativeResult;
import org.tokenwright.analysis.QuoteResult;
import org.tokenwright.app.text.NumberStyle;
import org.tokenwright.app.text.Words;
import org.tokenwright.chart.AmountFormat;
import org.tokenwright.chart.ColourRole;
import org.tokenwright.chart.Dash;
import org.tokenwright.chart.LineChart;
import org.tokenwright.chart.ModelColours;
import org.tokenwright.chart.WaterfallChart;
import org.tokenwright.plan.Plan;
import org.tokenwright.plan.Settings;
import org.tokenwright.resolve.PriceLayers;
import org.tokenwright.worksheet.Inputs;

/** The charts of the Contracts page. */
final class ContractCharts {

    /** Id of the line of what is paid. */
    static final String PAID = "paid";
    /** Id of the line of what is accrued. */
    static final String ACCRUED = "accrued";

    private static final String STEP = "to-";
    /** Less than this is a rounding error, not money. */
    private static final double SMALLEST = 0.005;

    private final Settings settings;
    private final AmountFormat money;

    ContractCharts(Plan plan) {
        settings = plan.settings();
        money = AmountFormat.money(settings.currency(), NumberStyle.current().locale());
    }

    /** From the list price to the bill; empty where one of the steps is not known. */
    Optional<WaterfallChart> steps(QuoteResult result) {
        if (PriceLayers.ALL.stream().anyMatch(layer -> result.total(layer, Inputs.BASE).isEmpty())) {
            return Optional.empty();
        }
        var entries = new ArrayList<WaterfallChart.Entry>();
        double before = 0;
        for (String layer : PriceLayers.ALL) {
            double total = result.total(layer, Inputs.BASE).getAsDouble();
            if (!entries.isEmpty() && Math.abs(total - before) > SMALLEST) {
                entries.add(new WaterfallChart.Step(STEP + layer, Words.get("layer.step." + layer), total - before, ""));
            }
            before = total;
            entries.add(new WaterfallChart.Total(layer, Words.get("layer.short." + layer), total, ""));
        }
        return Optional.of(WaterfallChart.of(Words.get("charts.steps", result.quote().name(), settings.months()),
                Words.get("charts.step"), money, entries));
    }

    /** The layer that a mark of the steps stands for. */
    static String layer(String owner) {
        return owner.startsWith(STEP) ? owner.substring(STEP.length()) : owner;
    }

    LineChart cash(QuoteResult result) {
        return cash(result.quote().name(), result::cash, month -> result.monthly(PriceLayers.BILLED, month));
    }

    LineChart cash(AlternativeResult result) {
        return cash(result.alternative().name(), result::cash, month -> result.monthly(month, Inputs.BASE));
    }

    private LineChart cash(String name, IntFunction<OptionalDouble> paid, IntFunction<OptionalDouble> accrued) {
        List<LineChart.Line> lines = List.of(
                line(PAID, Words.get("charts.paid"), ColourRole.MODEL_1, Dash.SOLID, paid),
                line(ACCRUED, Words.get("charts.accrued"), ColourRole.MODEL_2, Dash.DASHED, accrued));
        return LineChart.of(Words.get("charts.cash", name), money, settings.start(), lines);
    }

    private LineChart.Line line(String id, String label, ColourRole role, Dash dash, IntFunction<OptionalDouble> values) {
        return new LineChart.Line(id, label, new ModelColours.Style(role, dash),
                IntStream.range(0, settings.months()).mapToObj(values).toList(), List.of());
    }
}
