package org.tokenwright.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tokenwright.store.Json;

/** What {@code compare} writes. */
class CompareTest {

    private static final BigDecimal SMALL = new BigDecimal("1e-15");

    @TempDir
    private Path folder;

    @Test
    void jsonHasTheAgreedMembers() {
        CliRun run = CliRun.of("compare", "--sample", "founding-2024", "--format", "json");
        var document = ((Json.Obj) run.json()).members();
        assertThat(document.keySet()).contains("currency", "months", "alternatives");
        var alternative = ((Json.Obj) ((Json.Arr) document.get("alternatives")).elements().getFirst()).members();
        assertThat(alternative.keySet()).contains("id", "name", "status", "total", "totalLow", "totalHigh", "pricedTotal",
                "monthly", "tokens", "unpriced", "unfitShare", "perTask", "lines", "figures");
        var line = ((Json.Obj) ((Json.Arr) alternative.get("lines")).elements().getFirst()).members();
        assertThat(line.keySet()).containsExactly("id", "label", "tags", "total", "monthly");
        assertThat(((Json.Obj) line.get("tags")).members().keySet()).contains("priceWindow", "bracket", "regime");
        var figure = ((Json.Obj) ((Json.Arr) alternative.get("figures")).elements().getFirst()).members();
        assertThat(figure.keySet()).containsExactly("id", "label", "unit", "tags", "total", "monthly");
    }

    @Test
    void jsonCountsTokensByBucket() {
        CliRun run = CliRun.of("compare", "--sample", "founding-2024", "--format", "json");
        assertThat(run.text("alternatives[gpt-4o].tokens.total")).isEqualTo("2500000000.000000");
        assertThat(run.text("alternatives[gpt-4o].tokens.byBucket.output")).isEqualTo("500000000.000000");
        assertThat(run.text("alternatives[gpt-4o].perTask.requests")).isEqualTo("0.017500");
    }

    @Test
    void linesAddUpToTheTotal() {
        CliRun run = CliRun.of("compare", "--sample", "today", "--format", "json");
        for (Json alternative : elements(run.json(), "alternatives")) {
            BigDecimal sum = elements(alternative, "lines").stream().map(line -> decimal(line, "total"))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(sum).isCloseTo(decimal(alternative, "pricedTotal"), within(new BigDecimal("1e-6")));
        }
    }

    @Test
    void lowAndHighAreTheEndsOfTheRanges() throws IOException {
        Path plan = plan("Plan", "Alternative", "{\"value\": 10, \"unit\": \"task\", \"low\": 5, \"high\": 30, \"kind\": \"minmax\"}");
        CliRun run = CliRun.of("compare", plan.toString(), "--format", "json");
        assertThat(amount(run, "totalLow")).isCloseTo(new BigDecimal("0.000025"), within(SMALL));
        assertThat(amount(run, "total")).isCloseTo(new BigDecimal("0.000050"), within(SMALL));
        assertThat(amount(run, "totalHigh")).isCloseTo(new BigDecimal("0.000150"), within(SMALL));
    }

    private static BigDecimal amount(CliRun run, String member) {
        return new BigDecimal(run.text("alternatives[a]." + member));
    }

    @Test
    void csvAddsUpToTheTotalsAndNamesWhatHasNoPrice() {
        List<NamedCsvRecord> records = csv(CliRun.of("compare", "--sample", "today", "--format", "csv").out());
        CliRun json = CliRun.of("compare", "--sample", "today", "--format", "json");
        BigDecimal sum = records.stream().filter(record -> record.getField("alternative_id").equals("mix"))
                .map(record -> new BigDecimal(record.getField("amount"))).reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(sum).isCloseTo(new BigDecimal(json.text("alternatives[mix].total")), within(new BigDecimal("1e-6")));
        assertThat(records).anySatisfy(record -> {
            assertThat(record.getField("alternative_id")).isEqualTo("gpt-6-2-sol");
            assertThat(record.getField("amount")).isEmpty();
            assertThat(record.getField("not_priced_because")).contains("openai/gpt-6.2-sol");
        });
    }

