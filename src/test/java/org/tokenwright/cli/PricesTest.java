package org.tokenwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tokenwright.pricing.SheetCheck;
import org.tokenwright.store.PriceSheetJson;

/** What {@code prices list} and {@code prices show} write. */
class PricesTest {

    private static final String OWN = Path.of("src/test/resources/worked/T05-exactly-at-threshold/prices").toString();

    @ParameterizedTest(name = "Gemini 4 Argon on {0}: {1}")
    @CsvSource({"2026-11-30, 2, 10", "2026-12-01, 4, 20"})
    void listsThePricesOfADay(String day, String input, String output) {
        CliRun run = CliRun.of("prices", "list", "gemini-4-argon", "--on", day, "--format", "json");
        assertThat(run.text("[0].id")).isEqualTo("google/gemini-4-argon");
        assertThat(run.text("[0].prices[0].amount")).isEqualTo(input);
        assertThat(run.text("[0].prices[2].amount")).isEqualTo(output);
    }

    @Test
    void listsOnlyWhatIsInForceUnlessAskedForAll() {
        assertThat(CliRun.of("prices", "list", "gemini-4-argon", "--on", "2026-01-01").out()).contains("No offer on 2026-01-01");
        assertThat(CliRun.of("prices", "list", "gemini-4-argon", "--on", "2026-01-01", "--all").out())
                .contains("google/gemini-4-argon");
    }

    @Test
    void showsARangeWherePricesDependOnTheHour() {
        assertThat(CliRun.of("prices", "list", "deepseek-v4-pro", "--provider", "deepseek", "--on", "2026-11-21").out())
                .contains("0.66–1.32");
    }

    @Test
    void readsAFolderOfOnesOwn() {
        assertThat(CliRun.of("prices", "list", "--provider", "acme", "--on", "2026-11-21", "--prices", OWN).out())
                .contains("acme/large").contains("2.5").contains("1 offer on");
    }

    @Test
    void showsEveryLineWithDatesAndSources() {
        String out = CliRun.of("prices", "show", "google/gemini-4-argon").out();
        assertThat(out).contains("2026-12-01").contains("announced").contains("20 USD/Mtok").contains("Source");
    }

    @Test
    void showsNothingThatWasNotKnownYet() {
        CliRun run = CliRun.of("prices", "show", "openai/gpt-4o", "--known-on", "2024-01-01");
        assertThat(run.status()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("no prices of openai were known on 2024-01-01");
    }

    @Test
    void jsonOfAnOfferIsAPriceSheet() {
        CliRun run = CliRun.of("prices", "show", "deepseek/deepseek-v4-pro", "--format", "json");
        var sheet = PriceSheetJson.read("answer", run.out().getBytes(java.nio.charset.StandardCharsets.UTF_8)).content();
        assertThat(sheet.offers()).singleElement().satisfies(offer -> assertThat(offer.rates()).hasSize(9));
    }

    @Test
    void csvHasALineForEachRate() {
        assertThat(CliRun.of("prices", "show", "deepseek/deepseek-v4-pro", "--format", "csv").out().lines()).hasSize(10);
        assertThat(CliRun.of("prices", "list", "gpt-4o", "--format", "csv").out()).startsWith("offer,provider,name,meter");
    }

    @Test
    void showsACapacityWithItsPricesAndLoads() {
        String out = CliRun.of("prices", "show", "azure-openai/ptu-global").out();
        assertThat(out).contains("Provisioned throughput, global, in units of PTU; what is above it is metered.")
                .contains("1 USD/PTU/hour").contains("260 USD/PTU/month  P1M").contains("azure-openai/gpt-5.2")
                .contains("3,400").doesNotContain("ptu-regional");
        assertThat(CliRun.of("prices", "show", "replicate/h100").out()).contains("it runs any model").contains("5.49 USD/H100/hour");
    }

    @Test
    void showsAllThatAProviderSellsBesidesOffers() {
        assertThat(CliRun.of("prices", "show", "github").out()).contains("github/copilot-business").contains("1,900 credit")
                .contains("0.01 USD");
        assertThat(CliRun.of("prices", "show", "anthropic").out()).contains("anthropic/claude-max-20x")
                .contains("anthropic/tier-2").contains("Sonnet 4.x").contains("450,000").contains("all use is charged besides");
        assertThat(CliRun.of("prices", "show", "openai/gpt-6-sol").out()).contains("The smallest prefix that is kept has 1,024 tokens.");
    }

    @ParameterizedTest(name = "{0}: {1}, {2}, {3}, {4}")
    @CsvSource({"azure-openai, 6, 3, 0, 0", "azure-openai/ptu-global, 5, 1, 0, 0", "github, 0, 0, 5, 0",
            "github/copilot-business, 0, 0, 1, 0", "anthropic/tier-2, 10, 0, 0, 1"})
    void jsonOfPurchasesIsASoundPriceSheet(String id, int offers, int capacities, int seatPlans, int tiers) {
        CliRun run = CliRun.of("prices", "show", id, "--format", "json");
        var sheet = PriceSheetJson.read("answer", run.out().getBytes(java.nio.charset.StandardCharsets.UTF_8)).content();
        assertThat(SheetCheck.check(sheet)).isEmpty();
        assertThat(sheet.offers()).hasSize(offers);
        assertThat(sheet.capacities()).hasSize(capacities);
        assertThat(sheet.seatPlans()).hasSize(seatPlans);
        assertThat(sheet.accountTiers()).hasSize(tiers);
    }

    @Test
    void purchasesHaveNoCsv() {
        CliRun run = CliRun.of("prices", "show", "github", "--format", "csv");
        assertThat(run.status()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("CSV is written for offers only");
        assertThat(CliRun.of("prices", "show", "github/none").err()).contains("unknown offer \"github/none\"");
        assertThat(CliRun.of("prices", "show", "groq").err()).contains("unknown offer \"groq\"");
    }
}
