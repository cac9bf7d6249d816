package org.tokenwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Scenarios on the command line: one request of one input token a task, 0.000005 USD each. */
class ScenariosTest {

    private static final String PRICE = "price/openai/gpt-4o-2024-05-13/uncachedInput/standard/2024-05-13";

    @TempDir
    private Path folder;

    private String plan(String more) throws IOException {
        return Files.writeString(folder.resolve("plan.tokenplan"), """
            {"format": "tokenwright-plan", "formatVersion": 1, "name": "Plan",
             "settings": {"currency": "USD", "start": "2024-07", "months": 1,
               "budgetPerYear": {"value": 120, "unit": "USD"}},
             "workloads": [{"id": "w", "tasksPerMonth": {"value": 1000000, "unit": "task", "low": 500000, "high": 2000000, "kind": "minmax"},
               "shape": {"fixed": {"uncachedInput": {"value": 1, "unit": "token/call"}}}}],
             "alternatives": [{"id": "a", "name": "A", "routes": [{"id": "r", "offer": "openai/gpt-4o-2024-05-13"}]}],
             "scenarios": [
               {"id": "busy", "name": "Busy", "differences": {"workload/w/tasksPerMonth": {"times": {"value": 2, "unit": "1"}}}},
               {"id": "worst", "name": "Worst", "basedOn": "busy", "differences": {
                 "%s": {"times": {"value": 3, "unit": "1"}}%s}}]}
            """.formatted(PRICE, more)).toString();
    }

    @Test
    void aScenarioFollowsThoseItIsBasedOnAndChangesPrices() throws IOException {
        CliRun run = CliRun.of("compare", plan(""), "--scenario", "worst", "--format", "json");
        assertThat(run.text("alternatives[a].total")).isEqualTo("30.000000");
        assertThat(run.text("alternatives[a].totalLow")).isEqualTo("15.000000");
    }

    @Test
    void theReasonNamesTheScenario() throws IOException {
        CliRun run = CliRun.of("explain", plan(""), "a", "2024-07", "--scenario", "worst");
        assertThat(run.out()).contains("Scenario Busy: × 2, from 1000000 to 2000000. Entered in the plan.")
                .contains("Scenario Worst: × 3, from 5 to 15. OpenAI");
    }

    @Test
    void whatIsSetHoldsInEveryScenario() throws IOException {
        CliRun run = CliRun.of("compare", plan(""), "--scenario", "busy", "--set", "workload/w/tasksPerMonth=1", "--format", "json");
        assertThat(run.text("alternatives[a].total")).isEqualTo("0.000005");
    }

    @Test
    void severalStandSideBySide() throws IOException {
        CliRun run = CliRun.of("compare", plan(""), "--scenario", "base", "--scenario", "busy", "--scenario", "worst");
        assertThat(run.status()).isZero();
        assertThat(run.out().lines()).contains(
                "Total, USD  Base   Busy  Worst",
                "A           5.00  10.00  30.00",
                "At high inputs, USD   Base   Busy  Worst",
                "A                    10.00  20.00  60.00",
                "Total against Base   Base      Busy     Worst",
                "A                   0.0 %  +100.0 %  +500.0 %",
                "Against budget     Base   Busy     Worst",
                "A               -50.0 %  0.0 %  +200.0 %");
    }

    @Test
    void asJsonTheyAreAList() throws IOException {
        CliRun run = CliRun.of("compare", plan(""), "--scenario", "base", "--scenario", "worst", "--format", "json");
        assertThat(run.text("scenarios[worst].name")).isEqualTo("Worst");
        assertThat(run.text("scenarios[worst].alternatives[a].total")).isEqualTo("30.000000");
        assertThat(run.text("scenarios[worst].alternatives[a].againstBudget")).isEqualTo("2.000000");
    }

    @Test
    void asCsvTheirMonthsAddUp() throws IOException {
        List<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(
                CliRun.of("compare", plan(""), "--scenario", "base", "--scenario", "busy", "--format", "csv").out()).stream().toList();
        assertThat(rows).extracting(row -> row.getField("scenario")).containsExactly("Base", "Busy");
        assertThat(new BigDecimal(rows.get(1).getField("amount"))).isEqualByComparingTo("10");
        assertThat(new BigDecimal(rows.get(1).getField("amount_high"))).isEqualByComparingTo("20");
    }

    @Test
    void whatHitsNothingIsSaid() throws IOException {
        String more = ", \"price/acme/gone\": {\"times\": {\"value\": 2, \"unit\": \"1\"}}";
        assertThat(CliRun.of("compare", plan(more), "--scenario", "worst").err())
                .contains("scenario worst: price/acme/gone is a number that no alternative uses; the difference does nothing");
        CliRun run = CliRun.of("compare", plan(more), "--scenario", "base", "--scenario", "worst", "--format", "json");
        assertThat(run.out()).contains("\"withoutEffect\"").contains("price/acme/gone");
    }

    @Test
    void tooManyAndWrongOnesAreRefused() throws IOException {
        String plan = plan("");
        assertThat(CliRun.of("compare", plan, "--scenario", "gone").err()).contains("no scenario gone; it has [busy, worst]");
        assertThat(CliRun.of("explain", plan, "a", "--scenario", "busy", "--scenario", "worst").err()).contains("name one");
        assertThat(CliRun.of("compare", plan, "--scenario", "busy", "--scenario", "worst", "--relative-to", "a").err())
                .contains("--relative-to is for one scenario");
    }
}
