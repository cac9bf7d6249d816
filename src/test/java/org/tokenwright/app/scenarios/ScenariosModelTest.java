package org.tokenwright.app.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tokenwright.app.inputs.FieldModel;
import org.tokenwright.app.session.PlanSession;
import org.tokenwright.chart.WaterfallChart;
import org.tokenwright.plan.Plan;
import org.tokenwright.plan.PlanInputs;
import org.tokenwright.plan.Scenario;

/** The Scenarios page without a toolkit. */
class ScenariosModelTest {

    private final PlanSession session = ScenarioSessions.session(ScenarioSessions.plan());
    private final ScenariosModel model = ScenarioSessions.shown(session);

    private List<String> names() {
        return model.itemsProperty().get().stream().map(ScenarioItem::name).toList();
    }

    private DifferenceModel line(String input) {
        return model.differencesProperty().get().stream().filter(line -> line.inputId().equals(input)).findFirst().orElseThrow();
    }

    private FieldModel field(String input) {
        return line(input).field().orElseThrow();
    }

    private ScenarioRow cheapest() {
        return model.results().rowsProperty().get().getFirst();
    }

    private List<String> totals() {
        return cheapest().cells().stream().map(ScenarioRow.Cell::total).toList();
    }

    @Test
    void thePlanItselfComesFirst() {
        assertThat(names()).containsExactly("Base", "Busy", "Worst");
        assertThat(model.itemsProperty().get()).extracting(ScenarioItem::detail)
                .containsExactly("the plan as it is", "1 difference", "1 difference, on Busy");
        assertThat(model.results().namesProperty().get()).containsExactly("Base", "Busy", "Worst");
        assertThat(cheapest().name()).isEqualTo("DeepSeek-V2");
        assertThat(totals()).containsExactly("$420", "$840", "$1,400");
        assertThat(cheapest().cells().get(2).change()).isEqualTo("+233.3 %");
    }

    @Test
    void differencesAreShownWithWhatComesFromBelow() {
        model.choose("worst");
        assertThat(model.differencesProperty().get()).extracting(DifferenceModel::label)
                .containsExactly("Input, uncached, Requests", "Tasks in the first month, Requests");
        assertThat(line(ScenarioSessions.INPUT).beforeProperty().get()).isEqualTo("2,000");
        assertThat(line(ScenarioSessions.INPUT).changeProperty().get()).isEqualTo("+100 %");
        assertThat(line(ScenarioSessions.TASKS).origin()).isEqualTo("Busy");
        assertThat(line(ScenarioSessions.TASKS).afterProperty().get()).isEqualTo("2M");
        assertThat(line(ScenarioSessions.TASKS).field()).isEmpty();
    }

    @Test
    void whatIsTypedChangesTheResultsAndIsOneStepOfUndo() {
        model.choose("busy");
        field(ScenarioSessions.TASKS).textProperty().set("×");
        field(ScenarioSessions.TASKS).textProperty().set("×3");
        assertThat(totals()).containsExactly("$420", "$1,260", "$2,100");
        assertThat(line(ScenarioSessions.TASKS).changeProperty().get()).isEqualTo("+200 %");
        field(ScenarioSessions.TASKS).textProperty().set("+50 %");
        field(ScenarioSessions.TASKS).commit();
        assertThat(field(ScenarioSessions.TASKS).textProperty().get()).isEqualTo("×1.5");
        session.undo();
        assertThat(session.plan()).isEqualTo(ScenarioSessions.plan());
        assertThat(field(ScenarioSessions.TASKS).textProperty().get()).isEqualTo("×2");
    }

    @Test
    void aBadTextIsMarkedAndStays() {
        model.choose("busy");
        field(ScenarioSessions.TASKS).textProperty().set("1,5");
        assertThat(field(ScenarioSessions.TASKS).errorProperty().get()).contains("1,5");
        model.setShown("worst", false);
        assertThat(field(ScenarioSessions.TASKS).textProperty().get()).isEqualTo("1,5");
        assertThat(session.plan()).isEqualTo(ScenarioSessions.plan());
    }

    @Test
    void numbersAreAddedAndRemoved() {
        model.choose("busy");
        model.addDifference(model.matching("price output gpt").getFirst());
        assertThat(model.differencesProperty().get()).hasSize(2);
        DifferenceModel added = model.differencesProperty().get().getLast();
        assertThat(added.field().orElseThrow().textProperty().get()).isEqualTo("×1");
        assertThat(added.changeProperty().get()).isEqualTo("±0 %");
        assertThat(session.undoNameProperty().get()).isEqualTo("Busy: add Price of output, GPT-4o");
        model.removeDifference(line(ScenarioSessions.TASKS));
        assertThat(totals()).containsExactly("$420", "$420", "$700");
    }

    @Test
    void scenariosAreAddedCopiedRenamedAndUndone() {
        model.add();
        assertThat(model.chosenProperty().get()).isEqualTo("new-scenario");
        model.rename("new-scenario", " Calm ");
        model.duplicate("worst");
        assertThat(names()).containsExactly("Base", "Busy", "Worst", "Calm", "Worst 2");
        assertThat(model.base()).isEqualTo("busy");
        session.undo();
        session.undo();
        session.undo();
        assertThat(session.plan()).isEqualTo(ScenarioSessions.plan());
    }

