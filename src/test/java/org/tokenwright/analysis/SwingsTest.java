package org.tokenwright.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.tokenwright.base.Quantity;
import org.tokenwright.base.Unit;
import org.tokenwright.plan.Difference;
import org.tokenwright.plan.Plan;
import org.tokenwright.plan.PlanInputs;
import org.tokenwright.plan.PricePinning;
import org.tokenwright.pricing.PriceBook;
import org.tokenwright.store.PriceDirectory;
import org.tokenwright.store.SamplePlans;
import org.tokenwright.worksheet.Assumption;
import org.tokenwright.worksheet.Inputs;

class SwingsTest {

    private static final List<String> SAMPLES = SamplePlans.NAMES;
    private static final int MOST_CHECKED = 40;

    private static Plan ranged(Plan plan, String input, String low, String high) {
        return PlanInputs.with(plan, input, PlanInputs.of(plan).get(input)
                .withRange(new BigDecimal(low), new BigDecimal(high), Quantity.Kind.MINMAX));
    }

    private static AlternativeResult gpt(Plan plan, String scenario) {
        return new Comparer().compare(plan, scenario).alternative(ScenarioPlans.GPT).orElseThrow();
    }

    private static Swing swing(Swings swings, String input) {
        return swings.all().stream().filter(one -> one.input().equals(input)).findFirst().orElseThrow();
    }

    /** A million requests cost 10,000 USD of input and 7,500 USD of output. */
    @Test
    void movesEachInputAloneToTheEndsOfItsRange() {
        Plan plan = ranged(ranged(ScenarioPlans.founding(), ScenarioPlans.TASKS, "900000", "1200000"), ScenarioPlans.INPUT, "1000", "4000");
        Swings swings = Swings.of(gpt(plan, ScenarioNumbers.PLAN));
        assertThat(swings.isTenPercent()).isFalse();
        assertThat(swings.base()).hasValue(17_500);
        assertThat(swings.all()).extracting(Swing::input).containsExactly(ScenarioPlans.INPUT, ScenarioPlans.TASKS);
        Swing input = swings.all().getFirst();
        assertThat(input.low()).isEqualByComparingTo("1000");
        assertThat(input.high()).isEqualByComparingTo("4000");
        assertThat(input.costAtLow()).hasValue(12_500);
        assertThat(input.costAtHigh()).hasValue(27_500);
        assertThat(input.size()).hasValue(15_000);
        assertThat(swings.all().getLast().costAtLow()).hasValue(15_750);
        assertThat(swings.all().getLast().costAtHigh()).hasValue(21_000);
    }

    @Test
    void withoutAnyRangeEveryInputMovesByATenthAndItSaysSo() {
        Swings swings = Swings.of(gpt(ScenarioPlans.founding(), ScenarioNumbers.PLAN));
        assertThat(swings.isTenPercent()).isTrue();
        Swing tasks = swing(swings, ScenarioPlans.TASKS);
        assertThat(tasks.low()).isEqualByComparingTo("900000");
        assertThat(tasks.costAtLow().orElseThrow()).isCloseTo(15_750, within(1e-9));
        assertThat(tasks.costAtHigh().orElseThrow()).isCloseTo(19_250, within(1e-9));
        Swing price = swing(swings, ScenarioPlans.OUTPUT_PRICE);
        assertThat(price.costAtLow().orElseThrow()).isCloseTo(16_750, within(1e-9));
        assertThat(price.costAtHigh().orElseThrow()).isCloseTo(18_250, within(1e-9));
    }

    @Test
    void aTenthMoreStaysWithinWhatAnInputMayBe() {
        Swings swings = Swings.of(gpt(ScenarioPlans.founding().withSettings(ScenarioPlans.founding().settings()
                .withUnfitTolerance(Quantity.exact(new BigDecimal("0.95"), Unit.ONE))), ScenarioNumbers.PLAN));
        assertThat(swing(swings, PlanInputs.UNFIT_TOLERANCE).high()).isEqualByComparingTo("1");
        assertThat(swing(swings, PlanInputs.UNFIT_TOLERANCE).low()).isEqualByComparingTo("0.855");
    }

    @Test
    void numbersAreThoseOfTheScenario() {
        Swings swings = Swings.of(gpt(ScenarioPlans.chained(), "all"));
        assertThat(swings.base()).hasValue(2_000_000 * (4_000 * 5e-6 + 500 * 7.5e-6));
        assertThat(swing(swings, ScenarioPlans.TASKS).low()).isEqualByComparingTo("1800000");
    }

