package org.tokenwright.analysis;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.tokenwright.plan.Alternative;
import org.tokenwright.plan.Plan;
import org.tokenwright.resolve.Resolved;
import org.tokenwright.resolve.Resolver;
import org.tokenwright.worksheet.Assumption;
import org.tokenwright.worksheet.Inputs;

/**
 * Compares the alternatives of a plan. Keep one for a plan that is edited: an edit of a number only evaluates again. Not
 * thread-safe.
 */
public final class Comparer {

    private final Resolver resolver = new Resolver();

    public Comparison compare(Plan plan) {
        return compare(plan, ScenarioNumbers.PLAN);
    }

    /**
     * The alternatives in a scenario; the plan of the comparison has the numbers of the scenario.
     *
     * @param scenario id of the scenario; {@link ScenarioNumbers#PLAN} for the plan itself
     * @throws IllegalArgumentException if there is no such scenario, or it is based on itself
     */
    public Comparison compare(Plan plan, String scenario) {
        return evaluate(ScenarioNumbers.of(plan, scenario), resolver.resolve(plan));
    }

    /**
     * The alternatives in several scenarios, resolved once.
     *
     * @param scenarios ids, one to {@value ScenarioComparison#MOST}; {@link ScenarioNumbers#PLAN} for the plan itself
     * @throws IllegalArgumentException if there are more or none, there is no such scenario, or one is based on itself
     */
    public ScenarioComparison compareScenarios(Plan plan, List<String> scenarios) {
        return ScenarioComparison.of(plan, resolver.resolve(plan), scenarios);
    }

    /** The resolver, for what it has resolved so far. */
    public Resolver resolver() {
        return resolver;
    }

    /** Alternatives do not depend on each other, so they are evaluated side by side. */
    private static Comparison evaluate(ScenarioNumbers numbers, List<Resolved> all) {
        Plan plan = numbers.plan();
        return new Comparison(plan, IntStream.range(0, all.size()).parallel()
                .mapToObj(i -> evaluate(plan, plan.alternatives().get(i), all.get(i), numbers)).toList());
    }

    private static AlternativeResult evaluate(Plan plan, Alternative alternative, Resolved resolved, ScenarioNumbers numbers) {
        UnaryOperator<Assumption> current = assumption -> numbers.current(resolved, assumption);
        return new AlternativeResult(plan, alternative, resolved,
                resolved.program().evaluate(Inputs.lowBaseHigh(resolved.worksheet(), current)), current, numbers.missed(resolved));
    }
}
