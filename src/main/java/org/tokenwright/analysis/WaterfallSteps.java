package org.tokenwright.analysis;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.tokenwright.plan.Plan;
import org.tokenwright.resolve.Resolved;
import org.tokenwright.worksheet.Assumption;
import org.tokenwright.worksheet.Inputs;

/** Measures a {@link Waterfall}: one column for the start, one for each step, one for the end. */
public final class WaterfallSteps {

    private static final int START = 0;

    private record Change(double start, double end) {}

    private final Resolved resolved;
    private final ScenarioNumbers from;
    private final ScenarioNumbers to;
    private final Map<ScenarioGroup, Map<String, Change>> changes = new EnumMap<>(ScenarioGroup.class);

    private WaterfallSteps(Resolved resolved, ScenarioNumbers from, ScenarioNumbers to) {
        this.resolved = resolved;
        this.from = from;
        this.to = to;
    }

    /**
     * The steps between two scenarios of one alternative; empty where it is not priced, or does not fit, in both of them,
     * or a step alone has no cost that is defined.
     *
     * @param from id of a scenario, {@link ScenarioNumbers#PLAN} for the plan itself
     * @throws IllegalArgumentException if there is no such scenario, or one is based on itself
     */
    public static Optional<Waterfall> between(Plan plan, Resolved resolved, String from, String to) {
        return new WaterfallSteps(resolved, ScenarioNumbers.of(plan, from), ScenarioNumbers.of(plan, to)).measured(from, to);
    }

    private Optional<Waterfall> measured(String fromId, String toId) {
        Map<String, double[]> start = startAndChanges();
        List<ScenarioGroup> groups = List.copyOf(changes.keySet());
        int end = groups.size() + 1;
        ScenarioTotals totals = ScenarioTotals.of(resolved, inputs(start, groups));
        boolean sound = totals.status(START) == Status.PRICED && totals.status(end) == Status.PRICED
                && IntStream.rangeClosed(START, end).allMatch(column -> totals.cost(column).isDefined());
        return sound ? Optional.of(waterfall(fromId, toId, groups, totals)) : Optional.empty();
    }

    private Waterfall waterfall(String fromId, String toId, List<ScenarioGroup> groups, ScenarioTotals totals) {
        double start = totals.cost(START).get();
        var steps = new ArrayList<Waterfall.Step>();
        for (int i = 0; i < groups.size(); i++) {
            steps.add(new Waterfall.Step(groups.get(i), totals.cost(i + 1).get() - start, !totals.doesNotFit(i + 1),
                    List.copyOf(changes.get(groups.get(i)).keySet())));
        }
        return new Waterfall(fromId, toId, start, totals.cost(groups.size() + 1).get(), steps);
    }

    /** Every number at the start; notes on the way what differs at the end. */
    private Map<String, double[]> startAndChanges() {
        var start = new HashMap<String, double[]>();
        for (Assumption assumption : resolved.worksheet().assumptions()) {
            Assumption before = from.current(resolved, assumption);
            Assumption after = to.current(resolved, assumption);
            start.put(assumption.id(), new double[] {before.value().doubleValue()});
            if (before.value().compareTo(after.value()) != 0) {
                changes.computeIfAbsent(ScenarioGroup.of(assumption.id()), _ -> new java.util.TreeMap<>())
                        .put(assumption.id(), new Change(before.value().doubleValue(), after.value().doubleValue()));
            }
        }
        return start;
    }

    private Inputs inputs(Map<String, double[]> start, List<ScenarioGroup> groups) {
        int columns = groups.size() + 2;
        var values = new HashMap<>(start);
        for (int i = 0; i < groups.size(); i++) {
            int step = i + 1;
            changes.get(groups.get(i)).forEach((id, change) -> values.put(id, IntStream.range(0, columns)
                    .mapToDouble(column -> column == step || column == columns - 1 ? change.end : change.start).toArray()));
        }
        return Inputs.columns(resolved.worksheet(), columns).with(values);
    }
}
