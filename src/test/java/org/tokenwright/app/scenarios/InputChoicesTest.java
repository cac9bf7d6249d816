package org.tokenwright.app.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tokenwright.plan.Plan;
import org.tokenwright.plan.PlanInputs;

/** Every number that a scenario can change, in words. */
class InputChoicesTest {

    private static InputChoices of(Plan plan) {
        return InputChoices.of(ScenarioSessions.session(plan).resultProperty().get().figures().comparison());
    }

    private final InputChoices choices = of(ScenarioSessions.plan());

    private static List<String> labels(List<InputChoice> found) {
        return found.stream().map(InputChoice::label).toList();
    }

    @Test
    void everyNumberOfThePlanHasWordsAndAUnit() {
        Plan plan = ScenarioSessions.plan();
        assertThat(PlanInputs.of(plan).keySet()).allSatisfy(id -> assertThat(choices.find(id)).isPresent()
                .hasValueSatisfying(choice -> assertThat(choice.label()).doesNotContain("/").isNotBlank()));
        InputChoice tasks = choices.find(ScenarioSessions.TASKS).orElseThrow();
        assertThat(tasks.label()).isEqualTo("Tasks in the first month, Requests");
        assertThat(tasks.shown(tasks.base())).isEqualTo("1M tasks");
        assertThat(choices.find(ScenarioSessions.INPUT).orElseThrow().unit()).isEqualTo("tokens per call");
    }

    @Test
    void numbersOfAPlanWithoutAlternativesAreNamedByTheirPlace() {
        Plan plan = ScenarioSessions.founding().withAlternatives(List.of());
        assertThat(of(plan).find(ScenarioSessions.TASKS)).hasValueSatisfying(choice -> assertThat(choice.label()).isEqualTo("Tasks, Requests"));
        assertThat(of(plan).find("plan/unfitTolerance")).hasValueSatisfying(
                choice -> assertThat(choice.label()).isEqualTo("Unfit tolerance"));
    }

    @Test
    void pricesAreFoundByWordsInAnyOrder() {
        assertThat(labels(choices.matching("output price gpt"))).containsExactly("Price of output, GPT-4o");
        InputChoice price = choices.matching("price of output, gpt").getFirst();
        assertThat(price.shown(price.base())).isEqualTo("15 USD per million tokens");
        assertThat(labels(choices.matching("tasks")).getFirst()).isEqualTo("Tasks in the first month, Requests");
        assertThat(choices.matching("nothing of the kind")).isEmpty();
        assertThat(choices.matching("")).hasSize(choices.size());
    }

    @Test
    void noTwoNumbersHaveOneName() {
        assertThat(labels(choices.matching(""))).doesNotHaveDuplicates();
    }
}
