package org.tokenwright.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tokenwright.base.Quantity;
import org.tokenwright.plan.Plan;
import org.tokenwright.plan.PlanInputs;
import org.tokenwright.plan.PricePinning;
import org.tokenwright.plan.TokenRatios;
import org.tokenwright.pricing.PriceBook;
import org.tokenwright.store.PriceDirectory;
import org.tokenwright.store.SamplePlans;
import org.tokenwright.store.TokenizerDirectory;
import org.tokenwright.tokens.ContentType;
import org.tokenwright.tokens.Contents;
import org.tokenwright.workload.Reference;
import org.tokenwright.worksheet.Inputs;

/** The founding scenarios F3, F5, F7 and F9 in the samples that show them, each with a second answer after one change. */
class FoundingWorkTest {

    private static final Offset<Double> EXACT = within(1e-6);
    private static PriceBook prices;

    @BeforeAll
    static void readPrices() {
        prices = new PriceBook(PriceDirectory.bundled().revisions());
    }

    private static Plan sample(String name) {
        return PricePinning.complete(SamplePlans.open(name).content(), prices).plan();
    }

    private static Plan with(Plan plan, String input, String value) {
        return PlanInputs.with(plan, input, PlanInputs.of(plan).get(input).withValue(new BigDecimal(value)));
    }

    private static AlternativeResult result(Plan plan, String scenario, String alternative) {
        return new Comparer().compare(plan, scenario).alternatives().stream()
                .filter(each -> each.alternative().id().equals(alternative)).findFirst().orElseThrow();
    }

    private static AlternativeResult result(Plan plan, String alternative) {
        return result(plan, ScenarioNumbers.PLAN, alternative);
    }

    private static double cost(Plan plan, String alternative) {
        return result(plan, alternative).total(Inputs.BASE).orElseThrow();
    }

    /** F3: a million-fold in 78 months. */
    @Test
    void aMillionFoldGrowth() {
        WorkloadResult growth = result(sample("token-growth"), "gpt-5-4").workloads().getFirst();
        assertThat(growth.fittedGrowth().orElseThrow()).isCloseTo(0.193777, within(5e-7));
        assertThat(growth.doubling().orElseThrow()).isCloseTo(3.9134, within(5e-5));
        assertThat(growth.tasks(0).orElseThrow()).isEqualTo(20_000_000);
        assertThat(growth.tasks(11).orElseThrow() / growth.tasks(0).orElseThrow()).isCloseTo(Math.pow(1e6, 11 / 78.0), within(1e-9));
    }

    /** Ten thousand times in the same months: (1e4)^(1/78) − 1, and 78 × ln 2 ÷ ln 1e4 months to double. */
    @Test
    void aTenThousandFoldGrowth() {
        WorkloadResult growth = result(sample("token-growth"), "ten-million", "gpt-5-4").workloads().getFirst();
        assertThat(growth.fittedGrowth().orElseThrow()).isCloseTo(Math.pow(1e4, 1 / 78.0) - 1, within(1e-12));
        assertThat(growth.fittedGrowth().orElseThrow()).isCloseTo(0.125336, within(5e-7));
        assertThat(growth.doubling().orElseThrow()).isCloseTo(5.8701, within(5e-5));
    }

    /** 95,000 Mtok of input at 2 and 5,000 of output at 10. */
    @Test
    void theFirstMonthIsAHundredBillionTokens() {
        AlternativeResult first = result(sample("token-growth"), "claude-sonnet-5");
        assertThat(first.monthly(0, Inputs.BASE).orElseThrow()).isCloseTo(95_000 * 2 + 5_000 * 10, EXACT);
    }

    /** F5: 250,000 a year at 5.40 a Mtok. */
    @Test
    void halfOfASalaryInTokens() {
        TeamResult engineer = result(sample("tokens-as-pay"), "claude-3-5-sonnet").teams().getFirst();
        assertThat(engineer.cost().orElseThrow()).isCloseTo(250_000, EXACT);
        assertThat(engineer.tokens().orElseThrow() / 1e9).isCloseTo(46.296296, within(5e-7));
        assertThat(engineer.cost().orElseThrow() / engineer.tokens().orElseThrow() * 1e6).isCloseTo(5.40, within(1e-12));
        assertThat(engineer.shareOfSalary().orElseThrow()).isCloseTo(0.5, within(1e-12));
    }

    /** 9,000 in and 1,000 out at 3 and 15: 4.20 a Mtok. */
    @Test
    void moreInputIsLessOfASalary() {
        TeamResult engineer = result(sample("tokens-as-pay"), "nine-tenths-input", "claude-3-5-sonnet").teams().getFirst();
        assertThat(engineer.cost().orElseThrow()).isCloseTo(250_000 * 4.2 / 5.4, EXACT);
        assertThat(engineer.shareOfSalary().orElseThrow()).isCloseTo(0.5 * 4.2 / 5.4, within(1e-12));
    }

    @Test
    void twoEngineersHaveAQuarterEach() {
        TeamResult engineer = result(with(sample("tokens-as-pay"), "team/engineer/headcount", "2"), "claude-3-5-sonnet").teams().getFirst();
        assertThat(engineer.costPerPerson().orElseThrow()).isCloseTo(125_000, EXACT);
        assertThat(engineer.shareOfSalary().orElseThrow()).isCloseTo(0.25, within(1e-12));
    }