    @Test
    void whatIsBasedOnARemovedScenarioKeepsItsNumbers() {
        List<String> before = totals();
        model.remove("busy");
        assertThat(names()).containsExactly("Base", "Worst");
        assertThat(totals()).containsExactly(before.get(0), before.get(2));
        assertThat(session.plan().scenario("worst").flatMap(Scenario::basedOn)).isEmpty();
    }

    @Test
    void aCircleIsRefusedWithAMessage() {
        model.choose("busy");
        model.baseOn("busy", "worst");
        assertThat(model.baseProblemProperty().get()).isEqualTo("Worst is based on Busy already, so Busy cannot be based on it.");
        assertThat(session.plan()).isEqualTo(ScenarioSessions.plan());
        model.baseOn("busy", "busy");
        assertThat(model.baseProblemProperty().get()).isEqualTo("Busy cannot be based on itself.");
        model.baseOn("worst", "");
        assertThat(model.baseProblemProperty().get()).isEmpty();
        assertThat(totals()).containsExactly("$420", "$840", "$700");
    }

    @Test
    void fiveFitSideBySide() {
        for (int i = 0; i < 4; i++) {
            model.add();
        }
        assertThat(model.results().namesProperty().get()).containsExactly("Base", "Busy", "Worst", "New scenario", "New scenario 2");
        model.setShown("new-scenario-3", true);
        assertThat(model.messageProperty().get()).isEqualTo("Only 5 fit side by side. Take one out first.");
        model.setShown("busy", false);
        model.setShown("new-scenario-3", true);
        assertThat(model.messageProperty().get()).isEmpty();
        assertThat(model.results().namesProperty().get()).containsExactly("Base", "Worst", "New scenario", "New scenario 2", "New scenario 3");
    }

    @Test
    void theChosenScenarioIsExplainedAgainstThePlan() {
        model.choose("worst");
        WaterfallChart chart = model.results().chartProperty().get();
        assertThat(chart.title()).isEqualTo("DeepSeek-V2");
        assertThat(chart.entries()).extracting(WaterfallChart.Entry::label)
                .containsExactly("Base", "Volume", "Request sizes", "Together", "Worst");
        assertThat(model.results().remarkProperty().get()).startsWith("Each step alone against Base, in this order: volume, request sizes");
        model.results().fromProperty().set("worst");
        assertThat(model.results().remarkProperty().get()).startsWith("Worst and Worst are the same");
        String llama = model.results().rowsProperty().get().get(1).id();
        model.results().alternativeProperty().set(llama);
        assertThat(model.results().chartProperty().get().title()).contains("Llama");
    }

    @Test
    void anAlternativeWithoutCostIsNotExplained() {
        Plan plan = ScenarioSessions.founding().withScenarios(List.of(ScenarioSessions.scenario("long", "Long", "",
                Map.of(ScenarioSessions.INPUT, ScenarioSessions.becomes("200000", "token/call")))));
        ScenariosModel other = ScenarioSessions.shown(ScenarioSessions.session(plan));
        other.choose("long");
        assertThat(other.results().chartProperty().get()).isNull();
        assertThat(other.results().remarkProperty().get()).contains("does not fit");
        assertThat(other.results().rowsProperty().get().getFirst().cells().get(1).total()).isEqualTo("too large for it");
    }

    @Test
    void anExampleChangesEveryWorkload() {
        PlanSession fresh = ScenarioSessions.session(ScenarioSessions.founding());
        ScenariosModel other = ScenarioSessions.shown(fresh);
        other.addExample();
        assertThat(fresh.plan().scenarios().getFirst().differences().keySet()).containsExactly(ScenarioSessions.TASKS);
        assertThat(other.results().rowsProperty().get().getFirst().cells().getLast().change()).isEqualTo("+100 %");
    }

    @Test
    void aChangeOfThePlanReachesItsScenarios() {
        Plan plan = session.plan();
        session.edit(new org.tokenwright.plan.Edit.SetInput(ScenarioSessions.TASKS,
                PlanInputs.of(plan).get(ScenarioSessions.TASKS).withValue(new java.math.BigDecimal("500000")), "Half"));
        assertThat(totals()).containsExactly("$210", "$420", "$700");
    }

    @Test
    void nothingIsWorkedOutWhileThePageIsHiddenAndNothingBlocks() {
        var waiting = new ArrayDeque<Runnable>();
        PlanSession slow = ScenarioSessions.session(ScenarioSessions.plan(), waiting::add);
        waiting.removeFirst().run();
        ScenariosModel other = new ScenariosModel(slow);
        assertThat(waiting).isEmpty();
        other.results().activeProperty().set(true);
        assertThat(other.results().workingProperty().get()).isTrue();
        assertThat(other.results().rowsProperty().get()).isEmpty();
        new ArrayList<>(waiting).forEach(Runnable::run);
        assertThat(other.results().rowsProperty().get()).isNotEmpty();
    }
}
