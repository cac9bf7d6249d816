package org.tokenwright.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.tokenwright.base.Quantity;
import org.tokenwright.plan.Alternative;
import org.tokenwright.plan.Plan;
import org.tokenwright.plan.PlanInputs;
import org.tokenwright.plan.Scenario;
import org.tokenwright.resolve.Resolved;
import org.tokenwright.worksheet.Assumption;
import org.tokenwright.worksheet.Inputs;
import org.tokenwright.worksheet.Worksheet;

/**
 * Every alternative of a plan in several scenarios, side by side.
 *
 * @param scenarios in the order asked for
 */
public record ScenarioComparison(Plan plan, List<Entry> scenarios) {

    /** More columns than these are not read side by side. */
    public static final int MOST = 5;
    private static final int LEVELS = 3;

    /**
     * One scenario.
     *
     * @param id {@link ScenarioNumbers#PLAN} for the plan itself
     * @param name empty for the plan itself
     * @param alternatives in the plan's order
     */
    public record Entry(String id, String name, List<ScenarioAmounts> alternatives) {
        public Entry {
            alternatives = List.copyOf(alternatives);
        }

        public Optional<ScenarioAmounts> alternative(String alternativeId) {
            return alternatives.stream().filter(one -> one.alternative().id().equals(alternativeId)).findFirst();
        }

        /** The differences that change nothing in any alternative. */
        public List<ScenarioMiss> missedEverywhere() {
            var missed = new LinkedHashSet<ScenarioMiss>(alternatives.isEmpty() ? List.of() : alternatives.getFirst().missed());
            alternatives.forEach(one -> missed.retainAll(one.missed()));
            return List.copyOf(missed);
        }
    }

    public ScenarioComparison {
        scenarios = List.copyOf(scenarios);
    }

    public Optional<Entry> scenario(String id) {
        return scenarios.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /**
     * Evaluates worksheets that were resolved already; only numbers differ between scenarios.
     *
     * @param all the plan's alternatives, resolved, in the plan's order
     * @param scenarioIds one to {@value #MOST}, {@link ScenarioNumbers#PLAN} for the plan itself
     * @throws IllegalArgumentException if there are more or none, there is no such scenario, or one is based on itself
     */
    public static ScenarioComparison of(Plan plan, List<Resolved> all, List<String> scenarioIds) {
        if (scenarioIds.isEmpty() || scenarioIds.size() > MOST) {
            throw new IllegalArgumentException("1 to " + MOST + " scenarios can be compared, not " + scenarioIds.size());
        }
        Map<String, Quantity> inputs = PlanInputs.of(plan);
        List<ScenarioNumbers> numbers = scenarioIds.stream().map(id -> ScenarioNumbers.of(plan, inputs, id)).toList();
        List<List<ScenarioAmounts>> byAlternative = IntStream.range(0, all.size()).parallel()
                .mapToObj(i -> amounts(plan.alternatives().get(i), all.get(i), numbers)).toList();
        return new ScenarioComparison(plan, IntStream.range(0, scenarioIds.size()).mapToObj(s -> new Entry(
                scenarioIds.get(s), plan.scenario(scenarioIds.get(s)).map(Scenario::name).orElse(""),
                byAlternative.stream().map(one -> one.get(s)).toList())).toList());
    }

    private static List<ScenarioAmounts> amounts(Alternative alternative, Resolved resolved, List<ScenarioNumbers> numbers) {
        ScenarioTotals totals = ScenarioTotals.of(resolved, inputs(resolved, numbers));
        int months = resolved.worksheet().timeline().months();
        var result = new ArrayList<ScenarioAmounts>();
        for (int s = 0; s < numbers.size(); s++) {
            result.add(ScenarioAmounts.of(alternative, totals, s * LEVELS, months, numbers.get(s).missed(resolved)));
        }
        return result;
    }

    /** Three columns for each scenario: low, central, high. */
    private static Inputs inputs(Resolved resolved, List<ScenarioNumbers> numbers) {
        Worksheet worksheet = resolved.worksheet();
        int columns = numbers.size() * LEVELS;
        var values = new HashMap<String, double[]>();
        for (Assumption assumption : worksheet.assumptions()) {
            double[] mine = new double[columns];
            for (int s = 0; s < numbers.size(); s++) {
                Assumption now = numbers.get(s).current(resolved, assumption);
                mine[s * LEVELS] = now.low().doubleValue();
                mine[s * LEVELS + 1] = now.value().doubleValue();
                mine[s * LEVELS + 2] = now.high().doubleValue();
            }
            values.put(assumption.id(), mine);
        }
        return Inputs.columns(worksheet, columns).with(values);
    }
}
