package org.tokenwright.report.chart;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.tokenwright.chart.ColourRole;
import org.tokenwright.chart.LineChart;

/** Monthly cost: one line for each alternative, but for no more than {@value #MOST}. */
public final class CostLines {

    /** More lines than colours cannot be told apart. */
    public static final int MOST = ColourRole.MODELS;

    private final PlanCosts costs;
    private final ChartWords words;

    public CostLines(PlanCosts costs, ChartWords words) {
        this.costs = costs;
        this.words = words;
    }

    /**
     * The first ones and the selected one.
     *
     * @param order alternatives in reading order
     * @param selected id of the selected one, which is always shown; empty for none
     */
    public LineChart chart(List<AlternativeCosts> order, String selected) {
        List<AlternativeCosts> shown = shown(order, selected);
        String title = shown.size() == order.size() ? words.get("title.monthly")
                : words.get("title.monthly.some", shown.size(), order.size());
        var settings = costs.plan().settings();
        LineChart chart = new LineChart(title, "", words.money(costs.plan()), settings.start(), settings.months(),
                shown.stream().map(this::line).toList(), Optional.empty());
        return costs.monthlyBudget().isEmpty() ? chart
                : chart.withBudget(new LineChart.Budget(words.get("budget"), costs.monthlyBudget()));
    }

    private static List<AlternativeCosts> shown(List<AlternativeCosts> order, String selected) {
        List<AlternativeCosts> priced = order.stream().filter(AlternativeCosts::isPriced).toList();
        if (priced.size() <= MOST) {
            return priced;
        }
        var shown = new LinkedHashSet<>(priced.subList(0, MOST - 1));
        priced.stream().filter(one -> one.id().equals(selected)).forEach(shown::add);
        priced.stream().skip(MOST - 1).limit(MOST - shown.size()).forEach(shown::add);
        return List.copyOf(shown);
    }

    private LineChart.Line line(AlternativeCosts one) {
        List<LineChart.Change> changes = one.changes().stream()
                .map(change -> new LineChart.Change(change.month(), change.text())).toList();
        return new LineChart.Line(one.id(), one.name(), costs.colours().of(one.id()), one.monthly(), changes);
    }
}
