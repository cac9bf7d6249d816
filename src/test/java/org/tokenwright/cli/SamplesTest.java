package org.tokenwright.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.tokenwright.store.Json;
import org.tokenwright.store.SamplePlans;

/** The founding scenarios F1, F2 and F8 and the sample of today, through the command line. */
class SamplesTest {

    static final List<String> NAMES = SamplePlans.NAMES;

    @ParameterizedTest
    @FieldSource("NAMES")
    void isValid(String name) {
        CliRun run = CliRun.of("validate", "samples/" + name + ".tokenplan");
        assertThat(run.status()).as(run.out()).isZero();
        assertThat(run.out()).contains("valid (a plan with").doesNotContain("note:");
    }

    @ParameterizedTest(name = "{0} {1}: {2} USD")
    @CsvSource(textBlock = """
        founding-2024, gpt-4o,            17500.00
        founding-2024, claude-3-5-sonnet, 13500.00
        founding-2024, gemini-1-5-pro,    12250.00
        founding-2024, llama-3-70b,       2250.00
        founding-2024, deepseek-v2,       420.00
        largest-user,  gpt-4o,            550000
        largest-user,  claude-3-5-sonnet, 360000
        largest-user,  gemini-1-5-pro,    385000
        largest-user,  llama-3-70b,       90000
        largest-user,  deepseek-v2,       14700
        long-context,  gemini-1-5-pro,    10710.00
        long-context,  claude-3-5-sonnet, 4650.00
        """)
    void costsAMonth(String sample, String alternative, BigDecimal usd) {
        assertThat(total(json(sample), alternative)).isCloseTo(usd, within(new BigDecimal("1e-6")));
    }

    @ParameterizedTest(name = "30 % fewer input tokens: {0} {1} USD")
    @CsvSource({"gpt-4o, 14500", "claude-3-5-sonnet, 11700", "gemini-1-5-pro, 10150", "llama-3-70b, 1710", "deepseek-v2, 336"})
    void costsLessWithShorterPrompts(String alternative, BigDecimal usd) {
        CliRun run = json("founding-2024", "--scenario", "shorter-prompts");
        assertThat(total(run, alternative)).isCloseTo(usd, within(new BigDecimal("1e-6")));
    }

    @Test
    void exactlyAtTheThresholdPaysBasePrices() {
        CliRun run = json("long-context", "--scenario", "below-the-threshold");
        assertThat(total(run, "gemini-1-5-pro")).isCloseTo(new BigDecimal("4585"), within(new BigDecimal("1e-6")));
    }

    @Test
    void nineThousandTokensDoNotFitLlama3() {
        CliRun run = json("founding-2024", "--scenario", "long-requests");
        assertThat(run.text("alternatives[llama-3-70b].status")).isEqualTo("does-not-fit");
        assertThat(run.text("alternatives[llama-3-70b].total")).isEqualTo("null");
        assertThat(run.text("alternatives[llama-3-70b].pricedTotal")).isEqualTo("0.000000");
        assertThat(run.text("alternatives[llama-3-70b].unfitShare")).isEqualTo("1.000000");
        assertThat(run.text("alternatives[gpt-4o].status")).isEqualTo("priced");
        assertThat(CliRun.of("compare", "--sample", "founding-2024", "--scenario", "long-requests").out())
                .contains("100 % of the requests of a workload do not fit");
    }

    @ParameterizedTest(name = "500 tokens out and {0} in: {1}")
    @CsvSource({"7692, priced", "7693, does-not-fit"})
    void eightThousandTokensAreTheLimit(String input, String status) {
        CliRun run = json("founding-2024", "--set", "workload/requests/fixed/uncachedInput=" + input);
        assertThat(run.text("alternatives[llama-3-70b].status")).isEqualTo(status);
    }

    @ParameterizedTest(name = "{0} costs {2} times {1}")
    @CsvSource({"GPT-4o, deepseek-v2, 41.67", "Claude 3.5 Sonnet, deepseek-v2, 32.14", "Gemini 1.5 Pro, llama-3-70b, 5.44"})
    void printsHowFarOthersUndercut(String name, String other, String times) {
        CliRun run = CliRun.of("compare", "--sample", "founding-2024", "--relative-to", other);
        assertThat(run.out().lines().filter(line -> line.startsWith(name + " ")).findFirst().orElseThrow())
                .matches(".* " + times.replace(".", "\\.") + "  priced");
    }

    @Test
    void theCheapestIsTheYardstick() {
        assertThat(json("founding-2024").text("alternatives[gpt-4o].timesCheapest")).startsWith("41.6666666");
        assertThat(json("founding-2024").text("alternatives[deepseek-v2].timesCheapest")).isEqualTo("1.000000");
    }

    @Test
    void todayComparesFourteenOffersOfNineProviders() {
        var offers = new HashSet<String>();
        var providers = new HashSet<String>();
        Json today = json("today").json();
        for (Json alternative : elements(today, "alternatives")) {
            if (text(alternative, "status").equals("priced")) {
                elements(alternative, "lines").forEach(line -> {
                    offers.add(text(((Json.Obj) line).members().get("tags"), "offer"));
                    providers.add(text(((Json.Obj) line).members().get("tags"), "provider"));
                });
            }
        }
        assertThat(offers).hasSizeGreaterThanOrEqualTo(14).allSatisfy(offer -> assertThat(inForceToday()).contains(offer));
        assertThat(providers).hasSizeGreaterThanOrEqualTo(9);
        assertThat(elements(today, "months")).hasSize(24);
    }

    @Test
    void todayCrossesTheAnnouncedChanges() {
        CliRun run = json("today");
        assertThat(run.text("months[0]")).isEqualTo("2026-11");
        assertThat(month(run, "gemini-4-argon", 1)).isGreaterThan(month(run, "gemini-4-argon", 0).multiply(new BigDecimal("1.9")));
        assertThat(month(run, "gemini-3-8-flash", 2)).isGreaterThan(month(run, "gemini-3-8-flash", 1).multiply(new BigDecimal("1.9")));
    }

    @Test
    void whatIsMissingTodayIsNamed() {
        CliRun run = CliRun.of("compare", "--sample", "today");
        assertThat(run.out()).contains("not priced: cache read, GPT-6.2 Sol");
    }

    private static String inForceToday() {
        return CliRun.of("prices", "list", "--on", "2026-11-21", "--format", "json").out();
    }

    private static CliRun json(String sample, String... more) {
        String[] args = new String[more.length + 5];
        System.arraycopy(new String[] {"compare", "--sample", sample, "--format", "json"}, 0, args, 0, 5);
        System.arraycopy(more, 0, args, 5, more.length);
        CliRun run = CliRun.of(args);
        assertThat(run.status()).as(run.err()).isZero();
        return run;
    }

    private static BigDecimal total(CliRun run, String alternative) {
        return new BigDecimal(run.text("alternatives[" + alternative + "].total"));
    }

    private static BigDecimal month(CliRun run, String alternative, int month) {
        return new BigDecimal(run.text("alternatives[" + alternative + "].monthly[" + month + "]"));
    }

    private static List<Json> elements(Json object, String member) {
        return ((Json.Arr) ((Json.Obj) object).members().get(member)).elements();
    }

    private static String text(Json object, String member) {
        return ((Json.Text) ((Json.Obj) object).members().get(member)).text();
    }
}
