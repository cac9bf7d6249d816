package org.tokenwright.report.chart;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tokenwright.chart.AmountFormat;
import org.tokenwright.chart.BarChart;
import org.tokenwright.chart.BucketColours;
import org.tokenwright.chart.ColourRole;

/** One bar for each alternative, stacked by what is paid for. The bars are in the order in which alternatives are given. */
public final class CostBars {

    private final PlanCosts costs;
    private final ChartWords words;
    private final AmountFormat money;

    public CostBars(PlanCosts costs, ChartWords words) {
        this.costs = costs;
        this.words = words;
        money = words.money(costs.plan());
    }

    /** Cost over the horizon. */
    public BarChart total(List<AlternativeCosts> order) {
        return withBudget(chart(words.get("title.total", costs.months()), order, one -> bar(one, 1)), costs.budget());
    }

    /** Cost of an average month. */
    public BarChart perMonth(List<AlternativeCosts> order) {
        OptionalDouble budget = costs.monthlyBudget().isEmpty() ? OptionalDouble.empty() : costs.monthlyBudget().getFirst();
        return withBudget(chart(words.get("title.month"), order, one -> bar(one, 1.0 / costs.months())), budget);
    }

    /** Cost per task of a workload. */
    public BarChart perTask(List<AlternativeCosts> order, String workload) {
        String name = costs.plan().workload(workload).map(one -> one.name()).orElse("");
        return chart(words.get("title.task", name), order, one -> Optional.ofNullable(one.perTask().get(workload))
                .<BarChart.Content>map(CostBars::bar).orElseGet(() -> new BarChart.Status(words.get("no-tasks"))));
    }

    private BarChart chart(String title, List<AlternativeCosts> order, Function<AlternativeCosts, BarChart.Content> content) {
        List<BarChart.Category> bars = order.stream().map(one -> new BarChart.Category(one.id(), one.name(),
                one.isPriced() ? content.apply(one) : new BarChart.Status(new StatusText(words).of(one)))).toList();
        BarChart chart = BarChart.of(title, words.get("alternative"), money, series(order), bars);
        return order.stream().anyMatch(AlternativeCosts::hasRange) ? chart.withRangeLabel(words.get("range")) : chart;
    }

    private BarChart withBudget(BarChart chart, OptionalDouble amount) {
        return amount.isPresent() ? chart.withBudget(amount.getAsDouble(), words.get("budget")) : chart;
    }

    private static List<BarChart.Series> series(List<AlternativeCosts> order) {
        var meters = new TreeSet<>(ReadCosts.METERS);
        order.forEach(one -> one.byMeter().forEach((meter, cost) -> {
            if (cost != 0) {
                meters.add(meter);
            }
        }));
        Map<String, ColourRole> colours = BucketColours.of(List.copyOf(meters));
        return meters.stream().map(meter -> new BarChart.Series(meter, ChartWords.meter(meter), colours.get(meter))).toList();
    }

    private static BarChart.Bar bar(AlternativeCosts one, double scale) {
        return new BarChart.Bar(one.total().orElseThrow() * scale, parts(one.byMeter(), scale), range(one, scale), "");
    }

    private static Optional<BarChart.Range> range(AlternativeCosts one, double scale) {
        return one.hasRange() ? Optional.of(new BarChart.Range(one.low().getAsDouble() * scale, one.high().getAsDouble() * scale))
                : Optional.empty();
    }

    private static BarChart.Bar bar(TaskCost task) {
        Optional<BarChart.Range> range = task.low() < task.high()
                ? Optional.of(new BarChart.Range(task.low(), task.high())) : Optional.empty();
        return new BarChart.Bar(task.total(), parts(task.byMeter(), 1), range, "");
    }

    private static Map<String, Double> parts(Map<String, Double> byMeter, double scale) {
        return byMeter.entrySet().stream().filter(part -> part.getValue() != 0)
                .collect(Collectors.toMap(Map.Entry::getKey, part -> part.getValue() * scale));
    }
}
