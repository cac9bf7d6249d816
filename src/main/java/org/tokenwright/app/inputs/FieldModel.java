package org.tokenwright.app.inputs;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.tokenwright.app.session.PlanSession;
import org.tokenwright.plan.Plan;

/**
 * A field while it is edited. Every valid text becomes an edit of the plan at once; an invalid one is marked, and the
 * plan keeps the last good number. What is typed between two commits is one step of undo.
 */
public final class FieldModel {

    private final PlanSession session;
    private final StringProperty text = new SimpleStringProperty(this, "text", "");
    private final ReadOnlyStringWrapper error = new ReadOnlyStringWrapper(this, "error", "");
    private Field field;
    private boolean isRefreshing;

    public FieldModel(Field field, PlanSession session) {
        this.field = field;
        this.session = session;
        refresh(session.plan());
        text.addListener((_, _, typed) -> typed(typed));
    }

    public Field field() {
        return field;
    }

    public StringProperty textProperty() {
        return text;
    }

    /** What is wrong with the text; empty when it is good. */
    public ReadOnlyStringProperty errorProperty() {
        return error.getReadOnlyProperty();
    }

    private void typed(String typed) {
        if (isRefreshing) {
            return;
        }
        try {
            error.set("");
            field.edit(session.plan(), typed).ifPresent(edit -> session.edit(edit, field.id()));
        } catch (IllegalArgumentException e) {
            error.set(Refusal.words(session.plan(), e));
        }
    }

    /** Ends an entry: a good text takes its usual form, a bad one gives way to what the plan has. */
    public void commit() {
        session.endOfEntry();
        show(field.shown(session.plan()));
    }

    /** Ends an entry, but leaves a bad text in view with its mark. */
    public void leave() {
        session.endOfEntry();
        if (error.get().isEmpty()) {
            show(field.shown(session.plan()));
        }
    }

    /** Shows what a plan has, unless the text already says the same. */
    public void refresh(Plan plan) {
        if (!saysTheSame(plan)) {
            show(field.shown(plan));
        }
    }

    /** The same place for another thing, as when another workload is chosen. */
    public void replace(Field other) {
        field = other;
        show(other.shown(session.plan()));
    }

    private boolean saysTheSame(Plan plan) {
        try {
            return error.get().isEmpty() && !text.get().isEmpty() && field.edit(plan, text.get()).isEmpty();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private void show(String shown) {
        isRefreshing = true;
        text.set(shown);
        isRefreshing = false;
        error.set("");
    }
}
