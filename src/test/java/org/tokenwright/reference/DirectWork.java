package org.tokenwright.reference;

import static org.tokenwright.reference.DecimalMath.DIGITS;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tokenwright.base.Quantity;
import org.tokenwright.plan.Alternative;
import org.tokenwright.plan.Route;
import org.tokenwright.plan.Settings;
import org.tokenwright.workload.TaskShape;
import org.tokenwright.workload.Workload;

/**
 * What there is to do of one workload in one month.
 *
 * @param tasks with those done in seats, each as often as it is tried
 * @param routedShare part that is not done in seats
 */
record DirectWork(Workload workload, int month, BigDecimal tasks, BigDecimal callsPerTask, BigDecimal routedShare) {

    static DirectWork of(Workload workload, Alternative alternative, Settings settings, int month) {
        BigDecimal tasks = DirectTasks.of(workload.volume(), settings, month).multiply(DirectTasks.attempts(workload), DIGITS);
        BigDecimal covered = alternative.purchases().seats().stream()
                .filter(seats -> seats.workload().equals(Optional.of(workload.id()))).map(seats -> seats.covered().value())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return new DirectWork(workload, month, tasks, callsPerTask(workload), BigDecimal.ONE.subtract(covered).max(BigDecimal.ZERO));
    }

    /** Calls that are sent to offers. */
    BigDecimal calls() {
        return routedTasks().multiply(callsPerTask, DIGITS);
    }

    private static BigDecimal callsPerTask(Workload workload) {
        return switch (workload.shape()) {
            case TaskShape.Calls(var perTask, var _) -> perTask.value();
            case TaskShape.Run run -> RunSizes.callsPerTask(run);
        };
    }

    BigDecimal routedTasks() {
        return tasks.multiply(routedShare, DIGITS);
    }

    /** Share of the calls of a route by the service tier that serves them in the end. */
    SortedMap<String, BigDecimal> tiers(Route route) {
        Map<String, Quantity> asked = route.serviceTiers().isEmpty() ? workload.serviceTiers() : route.serviceTiers();
        BigDecimal all = asked.values().stream().map(Quantity::value).reduce(BigDecimal.ZERO, BigDecimal::add);
        var served = new TreeMap<String, BigDecimal>();
        asked.forEach((tier, weight) -> {
            BigDecimal share = asked.size() == 1 ? BigDecimal.ONE : weight.value().divide(all, DIGITS);
            Quantity back = workload.fallback().get(tier);
            if (back != null) {
                served.merge("standard", share.multiply(back.value()), BigDecimal::add);
            }
            served.merge(tier, back == null ? share : share.multiply(BigDecimal.ONE.subtract(back.value())), BigDecimal::add);
        });
        return served;
    }
}
