package org.tokenwright.app.form;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.tokenwright.app.session.PlanSession;
import org.tokenwright.plan.Plan;
import org.tokenwright.plan.PlanCheck.Finding;

/**
 * An entry while it is edited. Every good text becomes an edit at once. A refused one stays with the reason until it is
 * corrected, given up, or the plan has something else in its place; the plan keeps what it had.
 */
public final class EntryModel {

    /**
     * What is said beside an entry.
     *
     * @param isRefused whether the text is not in the plan; otherwise it is, and odd
     */
    public record Remark(boolean isRefused, String text) {
        static final Remark NONE = new Remark(false, "");
    }

    private final PlanSession session;
    private final PlaceNames names;
    private final StringProperty text = new SimpleStringProperty(this, "text", "");
    private final ReadOnlyObjectWrapper<Remark> remark = new ReadOnlyObjectWrapper<>(this, "remark", Remark.NONE);
    private Entry entry;
    private String inPlan = "";
    private boolean isShowing;

    public EntryModel(Entry entry, PlanSession session, PlaceNames names) {
        this.entry = entry;
        this.session = session;
        this.names = names;
        show(entry.shown().apply(session.plan()));
        text.addListener((_, _, typed) -> typed(typed));
    }

    private void typed(String typed) {
        if (isShowing) {
            return;
        }
        try {
            remark.set(Remark.NONE);
            entry.change().edit(session.plan(), typed).ifPresent(edit -> session.edit(edit, entry.id()));
        } catch (IllegalArgumentException e) {
            remark.set(new Remark(true, Refusals.of(e.getMessage(), entry.places(),
                    place -> names.of(session.plan(), place))));
        }
    }

    /** Ends an entry: a good text takes its usual form, a refused one stays. */
    public void leave() {
        session.endOfEntry();
        if (!remark.get().isRefused()) {
            show(entry.shown().apply(session.plan()));
        }
    }

    /** Tries a refused text once more, now that the plan may be another one. */
    public void enter() {
        if (remark.get().isRefused()) {
            typed(text.get());
        }
        leave();
    }

    /** Gives up a refused text. */
    public void revert() {
        session.endOfEntry();
        remark.set(Remark.NONE);
        show(entry.shown().apply(session.plan()));
    }

    /** The same place in another plan. */
    public void refresh(Entry now, Plan plan, List<Finding> findings) {
        entry = now;
        String shown = now.shown().apply(plan);
        if (remark.get().isRefused() && shown.equals(inPlan)) {
            return;
        }
        boolean isSame = !remark.get().isRefused() && saysTheSame(plan);
        inPlan = shown;
        if (!isSame) {
            show(shown);
        }
        remark.set(odd(findings).map(found -> new Remark(false, Refusals.sentence(found.message()))).orElse(Remark.NONE));
    }

    private Optional<Finding> odd(List<Finding> findings) {
        return findings.stream().filter(finding -> entry.places().contains(finding.place())).findFirst();
    }

    private boolean saysTheSame(Plan plan) {
        try {
            return !text.get().isEmpty() && entry.change().edit(plan, text.get()).isEmpty();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private void show(String shown) {
        inPlan = shown;
        isShowing = true;
        text.set(shown);
        isShowing = false;
    }

    public Entry entry() {
        return entry;
    }

    public PlanSession session() {
        return session;
    }

    public String id() {
        return entry.id();
    }

    public StringProperty textProperty() {
        return text;
    }

    /** What is wrong or odd; its text is empty when nothing is. */
    public ReadOnlyObjectProperty<Remark> remarkProperty() {
        return remark.getReadOnlyProperty();
    }
}
