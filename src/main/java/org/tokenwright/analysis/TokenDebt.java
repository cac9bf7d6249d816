package org.tokenwright.analysis;

import java.math.BigDecimal;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import org.tokenwright.base.Quantity;
import org.tokenwright.base.Unit;
import org.tokenwright.plan.Plan;
import org.tokenwright.plan.PlanInputs;
import org.tokenwright.worksheet.Inputs;

/** What the steps of a run beyond its first cost: the plan as it is, less the same plan with one step for each run. */
public final class TokenDebt {

    private static final Pattern STEPS = Pattern.compile("workload/([^/]+)/agent/[^/]+/(steps|steps/[^/]+/count)");
    private static final Quantity ONE_STEP = Quantity.exact(BigDecimal.ONE, Unit.ONE);

    private TokenDebt() {
    }

    /** The plan with one step for each run of a workload. */
    public static Plan withOneStep(Plan plan, String workload) {
        return PlanInputs.map(plan, (id, number) -> {
            var steps = STEPS.matcher(id);
            return steps.matches() && steps.group(1).equals(workload) ? ONE_STEP : number;
        });
    }

    /**
     * In the plan's currency over the horizon; empty where one of both is not priced.
     *
     * @param oneStep the plan {@link #withOneStep}, compared
     */
    public static OptionalDouble of(Comparison plan, Comparison oneStep, String alternative) {
        OptionalDouble all = total(plan, alternative);
        OptionalDouble one = total(oneStep, alternative);
        return all.isPresent() && one.isPresent() ? OptionalDouble.of(all.getAsDouble() - one.getAsDouble()) : OptionalDouble.empty();
    }

    private static OptionalDouble total(Comparison comparison, String alternative) {
        return comparison.alternatives().stream().filter(one -> one.alternative().id().equals(alternative)).findFirst()
                .map(one -> one.total(Inputs.BASE)).orElse(OptionalDouble.empty());
    }
}
