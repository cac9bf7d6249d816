package org.tokenwright.report.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tokenwright.analysis.ScenarioAmounts;
import org.tokenwright.analysis.ScenarioComparison;
import org.tokenwright.analysis.Status;
import org.tokenwright.analysis.Waterfall;
import org.tokenwright.chart.BarChart;
import org.tokenwright.chart.ColourRole;
import org.tokenwright.chart.WaterfallChart;
import org.tokenwright.plan.Plan;

/** One alternative in several scenarios, and from one scenario to another. */
public final class ScenarioCharts {

    private static final String COST = "cost";

    private final Plan plan;
    private final ChartWords words;

    public ScenarioCharts(Plan plan, ChartWords words) {
        this.plan = plan;
        this.words = words;
    }

    /**
     * One bar for each scenario, in the order given.
     *
     * @param alternative id of the alternative
     * @throws IllegalArgumentException if a scenario does not have it
     */
    public BarChart bars(List<ScenarioComparison.Entry> scenarios, String alternative) {
        List<ScenarioAmounts> amounts = scenarios.stream().map(one -> one.alternative(alternative)
                .orElseThrow(() -> new IllegalArgumentException("scenario without alternative " + alternative))).toList();
        var bars = new ArrayList<BarChart.Category>();
        for (int i = 0; i < amounts.size(); i++) {
            String id = scenarios.get(i).id();
            bars.add(new BarChart.Category("scenario/" + id, ChartWords.scenario(plan, id), content(amounts.get(i))));
        }
        String name = amounts.isEmpty() ? "" : amounts.getFirst().alternative().name();
        BarChart chart = BarChart.of(words.get("title.scenarios", name, plan.settings().months()), words.get("scenario"),
                words.money(plan), List.of(new BarChart.Series(COST, words.get("part.cost"), ColourRole.INPUT)), bars);
        chart = amounts.stream().anyMatch(one -> one.total().hasRange()) ? chart.withRangeLabel(words.get("range")) : chart;
        return withBudget(chart, amounts);
    }

    /** Only where it is the same in all of them. */
    private BarChart withBudget(BarChart chart, List<ScenarioAmounts> amounts) {
        var budgets = amounts.stream().map(ScenarioAmounts::budget).distinct().toList();
        return budgets.size() == 1 && budgets.getFirst().isPresent()
                ? chart.withBudget(budgets.getFirst().getAsDouble(), words.get("budget")) : chart;
    }

    private BarChart.Content content(ScenarioAmounts one) {
        if (one.status() != Status.PRICED || one.total().central().isEmpty()) {
            return new BarChart.Status(new StatusText(words).of(one));
        }
        double total = one.total().central().getAsDouble();
        Optional<BarChart.Range> range = one.total().hasRange() ? Optional.of(
                new BarChart.Range(one.total().least().getAsDouble(), one.total().greatest().getAsDouble())) : Optional.empty();
        return new BarChart.Bar(total, Map.of(COST, total), range, "");
    }

    /** From the cost in one scenario to that in another. */
    public WaterfallChart steps(String title, Waterfall waterfall) {
        List<WaterfallChart.Entry> entries = new ArrayList<>();
        entries.add(new WaterfallChart.Total("start", ChartWords.scenario(plan, waterfall.from()), waterfall.start(), ""));
        for (Waterfall.Step step : waterfall.steps()) {
            entries.add(new WaterfallChart.Step(step.group().name(), ChartWords.group(step.group()), step.effect(),
                    step.fits() ? "" : words.get("scenario.unfit")));
        }
        if (waterfall.hasTogether()) {
            entries.add(new WaterfallChart.Step("together", words.get("scenario.together"), waterfall.together(), ""));
        }
        entries.add(new WaterfallChart.Total("end", ChartWords.scenario(plan, waterfall.to()), waterfall.end(), ""));
        return WaterfallChart.of(title, words.get("scenario.step"), words.money(plan), entries).withFootnote(remark(waterfall));
    }

    /** In which order and against what the steps are measured. */
    public String remark(Waterfall waterfall) {
        String from = ChartWords.scenario(plan, waterfall.from());
        return waterfall.steps().isEmpty() ? words.get("scenario.same", from, ChartWords.scenario(plan, waterfall.to()))
                : words.get(waterfall.hasTogether() ? "scenario.order.together" : "scenario.order", from);
    }
}
