package org.tokenwright.app.work;

import java.util.Optional;
import java.util.OptionalDouble;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.tokenwright.analysis.Comparison;
import org.tokenwright.analysis.TokenDebt;
import org.tokenwright.app.compare.CompareModel;
import org.tokenwright.app.compare.Subject;
import org.tokenwright.app.session.Latest;
import org.tokenwright.app.session.PlanSession;
import org.tokenwright.app.text.Words;
import org.tokenwright.plan.Alternative;
import org.tokenwright.plan.Edit;
import org.tokenwright.plan.PlanInputs;
import org.tokenwright.plan.Plan;
import org.tokenwright.plan.Team;
import org.tokenwright.plan.WorkloadTemplate;
import org.tokenwright.workload.TaskShape;
import org.tokenwright.workload.Workload;

/** The page of workloads without a toolkit: who does what, how much of it, and what it comes to. */
public final class WorkModel {

    private final CompareModel compare;
    private final PlanSession session;
    private final ReadOnlyBooleanWrapper showing = new ReadOnlyBooleanWrapper(this, "showing");
    private final ReadOnlyObjectWrapper<Chosen> chosen = new ReadOnlyObjectWrapper<>(this, "chosen", Chosen.PLAN);
    private final ReadOnlyObjectWrapper<WorkFigures> figures = new ReadOnlyObjectWrapper<>(this, "figures", WorkFigures.NONE);
    private final Latest<DebtCount.Asked, DebtCount.Found> debts;
    private Optional<DebtCount.Found> debt = Optional.empty();

    public WorkModel(CompareModel compare) {
        this.compare = compare;
        session = compare.session();
        debts = session.latest(new DebtCount(), this::counted);
        compare.workloadProperty().addListener((_, _, id) -> follow(id));
        session.planProperty().addListener((_, _, plan) -> keepSound(plan));
        compare.figuresProperty().addListener(_ -> show());
        compare.selectedProperty().addListener(_ -> show());
        chosen.addListener(_ -> show());
        follow(compare.workloadProperty().get());
    }

    private void show() {
        if (!showing.get() || compare.figuresProperty().get() == null) {   // before the first result
            return;
        }
        Comparison comparison = compare.figuresProperty().get().comparison();
        figures.set(new ReadPage(comparison, compare.selectedProperty().get(), chosen.get()).read(debt(comparison)));
    }

    /** Asks for it where it is not known yet; the answer shows the page again. */
    private OptionalDouble debt(Comparison comparison) {
        Optional<Workload> run = comparison.plan().workload(chosen.get().id()).filter(one -> one.shape() instanceof TaskShape.Run);
        if (run.isEmpty() || chosen.get().kind() != Chosen.Kind.WORKLOAD) {
            return OptionalDouble.empty();
        }
        var asked = new DebtCount.Asked(comparison, run.get().id(), compare.selectedProperty().get());
        if (debt.filter(found -> found.asked().equals(asked)).isEmpty()) {
            debts.submit(asked);
            return OptionalDouble.empty();
        }
        return TokenDebt.of(comparison, debt.get().oneStep(), compare.selectedProperty().get());
    }

    private void counted(DebtCount.Found found, Throwable error) {
        if (error == null) {
            debt = Optional.of(found);
            show();
        }
    }

    private void follow(String workload) {
        if (!workload.isEmpty() && session.plan().workload(workload).isPresent()) {
            chosen.set(Chosen.workload(workload));
        }
    }

    /** What is gone is no longer chosen. */
    private void keepSound(Plan plan) {
        boolean isThere = switch (chosen.get().kind()) {
            case PLAN -> true;
            case TEAM -> team(plan).isPresent();
            case WORKLOAD -> plan.workload(chosen.get().id()).isPresent();
        };
        if (!isThere) {
            chosen.set(plan.workload(compare.workloadProperty().get()).map(one -> Chosen.workload(one.id())).orElse(Chosen.PLAN));
        }
    }

    /** Chooses what is shown and edited; a workload is the chosen one on other pages too. */
    public void choose(Chosen now) {
        session.endOfEntry();
        if (now.kind() == Chosen.Kind.WORKLOAD) {
            compare.chooseWorkload(now.id());
        }
        chosen.set(now);
    }

    public void chooseWorkload(String id) {
        choose(Chosen.workload(id));
    }

    public void chooseTeam(String id) {
        choose(Chosen.team(id));
    }

    public void choosePlan() {
        choose(Chosen.PLAN);
    }

    private Optional<Team> team(Plan plan) {
        return plan.teams().stream().filter(team -> team.id().equals(chosen.get().id())).findFirst();
    }

    /** The chosen team, if one is. */
    Optional<Team> team() {
        return chosen.get().kind() == Chosen.Kind.TEAM ? team(session.plan()) : Optional.empty();
    }

    /** The chosen workload, if one is. */
    Optional<Workload> workload() {
        return chosen.get().kind() == Chosen.Kind.WORKLOAD ? session.plan().workload(chosen.get().id()) : Optional.empty();
    }

    /** Whether the page is in view; while it is not, nothing is worked out. */
    public void setShowing(boolean now) {
        showing.set(now);
        show();
    }

    /** Adds a workload made from a template, to the team that is chosen or that of the chosen workload, and chooses it. */
    public void add(WorkloadTemplate template) {
        Workload added = WorkEdits.workload(session.plan(), template, teamOfChosen());
        session.endOfEntry();
        session.edit(WorkEdits.add(added));
        choose(Chosen.workload(added.id()));
    }

    private Optional<String> teamOfChosen() {
        return switch (chosen.get().kind()) {
            case PLAN -> Optional.empty();
            case TEAM -> Optional.of(chosen.get().id());
            case WORKLOAD -> workload().flatMap(Workload::team);
        };
    }

    /** Removes the chosen workload with the routes that serve it alone. */
    public void remove() {
        workload().ifPresent(old -> session.edit(new Edit.RemoveWorkload(old.id(), Words.get("edit.remove", old.name()))));
    }

    /** Asks why there are so many tasks of a workload in a month, counted from 0. */
    void askTasks(Workload workload, int month) {
        String label = Words.get("card.of", Words.get("work.volume.tasks"), workload.name());
        alternative().ifPresent(one -> compare.ask(new Subject.RowMonth(one, PlanInputs.ofWorkload(workload.id(), "tasks"), month, label)));
    }

    /** Id of the alternative whose figures are shown; the first where none is selected. */
    private Optional<String> alternative() {
        return session.plan().alternative(compare.selectedProperty().get()).or(() -> session.plan().alternatives().stream().findFirst()).map(Alternative::id);
    }

    /** What the page shows. */
    public ReadOnlyObjectProperty<WorkFigures> figuresProperty() {
        return figures.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty showingProperty() {
        return showing.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Chosen> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    public CompareModel compare() {
        return compare;
    }

    public PlanSession session() {
        return session;
    }
}
