package org.tokenwright.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.tokenwright.base.Quantity;
import org.tokenwright.base.Unit;

class HistoryTest {

    private final Plan first = SmallPlan.plan();
    private final History history = new History(first);

    @Test
    void undoAndRedoWalkThroughTheSamePlans() {
        history.apply(tasks(110));
        Plan second = history.plan();
        history.apply(new Edit.Rename("Other", "Rename"));
        Plan third = history.plan();
        assertThat(history.undoName()).contains("Rename");
        history.undo();
        assertThat(history.plan()).isSameAs(second);
        history.undo();
        assertThat(history.plan()).isSameAs(first);
        assertThat(history.undoName()).isEmpty();
        assertThat(history.redoName()).contains("Tasks 110");
        history.redo();
        history.redo();
        assertThat(history.plan()).isSameAs(third);
        assertThat(history.redoName()).isEmpty();
    }

    @Test
    void withoutStepsNothingHappens() {
        history.undo();
        history.redo();
        assertThat(history.plan()).isSameAs(first);
    }

    @Test
    void anEditForgetsWhatWasUndone() {
        history.apply(tasks(110));
        history.undo();
        history.apply(tasks(120));
        assertThat(history.redoName()).isEmpty();
    }

    @Test
    void aGestureIsOneStep() {
        history.apply(tasks(110), "slider");
        history.apply(tasks(120), "slider");
        history.apply(tasks(130), "slider");
        assertThat(history.undoName()).contains("Tasks 130");
        history.undo();
        assertThat(history.plan()).isSameAs(first);
        history.redo();
        assertThat(PlanInputs.of(history.plan()).get(SmallPlan.TASKS).value()).hasToString("130");
    }

    @Test
    void anotherGestureOrAnotherNumberIsAnotherStep() {
        history.apply(tasks(110), "slider");
        history.endGesture();
        history.apply(tasks(120), "slider");
        var coding = new Edit.SetInput("workload/coding/tasksPerMonth", Quantity.exact(5, Unit.TASK), "Coding");
        history.apply(coding, "slider");
        history.undo();
        assertThat(history.undoName()).contains("Tasks 120");
        history.undo();
        assertThat(history.undoName()).contains("Tasks 110");
    }

    @Test
    void aGestureThatEndsWhereItBeganIsNoStep() {
        history.apply(tasks(110), "slider");
        history.endGesture();
        Plan before = history.plan();
        history.apply(tasks(120), "slider");
        history.apply(tasks(110), "slider");
        assertThat(history.plan()).isSameAs(before);
        history.apply(tasks(140), "slider");
        history.undo();
        assertThat(history.plan()).isSameAs(before);
        assertThat(history.undoName()).contains("Tasks 110");
    }

    @Test
    void anEditThatChangesNothingIsNoStepAndKeepsWhatWasUndone() {
        history.apply(tasks(110));
        history.undo();
        history.apply(tasks(100));
        assertThat(history.undoName()).isEmpty();
        assertThat(history.redoName()).contains("Tasks 110");
    }

    @Test
    void aRefusedEditChangesNothing() {
        history.apply(tasks(110), "slider");
        assertThatIllegalArgumentException().isThrownBy(() -> history.apply(tasks(-1), "slider"));
        assertThat(PlanInputs.of(history.plan()).get(SmallPlan.TASKS).value()).hasToString("110");
    }

    @Test
    void itKnowsWhetherThereIsSomethingToSave() {
        assertThat(history.isChanged()).isFalse();
        history.apply(tasks(110));
        assertThat(history.isChanged()).isTrue();
        history.markSaved(history.plan());
        assertThat(history.isChanged()).isFalse();
        history.undo();
        assertThat(history.isChanged()).isTrue();
        history.apply(tasks(110));
        assertThat(history.isChanged()).isFalse();
    }

    @Test
    void onlySoManyStepsAreKept() {
        for (int i = 1; i <= History.MOST_STEPS + 10; i++) {
            history.apply(tasks(1000 + i));
        }
        for (int i = 1; i <= History.MOST_STEPS; i++) {
            history.undo();
        }
        assertThat(history.undoName()).isEmpty();
        assertThat(PlanInputs.of(history.plan()).get(SmallPlan.TASKS).value()).hasToString("1010");
    }

    private static Edit tasks(long tasks) {
        return new Edit.SetInput(SmallPlan.TASKS, Quantity.exact(tasks, Unit.TASK), "Tasks " + tasks);
    }
}
