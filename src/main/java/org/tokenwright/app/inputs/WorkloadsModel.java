package org.tokenwright.app.inputs;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.tokenwright.app.compare.CompareModel;
import org.tokenwright.app.load.LoadModel;
import org.tokenwright.app.session.PlanSession;
import org.tokenwright.plan.Plan;
import org.tokenwright.workload.Workload;

/** The workloads of a plan and the fields of the chosen one. */
public final class WorkloadsModel {

    /** Fields under one heading. */
    public record Group(Part part, List<FieldModel> fields) {}

    private final PlanSession session;
    private final CompareModel compare;
    private final LoadModel load;
    private final PrefixesModel prefixes;
    private final ReadOnlyObjectWrapper<List<Workload>> workloads = new ReadOnlyObjectWrapper<>(this, "workloads", List.of());
    private final ReadOnlyObjectWrapper<List<Group>> groups = new ReadOnlyObjectWrapper<>(this, "groups", List.of());

    public WorkloadsModel(CompareModel compare) {
        this.compare = compare;
        session = compare.session();
        load = new LoadModel(session, compare.workloadProperty());
        prefixes = new PrefixesModel(compare);
        session.planProperty().addListener((_, _, plan) -> show(plan));
        compare.workloadProperty().addListener(_ -> show(session.plan()));
        show(session.plan());
    }

    private void show(Plan plan) {
        if (!plan.workloads().equals(workloads.get())) {
            workloads.set(plan.workloads());
        }
        List<Fields.Group> now = Fields.of(plan, compare.workloadProperty().get());
        if (ids(now).equals(shownIds())) {
            groups.get().forEach(group -> group.fields().forEach(field -> field.refresh(plan)));
        } else {
            groups.set(now.stream().map(group -> new Group(group.part(),
                    group.fields().stream().map(field -> new FieldModel(field, session)).toList())).toList());
        }
    }

    private static List<String> ids(List<Fields.Group> groups) {
        return groups.stream().flatMap(group -> group.fields().stream()).map(Field::id).toList();
    }

    private List<String> shownIds() {
        var ids = new ArrayList<String>();
        groups.get().forEach(group -> group.fields().forEach(field -> ids.add(field.field().id())));
        return ids;
    }

    public void choose(String workload) {
        compare.chooseWorkload(workload);
    }

    /** Adds an example to be filled, and chooses it. */
    public void add() {
        Workload example = WorkloadEdits.example(session.plan());
        session.edit(WorkloadEdits.add(example));
        choose(example.id());
    }

    /** Removes a workload with the routes that serve it alone. */
    public void remove(String id) {
        session.plan().workload(id).ifPresent(old -> session.edit(WorkloadEdits.remove(old)));
    }

    /** Gives a workload another name; a blank one is no name. */
    public void rename(String id, String name) {
        String clean = name.strip();
        session.plan().workload(id).filter(old -> !clean.isEmpty() && !clean.equals(old.name()))
                .ifPresent(old -> session.edit(WorkloadEdits.rename(old, clean)));
    }

    /** The load curve of the chosen workload. */
    public LoadModel load() {
        return load;
    }

    /** The cached prefixes of the chosen workload. */
    public PrefixesModel prefixes() {
        return prefixes;
    }

    /** Id of the chosen workload. */
    public String chosen() {
        return compare.workloadProperty().get();
    }

    public ReadOnlyObjectProperty<List<Workload>> workloadsProperty() {
        return workloads.getReadOnlyProperty();
    }

    /** New only when there are other fields; numbers that change are told by the fields. */
    public ReadOnlyObjectProperty<List<Group>> groupsProperty() {
        return groups.getReadOnlyProperty();
    }
}
