package org.tokenwright.app.inputs;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.tokenwright.app.text.NewIds;
import org.tokenwright.app.text.Words;
import org.tokenwright.base.Meter;
import org.tokenwright.base.Quantity;
import org.tokenwright.base.Unit;
import org.tokenwright.plan.Edit;
import org.tokenwright.plan.NumberRule;
import org.tokenwright.plan.Plan;
import org.tokenwright.workload.LoadCurve;
import org.tokenwright.workload.RequestShape;
import org.tokenwright.workload.RequestSize;
import org.tokenwright.workload.Workload;

/** Changes of the list of workloads. */
final class WorkloadEdits {

    private static final long TASKS = 100_000;
    private static final long INPUT = 2_000;
    private static final long OUTPUT = 400;

    private WorkloadEdits() {
    }

    /** A workload to start from: an ordinary chat task, every number marked as a guess, with a range. */
    static Workload example(Plan plan) {
        String name = NewIds.name(Words.get("workload.example"), plan.workloads().stream().map(Workload::name).toList());
        var fixed = new TreeMap<Meter, Quantity>(Map.of(
                Meter.UNCACHED_INPUT, guess(INPUT, NumberRule.TOKENS_PER_CALL.unit()),
                Meter.OUTPUT, guess(OUTPUT, NumberRule.TOKENS_PER_CALL.unit())));
        return new Workload(NewIds.of(name, plan.workloads().stream().map(Workload::id).toList()), name, Optional.empty(),
                guess(TASKS, Unit.TASK), noted(Quantity.exact(0, Unit.ONE)), noted(Quantity.exact(1, NumberRule.CALLS_PER_TASK.unit())),
                new RequestShape(fixed, new RequestSize.None(), new TreeMap<>(), Optional.empty()),
                new TreeMap<>(Map.of(TierShares.STANDARD, Quantity.exact(1, Unit.ONE))), LoadCurve.UNIFORM, List.of());
    }

    /** From half to twice the value. */
    private static Quantity guess(long value, Unit unit) {
        return noted(Quantity.exact(value, unit).withRange(BigDecimal.valueOf(value / 2), BigDecimal.valueOf(value * 2),
                Quantity.Kind.MINMAX));
    }

    private static Quantity noted(Quantity quantity) {
        return quantity.withOrigin("", Words.get("workload.guess"));
    }

    static Edit add(Workload workload) {
        return new Edit.AddWorkload(workload, Words.get("edit.add", workload.name()));
    }

    static Edit remove(Workload workload) {
        return new Edit.RemoveWorkload(workload.id(), Words.get("edit.remove", workload.name()));
    }

    static Edit rename(Workload old, String name) {
        return new Edit.ReplaceWorkload(old.withName(name), Words.get("edit.rename", name));
    }
}
