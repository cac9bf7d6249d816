package org.tokenwright.report.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.tokenwright.analysis.AlternativeResult;
import org.tokenwright.analysis.ScenarioNumbers;
import org.tokenwright.analysis.WaterfallSteps;
import org.tokenwright.chart.BarChart;
import org.tokenwright.chart.LineChart;
import org.tokenwright.chart.WaterfallChart;
import org.tokenwright.plan.Plan;
import org.tokenwright.report.Snapshot;
import org.tokenwright.worksheet.Tag;

/**
 * The charts of a plan as they stand in a snapshot, each with a footnote that says where its figures are from. Alternatives
 * are in rising order of cost; those without an amount come last with the reason.
 */
public final class PlanCharts {

    private static final int SEVERAL = 2;

    private final Snapshot snapshot;
    private final PlanCosts costs;
    private final List<AlternativeCosts> order;
    private final ChartWords words;
    private final String footnote;

    private PlanCharts(Snapshot snapshot, Locale locale) {
        this.snapshot = snapshot;
        words = new ChartWords(locale);
        costs = new ReadCosts().of(snapshot.comparison(), locale);
        order = costs.cheapestFirst();
        footnote = footnote();
    }

    /** @param locale of numbers */
    public static PlanCharts of(Snapshot snapshot, Locale locale) {
        return new PlanCharts(snapshot, locale);
    }

    private String footnote() {
        Plan plan = snapshot.plan();
        String horizon = words.horizon(costs.plan().settings());
        String what = snapshot.scenario().equals(ScenarioNumbers.PLAN) ? words.get("footnote", plan.name(), horizon)
                : words.get("footnote.scenario", plan.name(), snapshot.scenarioName(), horizon);
        return plan.prices().pins().stream().map(pin -> pin.knownOn().toString()).max(String::compareTo)
                .map(day -> words.get("footnote.prices", what, day)).orElse(what);
    }

    /** Cost over the horizon by alternative, with the budget. */
    public BarChart total() {
        return new CostBars(costs, words).total(order).withFootnote(footnote);
    }

    /** Cost of an average month by alternative. */
    public BarChart perMonth() {
        return new CostBars(costs, words).perMonth(order).withFootnote(footnote);
    }

    /** Cost per task of a workload by alternative, in rising order of that. */
    public BarChart perTask(String workloadId) {
        List<AlternativeCosts> byTask = order.stream().sorted(Comparator.comparingDouble(one ->
                one.perTask().containsKey(workloadId) ? one.perTask().get(workloadId).total() : Double.POSITIVE_INFINITY)).toList();
        return new CostBars(costs, words).perTask(byTask, workloadId).withFootnote(footnote);
    }

    /** Cost month by month, with the budget. */
    public LineChart monthly() {
        return new CostLines(costs, words).chart(order, "").withFootnote(footnote);
    }

    /** Cost over the horizon by alternative, split by workload. */
    public BarChart byWorkload() {
        var names = new LinkedHashMap<String, String>();
        costs.plan().workloads().forEach(one -> names.put(one.id(), one.name()));
        return split(Tag.WORKLOAD, names, "workloads");
    }

    /** Cost over the horizon by alternative, split by the team that a workload belongs to itself. */
    public BarChart byTeam() {
        var names = new LinkedHashMap<String, String>();
        costs.plan().teams().forEach(one -> names.put(one.id(), one.name()));
        return split(Tag.TEAM, names, "teams");
    }

    private BarChart split(Tag tag, Map<String, String> names, String kind) {
        return new SplitBars(costs, words, tag, names, kind).chart().withFootnote(footnote);
    }

    /** An alternative in the plan itself and in each of its scenarios. */
    public BarChart scenarios(String alternativeId) {
        return new ScenarioCharts(snapshot.plan(), words).bars(snapshot.scenarios(), alternativeId).withFootnote(footnote);
    }

    /** From the cost of an alternative in the plan itself to that in a scenario; empty where one of the two is not known. */
    public Optional<WaterfallChart> steps(String alternativeId, String scenarioId) {
        Plan plan = snapshot.plan();
        return snapshot.comparison().alternative(alternativeId).flatMap(one ->
                WaterfallSteps.between(plan, one.resolved(), ScenarioNumbers.PLAN, scenarioId)
                        .map(found -> new ScenarioCharts(plan, words).steps(words.get("title.steps", one.alternative().name(),
                                ChartWords.scenario(plan, ScenarioNumbers.PLAN), ChartWords.scenario(plan, scenarioId)), found)));
    }

    /** Every chart of costs and of what is bought that has something to say about this plan, in reading order. */
    public List<PlanChart> all() {
        return order.isEmpty() ? List.of() : OwnIds.of(ofCosts());
    }

    /** These, and those of the work: up to three for each workload, which is more than a report should have. */
    public List<PlanChart> withWork() {
        if (order.isEmpty()) {
            return List.of();
        }
        List<PlanChart> charts = ofCosts();
        charts.addAll(new OfWorkloads(order.getFirst().result(), new Alone(words, footnote)).all());
        return OwnIds.of(charts);
    }

    private List<PlanChart> ofCosts() {
        var all = new ArrayList<PlanChart>();
        all.add(new PlanChart("total", total()));
        if (costs.months() >= SEVERAL) {
            all.add(new PlanChart("monthly", monthly()));
            all.add(new PlanChart("per-month", perMonth()));
        }
        costs.plan().workloads().forEach(one -> all.add(new PlanChart("per-task-" + one.id(), perTask(one.id()))));
        if (costs.plan().workloads().size() >= SEVERAL) {
            all.add(new PlanChart("by-workload", byWorkload()));
        }
        if (costs.plan().teams().size() >= SEVERAL) {
            all.add(new PlanChart("by-team", byTeam()));
        }
        all.addAll(ofScenarios());
        all.addAll(ofPurchases());
        return all;
    }

    /** For the cheapest alternative. */
    private List<PlanChart> ofScenarios() {
        var charts = new ArrayList<PlanChart>();
        String cheapest = order.getFirst().id();
        if (!snapshot.plan().scenarios().isEmpty()) {
            charts.add(new PlanChart("scenarios", scenarios(cheapest)));
        }
        snapshot.plan().scenarios().forEach(scenario -> steps(cheapest, scenario.id())
                .ifPresent(chart -> charts.add(new PlanChart("scenario-" + scenario.id(), chart))));
        return charts;
    }

    private List<PlanChart> ofPurchases() {
        List<AlternativeResult> results = order.stream().map(AlternativeCosts::result).toList();
        var alone = new Alone(words, footnote);
        var charts = new ArrayList<>(new OfQuotes(costs.plan(), results, alone).all());
        charts.addAll(new OfReservations(results, alone).all());
        return charts;
    }
}
