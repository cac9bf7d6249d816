package org.tokenwright.app.work;

import java.util.function.Function;
import org.tokenwright.analysis.Comparer;
import org.tokenwright.analysis.Comparison;
import org.tokenwright.analysis.TokenDebt;
import org.tokenwright.plan.Plan;

/** Compares a plan once more with one step for the runs of a workload. Slow: for a background thread. */
final class DebtCount implements Function<DebtCount.Asked, DebtCount.Found> {

    /**
     * @param workload whose runs are shortened
     * @param alternative the only one that is worked out
     */
    record Asked(Comparison comparison, String workload, String alternative) {}

    record Found(Asked asked, Comparison oneStep) {}

    private final Comparer comparer = new Comparer();

    @Override
    public Found apply(Asked asked) {
        Plan plan = asked.comparison().plan();
        return new Found(asked, comparer.compare(TokenDebt.withOneStep(plan.withAlternatives(plan.alternative(asked.alternative()).stream().toList()),
                asked.workload())));
    }
}
