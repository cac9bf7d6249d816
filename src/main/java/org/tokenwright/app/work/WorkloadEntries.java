package org.tokenwright.app.work;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tokenwright.app.form.Entry.Option;
import org.tokenwright.app.form.Form;
import org.tokenwright.app.form.PlanNumbers;
import org.tokenwright.app.form.Texts;
import org.tokenwright.plan.Plan;
import org.tokenwright.workload.RequestSize;
import org.tokenwright.workload.TaskShape;
import org.tokenwright.workload.Workload;

/** All entries of one workload. */
final class WorkloadEntries {

    /** The section after which the load curve stands. */
    static final String BEFORE_LOAD = "adoption";

    private final Plan plan;
    private final Workload workload;
    private final PlanNumbers numbers;

    private WorkloadEntries(Plan plan, Workload workload, PlanNumbers numbers) {
        this.plan = plan;
        this.workload = workload;
        this.numbers = numbers;
    }

    static List<Form> of(Plan plan, Workload workload, PlanNumbers numbers) {
        return new WorkloadEntries(plan, workload, numbers).forms();
    }

    private WorkloadForm form() {
        return new WorkloadForm(plan, workload, numbers);
    }

    private List<Form> forms() {
        var forms = new ArrayList<Form>();
        forms.add(general());
        forms.add(VolumeEntries.of(form(), workload));
        forms.add(GrowthEntries.of(form(), workload));
        forms.add(SeasonEntries.season(form(), workload));
        forms.add(SeasonEntries.adoption(form(), workload));
        shape(forms);
        forms.add(ExtraEntries.of(form(), workload));
        forms.add(OutcomeEntries.retries(form(), workload));
        forms.add(ServiceEntries.of(form(), workload));
        forms.add(OutcomeEntries.value(form(), workload));
        if (workload.outcome().value().isPresent()) {
            forms.add(OutcomeEntries.success(form(), workload));
            forms.add(OutcomeEntries.quality(form(), workload));
        }
        return forms;
    }

    private Form general() {
        WorkloadForm form = form();
        form.words("name", "name", Workload::name, (one, text) -> one.withName(Texts.name(text)));
        form.choice("team", WorkloadForm.word("team"), teams(), one -> one.team().orElse(""),
                (one, id) -> one.withTeam(Optional.of(id).filter(team -> !team.isEmpty())), "team");
        return form.form("", "");
    }

    private List<Option> teams() {
        return Stream.concat(Stream.of(new Option("", WorkloadForm.word("team.none"))),
                plan.teams().stream().map(team -> new Option(team.id(), team.name()))).toList();
    }

    private void shape(List<Form> forms) {
        WorkloadForm form = form();
        form.choice("shape", "shape", ShapeKind.class, one -> ShapeKind.of(one.shape()), (one, kind) -> kind.after(one));
        switch (workload.shape()) {
            case TaskShape.Calls(var _, var request) -> {
                CallEntries.calls(form, request);
                forms.add(form.form("shape"));
                forms.add(CallEntries.size(form(), request));
                if (!(request.size() instanceof RequestSize.None)) {
                    forms.add(CallEntries.shares(form(), request));
                }
            }
            case TaskShape.Run(var agents) -> {
                form.button("agent/add", "agent.add", AgentEntries::withSubAgent);
                forms.add(form.form("shape"));
                agents.forEach(agent -> forms.add(AgentEntries.of(form(), agent, agent.equals(agents.getFirst()))));
            }
        }
    }
}
