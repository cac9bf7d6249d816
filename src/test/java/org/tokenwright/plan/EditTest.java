package org.tokenwright.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tokenwright.base.Meter;
import org.tokenwright.base.Quantity;
import org.tokenwright.base.Unit;
import org.tokenwright.workload.Extra;

class EditTest {

    private final Plan plan = SmallPlan.plan();

    @Test
    void aNumberIsSetAndTheRestStays() {
        Plan after = new Edit.SetInput(SmallPlan.TASKS, Quantity.exact(120, Unit.TASK), "Tasks").apply(plan);
        assertThat(PlanInputs.of(after).get(SmallPlan.TASKS)).isEqualTo(Quantity.exact(120, Unit.TASK));
        assertThat(PlanInputs.with(after, SmallPlan.TASKS, Quantity.exact(100, Unit.TASK))).isEqualTo(plan);
    }

    @Test
    void aNumberKeepsItsUnitAndItsBounds() {
        assertRefused(new Edit.SetInput(SmallPlan.TASKS, Quantity.exact(1, Unit.CALL), ""),
                "unit is \"call\", expected \"task\"");
        assertRefused(new Edit.SetInput(SmallPlan.TASKS, Quantity.exact(-1, Unit.TASK), ""), "must be at least 0 (-1)");
        assertRefused(new Edit.SetInput("plan/unfitTolerance", Quantity.exact(2, Unit.ONE), ""),
                "must be at most 1 (2)");
        assertRefused(new Edit.SetInput("workload/none/tasksPerMonth", Quantity.exact(1, Unit.TASK), ""),
                "the plan has no number workload/none/tasksPerMonth");
    }

    @Test
    void aRemovedWorkloadTakesWhatBelongedToIt() {
        Plan after = new Edit.RemoveWorkload("support", "").apply(plan);
        assertThat(after.workloads()).extracting(w -> w.id()).containsExactly("coding");
        assertThat(after.alternatives().getFirst().routes()).extracting(Route::id).containsExactly("all");
        assertThat(after.scenarios().getFirst().differences()).containsOnlyKeys("workload/imported/tasksPerMonth");
        assertThat(after.unknown()).containsOnlyKeys("/x", "/workloads[coding]/x", "/workloads[imported]/x");
    }

    @Test
    void aNumberThatChangesItsUnitLosesItsDifferences() {
        var perCall = new Extra(
                Meter.of(Meter.Kind.SEARCH), Extra.Per.CALL, Quantity.exact(2, Unit.parse("search/call")));
        var changed = SmallPlan.withExtras(plan.workloads().getFirst(), List.of(perCall));
        Plan after = new Edit.ReplaceWorkload(changed, "").apply(plan);
        assertThat(after.scenarios().getFirst().differences()).hasSize(3).doesNotContainKey(SmallPlan.SEARCHES);
        assertThat(after.unknown()).isEqualTo(plan.unknown());
    }

    @Test
    void idsStayUnique() {
        assertRefused(new Edit.AddWorkload(SmallPlan.workload("coding", 1), ""),
                "/workloads: \"coding\" is there twice");
        assertRefused(new Edit.AddAlternative(new Alternative("a b", "A", List.of()), ""),
                "/alternatives: not an id of 1 to 64 letters, digits and . _ - (\"a b\")");
        assertRefused(new Edit.ReplaceWorkload(SmallPlan.workload("new", 1), ""), "the plan has no \"new\"");
        assertRefused(new Edit.RemoveAlternative("three", ""), "the plan has no \"three\"");
    }

    @Test
    void whatIsReferredToStays() {
        assertRefused(new Edit.SetTeams(List.of(), ""), "/workloads[support]/team: there is no team \"t\"");
        assertRefused(new Edit.SetTeams(List.of(team("t", "u"), team("u", "t")), ""),
                "/teams[t]/parent: team \"t\" is below itself");
        var unserved = new Alternative("two", "Two", List.of(SmallPlan.route("r", Optional.of("gone"))));
        assertRefused(new Edit.ReplaceAlternative(unserved, ""),
                "/alternatives[two]/routes[r]/workload: there is no workload \"gone\"");
    }

    private static Team team(String id, String parent) {
        return new Team(id, id, Optional.of(parent));
    }

    @Test
    void severalChangesMakeOneStepAndAreCheckedAtTheEnd() {
        var both = new Edit.Together(List.of(
                new Edit.SetTeams(List.of(), ""),
                new Edit.RemoveWorkload("support", ""),
                new Edit.RemoveWorkload("coding", ""),
                new Edit.Rename("Empty", "")), "Start over");
        Plan after = both.apply(plan);
        assertThat(after.name()).isEqualTo("Empty");
        assertThat(after.workloads()).isEmpty();
    }

    private void assertRefused(Edit edit, String message) {
        assertThatIllegalArgumentException().isThrownBy(() -> edit.apply(plan)).withMessage(message);
    }
}
