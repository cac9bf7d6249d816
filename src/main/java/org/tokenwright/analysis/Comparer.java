package org.tokenwright.analysis;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.tokenwright.base.Quantity;
import org.tokenwright.plan.Alternative;
import org.tokenwright.plan.Plan;
import org.tokenwright.plan.PlanInputs;
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
        return evaluate(plan, resolver.resolve(plan));
    }

    /** The resolver, for what it has resolved so far. */
    public Resolver resolver() {
        return resolver;
    }

    /** Alternatives do not depend on each other, so they are evaluated side by side. */
    private static Comparison evaluate(Plan plan, List<Resolved> all) {
        Map<String, Quantity> inputs = PlanInputs.of(plan);
        return new Comparison(plan, IntStream.range(0, all.size()).parallel()
                .mapToObj(i -> evaluate(plan, plan.alternatives().get(i), all.get(i),
                        assumption -> all.get(i).current(assumption, inputs))).toList());
    }

    private static AlternativeResult evaluate(Plan plan, Alternative alternative, Resolved resolved,
            UnaryOperator<Assumption> current) {
        return new AlternativeResult(plan, alternative, resolved,
                resolved.program().evaluate(Inputs.lowBaseHigh(resolved.worksheet(), current)), current);
    }
}
