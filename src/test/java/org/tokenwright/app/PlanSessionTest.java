package org.tokenwright.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tokenwright.app.session.Evaluate;
import org.tokenwright.app.session.PlanSession;
import org.tokenwright.base.Quantity;
import org.tokenwright.base.Unit;
import org.tokenwright.plan.Edit;
import org.tokenwright.plan.Plan;

/** Edits, their results and their undoing, on threads that the test holds in its hands. */
class PlanSessionTest {

    private static final String TASKS = "workload/requests/tasksPerMonth";

    private static Edit tasks(Plan plan, long number) {
        String id = "workload/" + plan.workloads().getFirst().id() + "/tasksPerMonth";
        return new Edit.SetInput(id, Quantity.exact(number, Unit.TASK), "Tasks " + number);
    }

    @Test
    void manyEditsWhileOneIsWorkedOnAreOneMoreEvaluation() {
        var background = new AppTestPlans.ByHand();
        List<Plan> evaluated = new ArrayList<>();
        var evaluate = new Evaluate(System::nanoTime);
        Plan plan = AppTestPlans.founding();
        var session = new PlanSession(plan, found -> {
            evaluated.add(found);
            return evaluate.apply(found);
        }, background, Runnable::run);
        for (int i = 1; i <= 20; i++) {
            session.edit(tasks(plan, i), TASKS);
        }
        assertThat(background.size()).isEqualTo(1);
        background.runOne();
        assertThat(background.size()).isEqualTo(1);
        background.runOne();
        assertThat(evaluated).containsExactly(plan, session.plan());
        assertThat(session.resultProperty().get().figures().plan()).isSameAs(session.plan());
        assertThat(background.size()).isZero();
    }

    @Test
    void whatIsTypedInOneGoIsOneNamedStep() {
        Plan plan = AppTestPlans.founding();
        PlanSession session = AppTestPlans.session(plan);
        session.edit(tasks(plan, 2), TASKS);
        session.edit(tasks(plan, 20), TASKS);
        session.endOfEntry();
        session.edit(tasks(plan, 30), TASKS);
        assertThat(session.undoNameProperty().get()).isEqualTo("Tasks 30");
        session.undo();
        assertThat(session.undoNameProperty().get()).isEqualTo("Tasks 20");
        assertThat(session.redoNameProperty().get()).isEqualTo("Tasks 30");
        session.undo();
        assertThat(session.plan()).isEqualTo(plan);
        assertThat(session.dirtyProperty().get()).isFalse();
        session.redo();
        assertThat(session.undoNameProperty().get()).isEqualTo("Tasks 20");
    }

    @Test
    void aFailedEvaluationKeepsTheLastGoodResult() {
        Plan plan = AppTestPlans.founding();
        var evaluate = new Evaluate(System::nanoTime);
        var session = new PlanSession(plan, found -> {
            if (found != plan) {
                throw new IllegalStateException("no exchange rate");
            }
            return evaluate.apply(found);
        }, Runnable::run, Runnable::run);
        session.edit(tasks(plan, 5));
        assertThat(session.resultProperty().get().figures().plan()).isSameAs(plan);
        assertThat(session.problemProperty().get()).isEqualTo("no exchange rate");
        session.undo();
        assertThat(session.problemProperty().get()).isEmpty();
    }

    @Test
    void anotherVersionOfTheDocumentCanBeUndone() {
        Plan plan = AppTestPlans.founding();
        PlanSession session = AppTestPlans.session(plan);
        session.replace(AppTestPlans.plans().sample("long-context").plan(), "Recovered changes");
        assertThat(session.plan().name()).isNotEqualTo(plan.name());
        assertThat(session.undoNameProperty().get()).isEqualTo("Recovered changes");
        session.undo();
        assertThat(session.plan()).isEqualTo(plan);
    }
}
