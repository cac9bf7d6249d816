package org.tokenwright.app.work;

import java.util.Optional;
import org.tokenwright.app.text.NewIds;
import org.tokenwright.app.text.Words;
import org.tokenwright.plan.Edit;
import org.tokenwright.plan.Plan;
import org.tokenwright.plan.WorkloadTemplate;
import org.tokenwright.workload.Workload;

/** Workloads made from templates. */
final class WorkEdits {

    private WorkEdits() {
    }

    /** What a template describes, with a name and an id that the plan has not yet. */
    static Workload workload(Plan plan, WorkloadTemplate template, Optional<String> team) {
        String name = NewIds.name(template.name(), plan.workloads().stream().map(Workload::name).toList());
        Workload made = template.workloadIn(plan.settings().currency());
        return new Workload(NewIds.of(name, plan.workloads().stream().map(Workload::id).toList()), name, team, made.volume(), made.shape(), made.serviceTiers(),
                made.load(), made.extras(), made.fallback(), made.prefixes(), made.reference(), made.outcome());
    }

    static Edit add(Workload workload) {
        return new Edit.AddWorkload(workload, Words.get("edit.add", workload.name()));
    }
}
