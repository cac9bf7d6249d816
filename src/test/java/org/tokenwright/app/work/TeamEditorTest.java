package org.tokenwright.app.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tokenwright.app.AppTestPlans;
import org.tokenwright.app.compare.CompareModel;
import org.tokenwright.app.form.Entry;
import org.tokenwright.app.form.EntryModel;
import org.tokenwright.app.session.PlanSession;
import org.tokenwright.base.Unit;
import org.tokenwright.plan.Budget;
import org.tokenwright.plan.Edit;
import org.tokenwright.plan.Plan;
import org.tokenwright.plan.PlanInputs;
import org.tokenwright.plan.Team;

/** Teams and the plan as a whole while they are edited, without a toolkit. */
class TeamEditorTest {

    private final PlanSession session = AppTestPlans.session(AppTestPlans.founding());
    private final WorkModel page = new WorkModel(new CompareModel(session));
    private final WorkEditor editor = new WorkEditor(page);

    TeamEditorTest() {
        page.setShowing(true);
        page.choose(Chosen.PLAN);
    }

    private EntryModel entry(String id) {
        return editor.forms().entry(id).orElseThrow();
    }

    private void type(String id, String text) {
        entry(id).textProperty().set(text);
        entry(id).leave();
    }

    private void act(String id) {
        editor.forms().act(editor.forms().sectionsProperty().get().stream().flatMap(section -> java.util.stream.Stream.concat(
                section.actions().stream(), section.entries().stream().flatMap(one -> one.entry().drop().stream())))
                .filter(action -> action.id().equals(id)).findFirst().orElseThrow());
    }

    private Team team(String id) {
        return session.plan().teams().stream().filter(team -> team.id().equals(id)).findFirst().orElseThrow();
    }

    @Test
    void teamsAreAddedBelowOneAnother() {
        editor.addTeam();
        assertThat(page.chosenProperty().get()).isEqualTo(Chosen.team("new-team"));
        type("team/new-team/name", "Engineering");
        assertThat(editor.titleProperty().get()).isEqualTo("Engineering");
        type("team/new-team/headcount", "40 to 60");
        type("team/new-team/salary", "120k");
        editor.addTeam();
        assertThat(team("new-team-2").parent()).hasValue("new-team");
        assertThat(team("new-team").headcount().orElseThrow().unit()).isEqualTo(Unit.of("person"));
        assertThat(team("new-team").salary().orElseThrow().unit().toString()).isEqualTo("USD/person");
        page.choose(Chosen.team("new-team"));
        type("team/new-team/headcount", "");
        assertThat(team("new-team").headcount()).isEmpty();
    }

    @Test
    void aTeamIsNotBelowItself() {
        editor.addTeam();
        type("team/new-team/name", "Engineering");
        editor.addTeam();
        page.choose(Chosen.team("new-team"));
        Plan before = session.plan();
        type("team/new-team/parent", "new-team-2");
        assertThat(entry("team/new-team/parent").remarkProperty().get()).isEqualTo(new EntryModel.Remark(true,
                "A team cannot be a part of itself: that team is below Engineering"));
        assertThat(session.plan()).isEqualTo(before);
    }

    @Test
    void whatARemovedTeamHadGoesToTheOneAbove() {
        editor.addTeam();
        editor.addTeam();
        editor.addTeam();
        session.edit(new Edit.ReplaceWorkload(session.plan().workloads().getFirst().withTeam(Optional.of("new-team-2")), "Team"));
        page.choose(Chosen.team("new-team-2"));
        act("team/new-team-2/budget/add");
        type("budget/budget/amount", "12k");
        type("budget/budget/period", "MONTH");
        assertThat(session.plan().settings().budgets()).extracting(Budget::team).containsExactly(Optional.of("new-team-2"));
        Plan before = session.plan();
        editor.removeTeam();
        assertThat(session.plan().teams()).extracting(Team::id).containsExactly("new-team", "new-team-3");
        assertThat(team("new-team-3").parent()).hasValue("new-team");
        assertThat(session.plan().workloads().getFirst().team()).hasValue("new-team");
        assertThat(session.plan().settings().budgets()).isEmpty();
        assertThat(page.chosenProperty().get()).isEqualTo(Chosen.team("new-team"));
        session.undo();
        assertThat(session.plan()).isEqualTo(before);
    }

    @Test
    void aPriceOutlookIsAddedChangedAndRemoved() {
        Plan before = session.plan();
        act("plan/outlook/add");
        type("plan/outlook/fallPerYear", "3");
        type("plan/outlook/migrated", "60 %");
        type("plan/outlook/lag", "12");
        assertThat(PlanInputs.of(session.plan()).get("plan/outlook/migrated").value()).isEqualByComparingTo("0.6");
        type("plan/outlook/migrated", "160 %");
        assertThat(entry("plan/outlook/migrated").remarkProperty().get()).isEqualTo(new EntryModel.Remark(true, "At most 100 %"));
        act("plan/outlook/remove");
        assertThat(session.plan()).isEqualTo(before);
    }

    @Test
    void theBudgetOfThePlanMayBeBlank() {
        type(PlanInputs.BUDGET_PER_YEAR, "1.2M ±10%");
        assertThat(session.plan().settings().budgetPerYear()).isPresent();
        type(PlanInputs.BUDGET_PER_YEAR, "");
        assertThat(session.plan().settings().budgetPerYear()).isEmpty();
    }

    @Test
    void sectionsAreInTheirOrder() {
        page.choose(Chosen.workload(session.plan().workloads().getFirst().id()));
        assertThat(editor.forms().sectionsProperty().get()).extracting(section -> section.id()).isEqualTo(List.of("", "volume", "growth", "season",
                "adoption", "shape", "size", "extras", "retries", "services", "value"));
        assertThat(entry("workload/" + session.plan().workloads().getFirst().id() + "/team").entry().kind()).isEqualTo(Entry.Kind.CHOICE);
    }
}