    /** Llama 3 70B takes 8,192 tokens: with 500 of output 7,692 of input fit. */
    @Test
    void anEndThatDoesNotFitHasNoCostAndStandsLast() {
        Plan plan = ranged(ranged(ScenarioPlans.founding(), ScenarioPlans.INPUT, "1000", "7693"), ScenarioPlans.TASKS, "1000000", "1000001");
        AlternativeResult llama = new Comparer().compare(plan).alternatives().stream()
                .filter(one -> one.alternative().name().contains("Llama")).findFirst().orElseThrow();
        Swings swings = Swings.of(llama);
        assertThat(swings.all()).extracting(Swing::input).containsExactly(ScenarioPlans.TASKS, ScenarioPlans.INPUT);
        assertThat(swings.all().getLast().costAtLow()).isPresent();
        assertThat(swings.all().getLast().costAtHigh()).isEmpty();
        assertThat(swings.all().getLast().size()).isEmpty();
        Plan fits = ranged(ScenarioPlans.founding(), ScenarioPlans.INPUT, "1000", "7692");
        assertThat(Swings.of(new Comparer().compare(fits).alternative(llama.alternative().id()).orElseThrow()).all().getFirst().costAtHigh())
                .isPresent();
    }

    @Test
    void whatHasNoCostHasNoSwings() {
        Plan plan = PricePinning.complete(SamplePlans.open("long-context").content(), new PriceBook(PriceDirectory.bundled().revisions())).plan();
        AlternativeResult tooSmall = new Comparer().compare(plan).alternatives().stream()
                .filter(one -> one.status() == Status.DOES_NOT_FIT).findFirst().orElseThrow();
        assertThat(Swings.of(tooSmall).base()).isEmpty();
    }

    /** Another way to the same numbers: the plan, or a scenario for a price, with that one number. */
    @ParameterizedTest
    @FieldSource("SAMPLES")
    void agreesWithThePlanEvaluatedAgain(String name) {
        Plan plan = PricePinning.complete(SamplePlans.open(name).content(), new PriceBook(PriceDirectory.bundled().revisions())).plan();
        AlternativeResult result = new Comparer().compare(plan).alternatives().getFirst();
        Swings swings = Swings.of(result);
        assertSame(swings.base(), result.total(Inputs.BASE));
        assertThat(swings.all()).isSortedAccordingTo((a, b) -> Double.compare(b.size().orElse(-1), a.size().orElse(-1)));
        Stream.concat(swings.all().stream().limit(MOST_CHECKED), Swings.ofTenPercent(result).all().stream().limit(MOST_CHECKED)).forEach(swing -> {
            assertSame(swing.costAtLow(), again(plan, swing, swing.low()));
            assertSame(swing.costAtHigh(), again(plan, swing, swing.high()));
        });
    }

    private static OptionalDouble again(Plan plan, Swing swing, BigDecimal value) {
        Quantity number = Quantity.exact(value, swing.unit());
        Plan changed = plan.withAlternatives(plan.alternatives().subList(0, 1));
        if (PlanInputs.of(changed).containsKey(swing.input())) {
            return new Comparer().compare(PlanInputs.with(changed, swing.input(), number)).alternatives().getFirst().total(Inputs.BASE);
        }
        Plan scenario = changed.withScenarios(List.of(ScenarioPlans.scenario("s", "", Map.of(swing.input(),
                new Difference.Becomes(number)))));
        return new Comparer().compare(scenario, "s").alternatives().getFirst().total(Inputs.BASE);
    }

    private static void assertSame(OptionalDouble actual, OptionalDouble expected) {
        assertThat(actual.isPresent()).isEqualTo(expected.isPresent());
        if (expected.isPresent()) {
            assertThat(actual.getAsDouble()).isCloseTo(expected.getAsDouble(), within(1e-9 * Math.abs(expected.getAsDouble())));
        }
    }

    @Test
    void everyInputThatIsNotAConstantMoves() {
        AlternativeResult result = gpt(ScenarioPlans.founding(), ScenarioNumbers.PLAN);
        long moving = result.worksheet().assumptions().stream().filter(one -> one.origin() != Assumption.Origin.CONSTANT)
                .filter(one -> one.value().signum() != 0).count();
        assertThat(Swings.of(result).all()).hasSizeLessThanOrEqualTo((int) moving).hasSizeGreaterThan(5);
    }
}
