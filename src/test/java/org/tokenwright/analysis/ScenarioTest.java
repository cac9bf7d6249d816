package org.tokenwright.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tokenwright.analysis.ScenarioMiss.Reason;
import org.tokenwright.plan.Plan;
import org.tokenwright.worksheet.Assumption;
import org.tokenwright.worksheet.Inputs;

/** Scenarios change numbers when a plan is evaluated, never what it resolves to. */
class ScenarioTest {

    private static final double CENT = 0.005;

    private final Comparer comparer = new Comparer();

    private double total(Plan plan, String scenario) {
        return comparer.compare(plan, scenario).alternative(ScenarioPlans.GPT).orElseThrow().total(Inputs.BASE).orElseThrow();
    }

    private Assumption assumption(Plan plan, String scenario, String id) {
        return comparer.compare(plan, scenario).alternative(ScenarioPlans.GPT).orElseThrow().worksheet().assumption(id);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = """
        '',     17500
        busy,   35000
        long,   55000
        all,    47500
        """)
    void aChainAppliesInOrder(String scenario, double usd) {
        assertThat(total(ScenarioPlans.chained(), scenario)).isCloseTo(usd, within(CENT));
    }

    @Test
    void everyScenarioIsResolvedOnce() {
        Plan plan = ScenarioPlans.chained();
        List.of("", "busy", "long", "all").forEach(id -> comparer.compare(plan, id));
        comparer.compareScenarios(plan, List.of("", "busy", "all"));
        assertThat(comparer.resolver().resolvedCount()).isEqualTo(plan.alternatives().size());
    }

    @Test
    void theSentenceOfANumberSaysWhatTheScenarioDid() {
        Plan plan = ScenarioPlans.chained();
        assertThat(assumption(plan, "all", ScenarioPlans.TASKS).sentence())
                .isEqualTo("Scenario Scenario busy: × 2, from 1000000 to 2000000. Entered in the plan.");
        assertThat(assumption(plan, "all", ScenarioPlans.INPUT).sentence())
                .startsWith("Scenario Scenario long: 4000 instead of 2000. Entered in the plan.");
        assertThat(assumption(plan, "all", ScenarioPlans.OUTPUT_PRICE))
                .satisfies(price -> assertThat(price.sentence()).startsWith("Scenario Scenario all: × 0.5, from 15 to 7.5. OpenAI"))
                .satisfies(price -> assertThat(price.origin()).isEqualTo(Assumption.Origin.ENTERED));
        assertThat(assumption(plan, "busy", ScenarioPlans.OUTPUT_PRICE).origin()).isEqualTo(Assumption.Origin.PUBLISHED);
    }

    @Test
    void thePlanOfAComparisonHasTheNumbersOfTheScenario() {
        Plan plan = ScenarioPlans.with(Map.of(ScenarioPlans.TASKS, ScenarioPlans.times("3")));
        assertThat(comparer.compare(plan, "s").plan().workloads().getFirst().volume().tasksPerMonth().orElseThrow().value()).isEqualByComparingTo("3000000");
    }

    @Test
    void whatHitsNothingIsListed() {
        Plan plan = ScenarioPlans.with(Map.of(
                "workload/gone/tasksPerMonth", ScenarioPlans.times("2"),
                "constant/tokensPerMillion", ScenarioPlans.times("2"),
                ScenarioPlans.OUTPUT_PRICE, ScenarioPlans.becomes("1", "EUR/Mtok")));
        assertThat(total(plan, "s")).isCloseTo(17_500, within(CENT));
        ScenarioComparison.Entry entry = comparer.compareScenarios(plan, List.of("s")).scenarios().getFirst();
        assertThat(entry.alternative(ScenarioPlans.GPT).orElseThrow().missed()).containsExactlyInAnyOrder(
                new ScenarioMiss("s", "workload/gone/tasksPerMonth", Reason.NOT_USED),
                new ScenarioMiss("s", "constant/tokensPerMillion", Reason.NOT_USED),
                new ScenarioMiss("s", ScenarioPlans.OUTPUT_PRICE, Reason.OTHER_UNIT));
        assertThat(entry.missedEverywhere()).extracting(ScenarioMiss::inputId)
                .containsExactlyInAnyOrder("workload/gone/tasksPerMonth", "constant/tokensPerMillion");
        assertThat(comparer.compare(plan).alternatives()).allMatch(one -> one.missed().isEmpty());
    }

    @Test
    void manyScenariosAtOnceGiveWhatEachGivesAlone() {
        Plan plan = ScenarioPlans.chained();
        List<String> ids = List.of("", "busy", "long", "all");
        ScenarioComparison together = comparer.compareScenarios(plan, ids);
        for (String id : ids) {
            Comparison alone = comparer.compare(plan, id);
            for (AlternativeResult one : alone.alternatives()) {
                ScenarioAmounts many = together.scenario(id).orElseThrow().alternative(one.alternative().id()).orElseThrow();
                assertThat(many.status()).isEqualTo(one.status());
                assertThat(many.total().low()).isEqualTo(one.total(Inputs.LOW));
                assertThat(many.total().central()).isEqualTo(one.total(Inputs.BASE));
                assertThat(many.total().high()).isEqualTo(one.total(Inputs.HIGH));
                assertThat(many.againstBudget().central()).isEqualTo(one.againstBudget(Inputs.BASE));
                assertThat(many.budget()).isEqualTo(one.budget());
                IntStream.range(0, many.monthly().size()).forEach(month ->
                        assertThat(many.monthly().get(month).central()).isEqualTo(one.monthly(month, Inputs.BASE)));
            }
        }
    }

    @Test
    void requestsThatGrowTooLargeDoNotFit() {
        Plan plan = ScenarioPlans.with(Map.of(ScenarioPlans.INPUT, ScenarioPlans.becomes("200000", "token/call")));
        ScenarioAmounts gpt = comparer.compareScenarios(plan, List.of("s")).scenarios().getFirst()
                .alternative(ScenarioPlans.GPT).orElseThrow();
        assertThat(gpt.status()).isEqualTo(Status.DOES_NOT_FIT);
        assertThat(gpt.total().central()).isEmpty();
    }

    @Test
    void sixScenariosAndUnknownOnesAreRefused() {
        Plan plan = ScenarioPlans.chained();
        assertThatThrownBy(() -> comparer.compareScenarios(plan, List.of("", "", "", "", "", "")))
                .hasMessage("1 to 5 scenarios can be compared, not 6");
        assertThatThrownBy(() -> comparer.compareScenarios(plan, List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> comparer.compare(plan, "gone")).hasMessage("there is no scenario \"gone\"");
    }
}