    /** F7, and with shorter answers instead. */
    @ParameterizedTest(name = "{0}: {1}, {2} with shorter prompts, {4} with shorter answers")
    @CsvSource(textBlock = """
        # model,           as it was, shorter prompts, per cent, shorter answers
        gpt-4o,            17500,     14500,           -17.14,   15250
        claude-3-5-sonnet, 13500,     11700,           -13.33,   11250
        gemini-1-5-pro,    12250,     10150,           -17.14,   10675
        llama-3-70b,       2250,      1710,            -24.00,   2115
        deepseek-v2,       420,       336,             -20.00,   378
        """)
    void shorterPromptsSaveLessThanTheyAreShorter(String alternative, double plain, double prompts, double percent, double answers) {
        Plan plan = sample("prompt-optimisation");
        double shorter = result(plan, "shorter-prompts", alternative).total(Inputs.BASE).orElseThrow();
        assertThat(cost(plan, alternative)).isCloseTo(plain, EXACT);
        assertThat(shorter).isCloseTo(prompts, EXACT);
        assertThat((shorter / plain - 1) * 100).isCloseTo(percent, within(0.005));
        assertThat(result(plan, "shorter-answers", alternative).total(Inputs.BASE).orElseThrow()).isCloseTo(answers, EXACT);
    }

    /** F9, and with twice the steps: 40 × 8,000 + 1,500 × 780 = 1,490,000 tokens in and 16,000 out for a run. */
    @ParameterizedTest(name = "{0}: {1}, {2} with 40 steps")
    @CsvSource(textBlock = """
        gpt-4o,            117250, 384500
        claude-3-5-sonnet, 72750,  235500
        gemini-1-5-pro,    82075,  269150
        deepseek-v2,       3227,   10654
        """)
    void agentsThatChainCalls(String alternative, double usd, double twiceTheSteps) {
        Plan plan = sample("token-debt");
        assertThat(cost(plan, alternative)).isCloseTo(usd, EXACT);
        assertThat(result(plan, "forty-steps", alternative).total(Inputs.BASE).orElseThrow()).isCloseTo(twiceTheSteps, EXACT);
    }

    @Test
    void aRunHasFourHundredThousandTokens() {
        var tokens = result(sample("token-debt"), "gpt-4o").tokensByBucket(Inputs.BASE);
        assertThat(tokens.get("uncachedInput").orElse(0) / 50_000).isCloseTo(445_000, EXACT);
        assertThat(tokens.get("output").orElse(0) / 50_000).isCloseTo(8_000, EXACT);
    }

    /** The window has 8,192 tokens. Of two steps that add 400 and put out 400 the second sends 7,792 from a base of 7,392, and just fits. */
    @Test
    void theRunDoesNotFitLlama() {
        assertThat(result(sample("token-debt"), "llama-3-70b").status()).isEqualTo(Status.DOES_NOT_FIT);
        Plan small = with(with(with(sample("token-debt"), "workload/runs/agent/agent/steps", "2"), "workload/runs/agent/agent/growth", "400"),
                "workload/runs/agent/agent/base", "7392");
        assertThat(result(small, "llama-3-70b").status()).isEqualTo(Status.PRICED);
        assertThat(result(with(small, "workload/runs/agent/agent/base", "7393"), "llama-3-70b").status()).isEqualTo(Status.DOES_NOT_FIT);
    }

    /** The same text on each tokenizer: all is linear in the tokens, so the cost is the ratio times what it was. */
    @ParameterizedTest
    @ValueSource(strings = {"claude-3-5-sonnet", "gemini-1-5-pro", "deepseek-v2"})
    void onAnotherTokenizerTheSameRunsCostTheirRatio(String alternative) {
        Plan plan = sample("token-debt");
        Plan stated = inTokensOfGpt(plan);
        Quantity ratio = stated.workloads().getFirst().reference().orElseThrow().ratios().get(tokenizer(stated, alternative));
        assertThat(cost(stated, alternative)).isCloseTo(ratio.value().doubleValue() * cost(plan, alternative), EXACT);
    }

    @Test
    void claudeMakesMoreTokensOfTheSameText() {
        assertThat(cost(inTokensOfGpt(sample("token-debt")), "claude-3-5-sonnet")).isGreaterThan(1.1 * 72_750);
    }

    @Test
    void onItsOwnTokenizerItCostsWhatItDid() {
        assertThat(cost(inTokensOfGpt(sample("token-debt")), "gpt-4o")).isEqualTo(cost(sample("token-debt"), "gpt-4o"));
    }

    private static Plan inTokensOfGpt(Plan plan) {
        var english = new Contents(new TreeMap<>(Map.of(ContentType.ENGLISH, BigDecimal.ONE)));
        var reference = new Reference("o200k", english, List.of(), new TreeMap<>());
        return TokenRatios.complete(plan.withWorkloads(List.of(plan.workloads().getFirst().withReference(Optional.of(reference)))),
                TokenizerDirectory.bundled());
    }

    private static String tokenizer(Plan plan, String alternative) {
        return plan.prices().offer(plan.alternative(alternative).orElseThrow().routes().getFirst().offer()).orElseThrow().tokenizer();
    }
}