    @Test
    void csvTextNeverBecomesAFormula() throws IOException {
        for (String name : List.of("=1+2", "+1", "-1", "@SUM(A1)", "\\t=1", "\\r=1")) {
            CliRun run = CliRun.of("compare", plan("Plan", name, TEN_TASKS).toString(), "--format", "csv");
            assertThat(csv(run.out())).isNotEmpty().allSatisfy(
                    record -> assertThat(record.getField("alternative")).startsWith("'").hasSizeGreaterThan(1));
        }
    }

    @Test
    void textIsAlignedAndKeepsToOneLineEach() throws IOException {
        CliRun run = CliRun.of("compare", plan("Plan", "Two\\nlines", TEN_TASKS).toString());
        assertThat(run.out().lines()).anyMatch(line -> line.matches("Two lines +0\\.00005.*"))
                .noneMatch(line -> line.endsWith(" "));
    }

    @Test
    void priceRevisionsAreNamed() {
        CliRun run = CliRun.of("compare", "--sample", "founding-2024");
        assertThat(run.out()).contains("Price sheets of 2026-11-21: Anthropic, DeepSeek, Google, OpenAI, Together AI");
        CliRun json = CliRun.of("compare", "--sample", "founding-2024", "--format", "json");
        assertThat(json.text("prices[0].revision")).isEqualTo("2026-11-21");
        assertThat(json.text("prices[0].sha256")).hasSize(64);
    }

    @Test
    void strictAsksForEveryPrice() {
        assertThat(CliRun.of("compare", "--sample", "founding-2024", "--strict").status()).isZero();
        assertThat(CliRun.of("compare", "--sample", "today", "--strict").status()).isEqualTo(ExitCode.NEGATIVE);
        assertThat(CliRun.of("compare", "--sample", "today").status()).isZero();
    }

    @Test
    void anUnknownOfferIsNotPricedAndItsNeighboursAreNamed() throws IOException {
        String text = Files.readString(plan("Plan", "Alternative", TEN_TASKS)).replace("openai/gpt-4o-2024-05-13", "openai/gtp-4o");
        Path plan = Files.writeString(folder.resolve("misspelt.tokenplan"), text);
        CliRun run = CliRun.of("compare", plan.toString(), "--format", "json");
        assertThat(run.status()).isZero();
        assertThat(run.text("alternatives[a].status")).isEqualTo("not-priced");
        assertThat(run.text("notes[0]")).contains("openai/gtp-4o").contains("nearest: ").contains("openai/gpt-4o");
    }

    @Test
    void membersThatNobodyKnowsAreNoProblem() throws IOException {
        String text = Files.readString(plan("Plan", "Alternative", TEN_TASKS)).replaceFirst("\\{", "{\"later\": {\"x\": 1},");
        CliRun run = CliRun.of("compare", Files.writeString(folder.resolve("later.tokenplan"), text).toString());
        assertThat(run.status()).isZero();
        assertThat(run.err()).contains("/later");
    }

    private static final String TEN_TASKS = "{\"value\": 10, \"unit\": \"task\"}";

    /** One request of one input token a task on GPT-4o in July 2024: 0.000005 USD. */
    private Path plan(String name, String alternative, String tasks) throws IOException {
        return Files.writeString(folder.resolve("plan.tokenplan"), """
            {"format": "tokenwright-plan", "formatVersion": 1, "name": "%s",
             "settings": {"currency": "USD", "start": "2024-07", "months": 1},
             "workloads": [{"id": "w", "tasksPerMonth": %s,
               "shape": {"fixed": {"uncachedInput": {"value": 1, "unit": "token/call"}}}}],
             "alternatives": [{"id": "a", "name": "%s", "routes": [{"id": "r", "offer": "openai/gpt-4o-2024-05-13"}]}]}
            """.formatted(name, tasks, alternative));
    }

    private static List<NamedCsvRecord> csv(String text) {
        return CsvReader.builder().ofNamedCsvRecord(text).stream().toList();
    }

    private static List<Json> elements(Json object, String member) {
        return ((Json.Arr) ((Json.Obj) object).members().get(member)).elements();
    }

    private static BigDecimal decimal(Json object, String member) {
        return new BigDecimal(((Json.Text) ((Json.Obj) object).members().get(member)).text());
    }
}
