package org.tokenwright.app.session;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.tokenwright.plan.Edit;
import org.tokenwright.plan.History;
import org.tokenwright.plan.Plan;

/**
 * The open plan, its edits and its newest result. A plan is shown at once, its result follows; meanwhile the last good
 * one stays. Everything is called and told on the user's thread.
 */
public final class PlanSession {

    private final ReadOnlyObjectWrapper<Plan> plan;
    private final ReadOnlyObjectWrapper<Result> result = new ReadOnlyObjectWrapper<>(this, "result");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");
    private final ReadOnlyStringWrapper undoName = new ReadOnlyStringWrapper(this, "undoName", "");
    private final ReadOnlyStringWrapper redoName = new ReadOnlyStringWrapper(this, "redoName", "");
    private final ReadOnlyBooleanWrapper dirty = new ReadOnlyBooleanWrapper(this, "dirty");
    private final ReadOnlyObjectWrapper<Optional<Path>> file = new ReadOnlyObjectWrapper<>(this, "file", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<String>> readOnlyReason =
            new ReadOnlyObjectWrapper<>(this, "readOnlyReason", Optional.empty());
    private final Latest<Plan, Result> working;
    private final Executor background;
    private final Executor ui;
    private History history;

    /**
     * @param evaluate from a plan to what is shown of it; runs in the background, never twice at a time
     * @param ui runs what tells the properties
     */
    public PlanSession(Plan first, Function<Plan, Result> evaluate, Executor background, Executor ui) {
        plan = new ReadOnlyObjectWrapper<>(this, "plan", first);
        this.background = background;
        this.ui = ui;
        working = new Latest<>(evaluate, this::evaluated, background, ui);
        history = new History(first);
        working.submit(first);
    }

    /**
     * Other work for the window of which only the newest matters, done where results are worked out.
     *
     * @param answer is told on the user's thread; one of its arguments is null
     */
    public <T, R> Latest<T, R> latest(Function<T, R> work, BiConsumer<R, Throwable> answer) {
        return new Latest<>(work, answer, background, ui);
    }

    private void evaluated(Result found, Throwable error) {
        if (error == null) {
            problem.set("");
            result.set(found);
        } else {
            problem.set(error.getMessage() == null ? error.toString() : error.getMessage());
        }
    }

    /**
     * Changes the plan.
     *
     * @throws IllegalArgumentException if the plan refuses it; nothing has changed then
     */
    public void edit(Edit edit) {
        history.apply(edit);
        show();
    }

    /**
     * Changes the plan while something is typed; it is one step of undo until {@link #endOfEntry}.
     *
     * @param entry what is being typed
     * @throws IllegalArgumentException if the plan refuses it; nothing has changed then
     */
    public void edit(Edit edit, String entry) {
        history.apply(edit, entry);
        show();
    }

    /** What is typed from now on is another step. */
    public void endOfEntry() {
        history.endGesture();
    }

    /** Takes the last step back, if there is one. */
    public void undo() {
        history.undo();
        show();
    }

    /** Does again what was undone last, if there is anything. */
    public void redo() {
        history.redo();
        show();
    }

    private void show() {
        undoName.set(history.undoName().orElse(""));
        redoName.set(history.redoName().orElse(""));
        dirty.set(history.isChanged());
        Plan now = history.plan();
        if (now != plan()) {
            plan.set(now);
            working.submit(now);
        }
    }

    /** Tells the plan once more and works its result out anew, when all that is shown has to be written in another way. */
    public void retell() {
        Plan now = history.plan();
        plan.set(now.withNote(now.note() + " "));   // an equal plan would not be told to all
        plan.set(now);
        working.submit(now);
    }

    /** Another version of this document takes its place; undo brings the present one back. */
    public void replace(Plan other, String name) {
        var edits = new ArrayList<Edit>();
        plan().alternatives().forEach(old -> edits.add(new Edit.RemoveAlternative(old.id(), name)));
        plan().quotes().forEach(old -> edits.add(new Edit.RemoveQuote(old.id(), name)));
        plan().workloads().forEach(old -> edits.add(new Edit.RemoveWorkload(old.id(), name)));
        edits.addAll(List.of(new Edit.Rename(other.name(), name), new Edit.SetNote(other.note(), name),
                new Edit.SetSettings(other.settings(), name), new Edit.SetTeams(other.teams(), name),
                new Edit.SetPrices(other.prices(), name)));
        other.workloads().forEach(added -> edits.add(new Edit.AddWorkload(added, name)));
        other.quotes().forEach(added -> edits.add(new Edit.AddQuote(added, name)));
        other.alternatives().forEach(added -> edits.add(new Edit.AddAlternative(added, name)));
        edits.add(new Edit.SetScenarios(other.scenarios(), name));
        edit(new Edit.Together(edits, name));
    }

    /** Another document takes the place of this one. */
    public void open(Plan opened, Optional<Path> from, Optional<String> whyReadOnly) {
        history = new History(opened);
        file.set(from);
        readOnlyReason.set(whyReadOnly);
        show();
    }

    /** The plan as it was then is in this file now. */
    public void saved(Plan written, Path to) {
        history.markSaved(written);
        file.set(Optional.of(to));
        readOnlyReason.set(Optional.empty());
        show();
    }

    public Plan plan() {
        return plan.get();
    }

    public ReadOnlyObjectProperty<Plan> planProperty() {
        return plan.getReadOnlyProperty();
    }

    /** Null before the first result. */
    public ReadOnlyObjectProperty<Result> resultProperty() {
        return result.getReadOnlyProperty();
    }

    /** Why the newest plan has no result; empty when it has. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Name of the step that undo takes back; empty for none. */
    public ReadOnlyStringProperty undoNameProperty() {
        return undoName.getReadOnlyProperty();
    }

    /** Name of the step that redo does again; empty for none. */
    public ReadOnlyStringProperty redoNameProperty() {
        return redoName.getReadOnlyProperty();
    }

    /** Whether there are changes that no file has. */
    public ReadOnlyBooleanProperty dirtyProperty() {
        return dirty.getReadOnlyProperty();
    }

    /** Where the plan was opened from or saved to last; empty for a sample or a new plan. */
    public ReadOnlyObjectProperty<Optional<Path>> fileProperty() {
        return file.getReadOnlyProperty();
    }

    /** Why the plan must not be saved over its file, when it must not. */
    public ReadOnlyObjectProperty<Optional<String>> readOnlyReasonProperty() {
        return readOnlyReason.getReadOnlyProperty();
    }
}
