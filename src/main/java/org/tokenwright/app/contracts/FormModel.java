package org.tokenwright.app.contracts;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.tokenwright.app.contracts.Entry.Action;
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
    private final ReadOnlyObjectWrapper<List<Section>> sections = new ReadOnlyObjectWrapper<>(this, "sections", List.of());
    private final ReadOnlyStringWrapper refusal = new ReadOnlyStringWrapper(this, "refusal", "");
    private final Map<String, EntryModel> models = new HashMap<>();
    private String shape = "";

    FormModel(PlanSession session) {
        this.session = session;
    }

    /**
     * Shows these forms.
     *
     * @param gone which entries to forget when they are in no form
     */
    void show(String owner, List<Form> forms, List<Finding> findings, Predicate<String> gone) {
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
        return models.computeIfAbsent(entry.id(), _ -> new EntryModel(entry, session));
    }

    void act(Action action) {
        try {
            edit(action.edit().apply(session.plan()));
        } catch (IllegalArgumentException e) {
            refused(e);
        }
    }

    void edit(Edit edit) {
        try {
            refusal.set("");
            session.edit(edit);
        } catch (IllegalArgumentException e) {
            refused(e);
        }
    }

    private void refused(IllegalArgumentException e) {
        refusal.set(new FindingWords(session.plan()).refusal(e.getMessage(), Set.of()));
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
