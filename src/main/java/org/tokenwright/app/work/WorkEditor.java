package org.tokenwright.app.work;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.tokenwright.app.form.Form;
import org.tokenwright.app.form.FormModel;
import org.tokenwright.app.form.PlanNumbers;
import org.tokenwright.app.session.PlanSession;
import org.tokenwright.plan.Plan;
import org.tokenwright.plan.PlanCheck;
import org.tokenwright.plan.Team;
import org.tokenwright.workload.Workload;

/** Everything of the chosen workload, team or plan while it is edited. */
public final class WorkEditor {

    private static final Pattern PLACE = Pattern.compile("(?:/(workload|team)s\\[([^]]+)].*|(workload|team)/([^/]+)/.*)");

    private final WorkModel page;
    private final PlanSession session;
    private final FormModel forms;
    private final PlanNumbers numbers = new PlanNumbers();
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper(this, "title", "");

    public WorkEditor(WorkModel page) {
        this.page = page;
        session = page.session();
        forms = new FormModel(session, WorkEditor::name);
        session.planProperty().addListener(_ -> show());
        page.chosenProperty().addListener(_ -> show());
        page.showingProperty().addListener(_ -> show());
        show();
    }

    /** What a person calls the place of a finding. */
    private static String name(Plan plan, String place) {
        Matcher at = PLACE.matcher(place);
        if (!at.matches()) {
            return "";
        }
        String kind = Optional.ofNullable(at.group(1)).orElse(at.group(3));
        String id = Optional.ofNullable(at.group(2)).orElse(at.group(4));
        return kind.equals("workload") ? plan.workload(id).map(Workload::name).orElse("")
                : plan.teams().stream().filter(team -> team.id().equals(id)).map(Team::name).findFirst().orElse("");
    }

    private void show() {
        if (!page.showingProperty().get()) {
            return;
        }
        Plan plan = session.plan();
        title.set(titleOf(plan));
        forms.show(page.chosenProperty().get().toString(), formsOf(plan), PlanCheck.of(plan), _ -> true);
    }

    private String titleOf(Plan plan) {
        return switch (page.chosenProperty().get().kind()) {
            case PLAN -> plan.name();
            case TEAM -> page.team().map(Team::name).orElse("");
            case WORKLOAD -> page.workload().map(Workload::name).orElse("");
        };
    }

    private List<Form> formsOf(Plan plan) {
        return switch (page.chosenProperty().get().kind()) {
            case PLAN -> PlanEntries.of(plan);
            case TEAM -> page.team().map(team -> TeamEntries.of(plan, team)).orElse(List.of());
            case WORKLOAD -> page.workload().map(workload -> WorkloadEntries.of(plan, workload, numbers)).orElse(List.of());
        };
    }

    /** Adds a team below the chosen one, or at the top, and chooses it. */
    public void addTeam() {
        Team fresh = TeamEdits.fresh(session.plan(), page.team().map(Team::id));
        forms.edit(session.plan(), plan -> TeamEdits.add(plan, fresh));
        page.choose(Chosen.team(fresh.id()));
    }

    /** Removes the chosen team; what it had goes to the one above it, which is chosen then. */
    public void removeTeam() {
        page.team().ifPresent(gone -> {
            forms.edit(session.plan(), plan -> TeamEdits.remove(plan, gone));
            page.choose(gone.parent().map(Chosen::team).orElse(Chosen.PLAN));
        });
    }

    public WorkModel page() {
        return page;
    }

    public FormModel forms() {
        return forms;
    }

    /** Name of what is edited. */
    public ReadOnlyStringProperty titleProperty() {
        return title.getReadOnlyProperty();
    }
}
