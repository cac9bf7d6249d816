package org.tokenwright.app.count;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.tokenwright.app.count.InputEdit.Part;
import org.tokenwright.app.form.Entry.Option;
import org.tokenwright.app.session.PlanSession;
import org.tokenwright.app.text.Words;
import org.tokenwright.plan.Edit;
import org.tokenwright.workload.Workload;

/** What was counted as the input of a workload: which, how much of it, and what became of it. */
public final class UseModel {

    private final CountModel page;
    private final PlanSession session;
    private final ReadOnlyObjectWrapper<List<Option>> workloads = new ReadOnlyObjectWrapper<>(this, "workloads", List.of());
    private final StringProperty workload = new SimpleStringProperty(this, "workload", "");
    private final ObjectProperty<Part> part = new SimpleObjectProperty<>(this, "part", Part.MEAN);
    private final ReadOnlyBooleanWrapper possible = new ReadOnlyBooleanWrapper(this, "possible");
    private final ReadOnlyStringWrapper hint = new ReadOnlyStringWrapper(this, "hint", "");
    private final ReadOnlyStringWrapper refusal = new ReadOnlyStringWrapper(this, "refusal", "");
    /** The workload as it was left, to be told as long as it stays so. */
    private Optional<Workload> used = Optional.empty();
    private long usedTokens;

    public UseModel(CountModel page) {
        this.page = page;
        session = page.session();
        session.planProperty().addListener(_ -> show());
        page.figuresProperty().addListener(_ -> show());
        page.rulesProperty().addListener(_ -> show());
        workload.addListener(_ -> show());
        part.addListener(_ -> show());
        show();
    }

    private void show() {
        workloads.set(session.plan().workloads().stream().map(one -> new Option(one.id(), one.name())).toList());
        if (chosen().isEmpty()) {
            workload.set(session.plan().workloads().stream().map(Workload::id).findFirst().orElse(""));
        }
        InputEdit edit = edit();
        possible.set(chosen().isPresent() && edit.isPossible() && page.rulesProperty().get().isPresent());
        refusal.set("");
        hint.set(hint(edit));
    }

    private String hint(InputEdit edit) {
        if (chosen().isEmpty()) {
            return Words.get("count.use.no-workload");
        }
        if (chosen().equals(used) && edit.isPossible() && edit.tokens() == usedTokens) {
            return Words.get("count.use.done", used.orElseThrow().name(), ItemWords.number(usedTokens));
        }
        return edit.isPossible() ? Words.get("count.use.hint", ItemWords.number(edit.tokens())) : Words.get("count.use.nothing");
    }

    private Optional<Workload> chosen() {
        return session.plan().workload(workload.get());
    }

    private InputEdit edit() {
        return new InputEdit(page.figuresProperty().get().texts(), part.get());
    }

    /** Changes the workload, in one step of undo. */
    public void use() {
        if (!possible.get()) {
            return;
        }
        InputEdit input = edit();
        Workload old = chosen().orElseThrow();
        try {
            Edit edit = input.edit(session.plan(), old, page.rulesProperty().get().orElseThrow().book());
            session.edit(edit);
            used = chosen();
            usedTokens = input.tokens();
            show();
        } catch (IllegalArgumentException e) {
            refusal.set(Words.get("count.use.refused", e.getMessage()));
        }
    }

    /** Workloads to choose from, in the plan's order. */
    public ReadOnlyObjectProperty<List<Option>> workloadsProperty() {
        return workloads.getReadOnlyProperty();
    }

    /** Id of the workload; empty where the plan has none. */
    public StringProperty workloadProperty() {
        return workload;
    }

    ObjectProperty<Part> partProperty() {
        return part;
    }

    /** Whether there are texts and a workload. */
    public ReadOnlyBooleanProperty possibleProperty() {
        return possible.getReadOnlyProperty();
    }

    /** What would become of it, or what became. */
    public ReadOnlyStringProperty hintProperty() {
        return hint.getReadOnlyProperty();
    }

    /** Why the plan refused it; empty where it did not. */
    public ReadOnlyStringProperty refusalProperty() {
        return refusal.getReadOnlyProperty();
    }
}
