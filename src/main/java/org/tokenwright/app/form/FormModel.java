package org.tokenwright.app.form;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.tokenwright.app.form.Entry.Action;
import org.tokenwright.app.session.PlanSession;
import org.tokenwright.plan.Edit;
import org.tokenwright.plan.Plan;
import org.tokenwright.plan.PlanCheck.Finding;

/** Forms while they are edited. A refused text stays even when other entries come and go. */
public final class FormModel {

    /**
     * A form with the state of its entries.
     *
     * @param id of what it is about; empty for the first, which has no heading
     */
    public record Section(String id, String heading, List<EntryModel> entries, List<Action> actions) {}

    private final PlanSession session;
    private final PlaceNames names;
    private final ReadOnlyObjectWrapper<List<Section>> sections = new ReadOnlyObjectWrapper<>(this, "sections", List.of());
    private final ReadOnlyStringWrapper refusal = new ReadOnlyStringWrapper(this, "refusal", "");
    private final Map<String, EntryModel> models = new HashMap<>();
    private String shape = "";

    public FormModel(PlanSession session, PlaceNames names) {
        this.session = session;
        this.names = names;
    }

    /**
     * Shows these forms.
     *
     * @param gone which entries to forget when they are in no form
     */
    public void show(String owner, List<Form> forms, List<Finding> findings, Predicate<String> gone) {
        Plan plan = session.plan();
        Set<String> ids = forms.stream().flatMap(form -> form.entries().stream()).map(Entry::id)
                .collect(java.util.stream.Collectors.toSet());
        models.keySet().removeIf(id -> gone.test(id) && !ids.contains(id));
        forms.forEach(form -> form.entries().forEach(entry -> model(entry).refresh(entry, plan, findings)));
        String now = owner + forms.stream().map(Form::shape).toList();
        if (!now.equals(shape)) {
            shape = now;
            refusal.set("");
            sections.set(forms.stream().map(form -> new Section(form.id(), form.heading(),
                    form.entries().stream().map(this::model).toList(), form.actions())).toList());
        }
    }

    private EntryModel model(Entry entry) {
        return models.computeIfAbsent(entry.id(), _ -> new EntryModel(entry, session, names));
    }

    public void act(Action action) {
        try {
            edit(action.edit().apply(session.plan()));
        } catch (IllegalArgumentException e) {
            refused(e);
        }
    }

    public void edit(Edit edit) {
        try {
            refusal.set("");
            session.edit(edit);
        } catch (IllegalArgumentException e) {
            refused(e);
        }
    }

    /** Makes an edit and applies it; either may refuse. */
    public void edit(Plan plan, java.util.function.Function<Plan, Edit> making) {
        try {
            edit(making.apply(plan));
        } catch (IllegalArgumentException e) {
            refused(e);
        }
    }

    private void refused(IllegalArgumentException e) {
        refusal.set(Refusals.of(e.getMessage(), Set.of(), place -> names.of(session.plan(), place)));
    }

    /** New only when there are other entries; what changes within them is told by the entries. */
    public ReadOnlyObjectProperty<List<Section>> sectionsProperty() {
        return sections.getReadOnlyProperty();
    }

    /** Why the last change by a button was refused; empty when it was not. */
    public ReadOnlyStringProperty refusalProperty() {
        return refusal.getReadOnlyProperty();
    }

    /** The entry of an id. */
    public java.util.Optional<EntryModel> entry(String id) {
        return sections.get().stream().flatMap(section -> section.entries().stream()).filter(entry
                -> entry.id().equals(id)).findFirst();
    }
}
