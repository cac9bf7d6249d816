package org.tokenwright.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tokenwright.plan.Plan;
import org.tokenwright.resolve.Resolved;
import org.tokenwright.resolve.Resolver;

class WaterfallTest {

    private static final double CENT = 0.005;

    private static Optional<Waterfall> between(Plan plan, String from, String to) {
        Resolved gpt = new Resolver().resolve(plan).stream().filter(one -> one.alternativeId().equals(ScenarioPlans.GPT))
                .findFirst().orElseThrow();
        return WaterfallSteps.between(plan, gpt, from, to);
    }

    @Test
    void eachStepIsMeasuredAloneAndTheRestIsTogether() {
        Waterfall waterfall = between(ScenarioPlans.chained(), "", "all").orElseThrow();
        assertThat(waterfall.start()).isCloseTo(17_500, within(CENT));
        assertThat(waterfall.end()).isCloseTo(47_500, within(CENT));
        assertThat(waterfall.steps()).extracting(Waterfall.Step::group)
                .containsExactly(ScenarioGroup.VOLUME, ScenarioGroup.REQUEST_SIZES, ScenarioGroup.PRICES);
        assertThat(waterfall.steps().get(0).effect()).isCloseTo(17_500, within(CENT));
        assertThat(waterfall.steps().get(1).effect()).isCloseTo(10_000, within(CENT));
        assertThat(waterfall.steps().get(2).effect()).isCloseTo(-3_750, within(CENT));
        assertThat(waterfall.together()).isCloseTo(6_250, within(CENT));
        assertThat(waterfall.hasTogether()).isTrue();
        assertThat(waterfall.steps().get(2).inputIds()).containsExactly(ScenarioPlans.OUTPUT_PRICE);
    }

    @Test
    void theWayBackStartsAtTheOtherEnd() {
        Waterfall back = between(ScenarioPlans.chained(), "all", "").orElseThrow();
        assertThat(back.start()).isCloseTo(47_500, within(CENT));
        assertThat(back.steps().getFirst().effect()).isCloseTo(-23_750, within(CENT));
    }

    @Test
    void aScenarioComparedWithItselfHasNoSteps() {
        Waterfall same = between(ScenarioPlans.chained(), "all", "all").orElseThrow();
        assertThat(same.steps()).isEmpty();
        assertThat(same.together()).isZero();
        assertThat(same.hasTogether()).isFalse();
    }

    @Test
    void aSingleStepIsTheWholeDifference() {
        Waterfall one = between(ScenarioPlans.chained(), "", "busy").orElseThrow();
        assertThat(one.steps()).hasSize(1);
        assertThat(one.hasTogether()).isFalse();
    }

    @Test
    void thereIsNoneWhereAnEndHasNoCost() {
        Plan plan = ScenarioPlans.with(Map.of(ScenarioPlans.INPUT, ScenarioPlans.becomes("200000", "token/call")));
        assertThat(between(plan, "", "s")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"workload/w/tasksPerMonth, VOLUME", "workload/w/growthPerMonth, VOLUME", "workload/w/callsPerTask, VOLUME",
        "workload/w/fixed/output, REQUEST_SIZES", "workload/w/size/median, REQUEST_SIZES", "workload/w/extra/search, REQUEST_SIZES",
        "workload/w/serviceTier/batch, SHARES", "alternative/a/route/r/share, SHARES", "alternative/a/route/r/serviceTier/batch, SHARES",
        "price/acme/m/output/standard/start, PRICES", "quote/q/t/share, TERMS", "exchange/EUR-USD/2026-01, OTHER",
        "plan/budgetPerYear, OTHER", "budget/b/amount, OTHER"})
    void everyNumberBelongsToOneStep(String inputId, ScenarioGroup group) {
        assertThat(ScenarioGroup.of(inputId)).isEqualTo(group);
    }

    @Test
    void stepsStandInTheStatedOrder() {
        assertThat(List.of(ScenarioGroup.values())).containsExactly(ScenarioGroup.VOLUME, ScenarioGroup.REQUEST_SIZES,
                ScenarioGroup.SHARES, ScenarioGroup.PRICES, ScenarioGroup.TERMS, ScenarioGroup.OTHER);
    }
}
