package org.tokenwright.report.page;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.tokenwright.analysis.AlternativeResult;
import org.tokenwright.analysis.Status;
import org.tokenwright.analysis.Swings;
import org.tokenwright.analysis.WorkloadResult;
import org.tokenwright.report.Snapshot;
import org.tokenwright.worksheet.Inputs;

/**
 * What there is to decide: the alternatives in rising order of cost, in the scenario that is shown.
 *
 * @param order those without an amount last, in the plan's order
 * @param swings of the cheapest one; empty where none has an amount
 */
record Decision(Snapshot snapshot, List<AlternativeResult> order, Optional<Swings> swings) {

    static Decision of(Snapshot snapshot) {
        List<AlternativeResult> order = snapshot.comparison().alternatives().stream()
                .sorted(Comparator.comparingDouble(one -> one.total(Inputs.BASE).orElse(Double.POSITIVE_INFINITY))).toList();
        return new Decision(snapshot, order, order.stream().limit(1).filter(Decision::hasAmount).findFirst().map(Swings::of));
    }

    static boolean hasAmount(AlternativeResult one) {
        return one.status() == Status.PRICED;
    }

    /** The cheapest alternative; empty where none has an amount. */
    Optional<AlternativeResult> cheapest() {
        return order.stream().limit(1).filter(Decision::hasAmount).findFirst();
    }

    /** The second cheapest one. */
    Optional<AlternativeResult> next() {
        return order.stream().skip(1).limit(1).filter(Decision::hasAmount).findFirst();
    }

    long priced() {
        return order.stream().filter(Decision::hasAmount).count();
    }

    /** The workload of the cheapest alternative that costs most; empty where none has a cost per task. */
    Optional<WorkloadResult> mainWorkload() {
        return cheapest().stream().flatMap(one -> one.workloads().stream()).filter(one -> one.perTask().isPresent())
                .max(Comparator.comparingDouble(one -> one.cost().orElse(0)));
    }
}
