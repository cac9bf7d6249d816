package org.tokenwright.plan;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * A plan being edited, with what can be undone and redone. Plans share what an edit did not change, so keeping them
 * costs little. For one thread.
 */
public final class History {

    /** Steps that can be undone; older ones are forgotten. */
    public static final int MOST_STEPS = 1000;

    private record Step(Edit edit, long gesture, Plan before, Plan after) {}

    private static final String NO_GESTURE = "";

    private final Deque<Step> done = new ArrayDeque<>();
    private final Deque<Step> undone = new ArrayDeque<>();
    private Plan plan;
    private Plan saved;
    private String gestureName = NO_GESTURE;
    private long gesture;

    /** A plan as it was opened: nothing to undo, nothing to save. */
    public History(Plan plan) {
        this.plan = plan;
        saved = plan;
    }

    public Plan plan() {
        return plan;
    }

    /**
     * Makes an edit a step of its own.
     *
     * @throws IllegalArgumentException if the plan refuses it; nothing has changed then
     */
    public void apply(Edit edit) {
        Plan after = edit.apply(plan);
        endGesture();
        push(edit, plan, after);
    }

    /**
     * Makes an edit within a gesture, such as the drag of a slider or the typing into a field. Successive edits of the
     * same thing are one step until the gesture ends; it is named by the last of them.
     *
     * @param name names the gesture, not empty
     * @throws IllegalArgumentException if the plan refuses it; nothing has changed then
     */
    public void apply(Edit edit, String name) {
        Plan after = edit.apply(plan);
        if (!name.equals(gestureName)) {
            endGesture();
            gestureName = name;
        }
        push(edit, goesOn(edit) ? done.removeLast().before() : plan, after);
    }

    private boolean goesOn(Edit edit) {
        Step last = done.peekLast();
        return last != null && last.gesture() == gesture && subject(edit).isPresent()
                && subject(edit).equals(subject(last.edit()));
    }

    /** What successive edits can set again and again; empty for edits that are always a step of their own. */
    private static Optional<String> subject(Edit edit) {
        return switch (edit) {
            case Edit.SetInput(var inputId, _, _) -> Optional.of(inputId);
            case Edit.ReplaceWorkload(var workload, _) -> Optional.of("/workloads/" + workload.id());
            case Edit.ReplaceAlternative(var alternative, _) -> Optional.of("/alternatives/" + alternative.id());
            case Edit.Rename _ -> Optional.of("/name");
            case Edit.ReplaceQuote(var quote, _) -> Optional.of("/quotes/" + quote.id());
            case Edit.SetNote _ -> Optional.of("/note");
            case Edit.SetSettings _ -> Optional.of("/settings");
            case Edit.SetTeams _ -> Optional.of("/teams");
            case Edit.SetScenarios _ -> Optional.of("/scenarios");
            case Edit.SetPrices _ -> Optional.of("/prices");
            case Edit.AddWorkload _, Edit.RemoveWorkload _, Edit.AddAlternative _, Edit.RemoveAlternative _,
                    Edit.AddQuote _, Edit.RemoveQuote _,
                    Edit.Together _ -> Optional.empty();
        };
    }

    /** Adds a step, unless it ends where it began. */
    private void push(Edit edit, Plan before, Plan after) {
        if (!after.equals(plan)) {
            undone.clear();
        }
        plan = after.equals(before) ? before : after;
        if (plan != before) {
            done.addLast(new Step(edit, gesture, before, after));
        }
        if (done.size() > MOST_STEPS) {
            done.removeFirst();
        }
    }

    /** What is edited from now on is another step. */
    public void endGesture() {
        gestureName = NO_GESTURE;
        gesture++;
    }

    /** Takes the last step back, if there is one. */
    public void undo() {
        endGesture();
        if (!done.isEmpty()) {
            undone.addLast(done.removeLast());
            plan = undone.getLast().before();
        }
    }

    /** Does again what was undone last, if there is anything. */
    public void redo() {
        endGesture();
        if (!undone.isEmpty()) {
            done.addLast(undone.removeLast());
            plan = done.getLast().after();
        }
    }

    /** Name of the step that {@link #undo} takes back. */
    public Optional<String> undoName() {
        return Optional.ofNullable(done.peekLast()).map(step -> step.edit().name());
    }

    /** Name of the step that {@link #redo} does again. */
    public Optional<String> redoName() {
        return Optional.ofNullable(undone.peekLast()).map(step -> step.edit().name());
    }

    /** Notes that a file holds this plan now; it may be older than the present one. */
    public void markSaved(Plan written) {
        saved = written;
    }

    /** Whether there are changes that no file has. */
    public boolean isChanged() {
        return plan != saved && !plan.equals(saved);
    }
}
