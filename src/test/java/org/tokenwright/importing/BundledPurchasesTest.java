package org.tokenwright.importing;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.assertj.core.api.ThrowingConsumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tokenwright.base.Source;
import org.tokenwright.pricing.AccountTier;
import org.tokenwright.pricing.Capacity;
import org.tokenwright.pricing.Capacity.UnitLoad;
import org.tokenwright.pricing.Capacity.UnitPrice;
import org.tokenwright.pricing.PriceBook;
import org.tokenwright.pricing.Rate;
import org.tokenwright.pricing.SeatPlan;
import org.tokenwright.store.PriceDirectory;

/** Capacity, seats and account tiers of the bundled sheets; the figures were taken from the facts by hand. */
class BundledPurchasesTest {

    private static final LocalDate TODAY = WriteBundledPrices.KNOWN_ON;
    private static PriceBook book;

    @BeforeAll
    static void read() {
        book = new PriceBook(PriceDirectory.bundled().revisions());
    }

    @Test
    void everyLineOfTheTablesIsInTheSheets() throws IOException {
        assertThat(book.capacities()).hasSameSizeAs(Bundled.table("capacities.csv"));
        assertThat(book.capacities().stream().mapToInt(capacity -> capacity.prices().size()).sum())
                .isEqualTo(Bundled.table("capacity-prices.csv").size());
        assertThat(book.seatPlans()).hasSameSizeAs(Bundled.table("seat-plans.csv"));
        assertThat(tiers()).hasSameSizeAs(Bundled.table("account-tiers.csv"));
        assertThat(tiers().stream().mapToInt(tier -> tier.limits().size()).sum())
                .isEqualTo(Bundled.table("rate-limits.csv").size());
        for (NamedCsvRecord line : Bundled.table("capacity-loads.csv")) {
            Capacity capacity = book.capacity(line.getField("capacity"), TODAY).orElseThrow();
            for (String offer : line.getField("offers").isEmpty() ? new String[0] : line.getField("offers").split(" ")) {
                assertThat(capacity.load(offer)).as("%s of %s", offer, capacity.id()).isPresent();
            }
        }
    }

    private static List<AccountTier> tiers() {
        return book.providers().stream().flatMap(provider -> book.accountTiers(provider).stream()).toList();
    }

    @Test
    void everyOneSaysWhereAndWhenItWasRead() {
        var sources = new ArrayList<Source>();
        for (Capacity capacity : book.capacities()) {
            capacity.prices().stream().map(UnitPrice::source).forEach(sources::add);
            capacity.loads().stream().map(UnitLoad::source).forEach(sources::add);
        }
        for (SeatPlan plan : book.seatPlans()) {
            sources.add(plan.source());
            plan.allowance().map(SeatPlan.Allowance::source).ifPresent(sources::add);
        }
        tiers().stream().map(AccountTier::source).forEach(sources::add);

        assertThat(sources).isNotEmpty().allSatisfy(source -> {
            assertThat(source.title()).isNotBlank();
            assertThat(source.seen()).as(source.title()).matches("2026(-\\d\\d(-\\d\\d)?)?");
        });
    }

    @Test
    void everyLoadAndLimitIsOfAnOfferThatIsSold() {
        assertThat(book.capacities()).flatExtracting(Capacity::loads).extracting(UnitLoad::offer).allSatisfy(isSold());
        assertThat(tiers()).flatExtracting(AccountTier::limits).flatExtracting(AccountTier.RateLimit::offers)
                .allSatisfy(isSold());
    }

    private static ThrowingConsumer<Object> isSold() {
        return offer -> assertThat(book.offer((String) offer, TODAY)).as("%s", offer).isPresent();
    }

    @ParameterizedTest(name = "{0} on {1}")
    @CsvSource(delimiter = '|', textBlock = """
        # offer                                 | capacity                   | TPM    | output | cached | minimum | step
        azure-openai/gpt-5.2                    | azure-openai/ptu-global    | 3400   | 8      | 0      | 15      | 5
        azure-openai/gpt-5.2                    | azure-openai/ptu-data-zone | 3400   | 8      | 0      | 15      | 5
        azure-openai/gpt-5.2                    | azure-openai/ptu-regional  | 3400   | 8      | 0      | 50      | 50
        azure-openai/gpt-5.4                    | azure-openai/ptu-global    | 2400   | 6      | 0      | 15      | 5
        azure-openai/eu/gpt-5.4@eu-data-zone    | azure-openai/ptu-data-zone | 2400   | 6      | 0      | 15      | 5
        azure-openai/gpt-5                      | azure-openai/ptu-regional  | 4750   | 8      | 0      | 50      | 50
        azure-openai/gpt-4.1                    | azure-openai/ptu-global    | 3000   | 4      | 0      | 15      | 5
        azure-openai/gpt-4o                     | azure-openai/ptu-global    | 2500   | 4      | 0      | 15      | 5
        google/gemini-3.1-pro-preview           | google-vertex-ai/gsu       | 30000  | 6      | 0.1    | 1       | 1
        google/gemini-3.5-flash                 | google-vertex-ai/gsu       | 40500  | 6      | 0.1    | 1       | 1
        # no weight of cached input was read: it counts like other input
        google/gemini-2.5-flash                 | google-vertex-ai/gsu       | 161400 | 9      | 1      | 1       | 1
        """)
    void aUnitCarries(
            String offer, String capacity, BigDecimal tokens, BigDecimal output, BigDecimal cached, BigDecimal minimum,
            BigDecimal step) {
        UnitLoad load = book.capacity(capacity, TODAY).orElseThrow().load(offer).orElseThrow();
        assertThat(load.tokensPerMinute()).isEqualTo(tokens);
        assertThat(load.weights()).isEqualTo(new Capacity.Weights(BigDecimal.ONE, BigDecimal.ONE, cached, output));
        assertThat(load.minimum()).isEqualTo(minimum);
        assertThat(load.step()).isEqualTo(step);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', textBlock = """
        # capacity                                 | price      | per   | USD   | term | status
        azure-openai/ptu-global                    | hourly     | HOUR  | 1     | P0D  | LIST
        azure-openai/ptu-data-zone                 | hourly     | HOUR  | 1.1   | P0D  | LIST
        azure-openai/ptu-regional                  | hourly     | HOUR  | 2     | P0D  | LIST
        azure-openai/ptu-regional                  | monthly    | MONTH | 260   | P1M  | LIST
        azure-openai/ptu-data-zone                 | yearly     | MONTH | 221   | P1Y  | LIST
        google-vertex-ai/gsu                       | weekly     | HOUR  | 7.14  | P7D  | LIST
        google-vertex-ai/gsu                       | monthly    | MONTH | 2000  | P1M  | ESTIMATE
        google-vertex-ai/gsu                       | yearly     | HOUR  | 2.74  | P1Y  | LIST
        amazon-bedrock/model-unit-claude-v2        | six-months | HOUR  | 34.99 | P6M  | LIST
        fireworks-ai/b200                          | hourly     | HOUR  | 13    | P0D  | LIST
        together-ai/h100                           | hourly     | HOUR  | 3.99  | P0D  | ESTIMATE
        replicate/h100                             | hourly     | HOUR  | 5.49  | P0D  | LIST
        """)
    void aUnitCosts(String capacity, String id, Capacity.Per per, BigDecimal amount, Period term, Rate.Status status) {
        UnitPrice price = book.capacity(capacity, TODAY).orElseThrow().price(id).orElseThrow();
        assertThat(price.per()).isEqualTo(per);
        assertThat(price.amount()).isEqualByComparingTo(amount);
        assertThat(price.currency()).isEqualTo("USD");
        assertThat(price.commitment()).isEqualTo(term);
        assertThat(price.status()).isEqualTo(status);
    }

    @Test
    void onlyGlobalAndDataZoneCapacitySpills() {
        assertThat(book.capacity("azure-openai/ptu-global", TODAY).orElseThrow().spills()).isTrue();
        assertThat(book.capacity("azure-openai/ptu-data-zone", TODAY).orElseThrow().spills()).isTrue();
        assertThat(book.capacity("azure-openai/ptu-regional", TODAY).orElseThrow().spills()).isFalse();
    }

    @Test
    void hardwareRunsAnyModelAndNothingElseDoes() {
        assertThat(book.capacities()).allSatisfy(capacity -> assertThat(capacity.anyModel()).as(capacity.id())
                .isEqualTo(List.of("fireworks-ai", "together-ai", "replicate").contains(capacity.provider())));
        assertThat(book.capacities()).filteredOn(Capacity::anyModel)
                .allSatisfy(capacity -> assertThat(capacity.loads()).isEmpty());
    }

    @Test
    void copilotBusinessPoolsItsCredits() {
        SeatPlan plan = book.seatPlan("github/copilot-business", TODAY).orElseThrow();
        assertThat(plan.monthlyFee()).contains(new BigDecimal("19"));
        assertThat(plan.annualFee()).isEmpty();
        assertThat(plan.allowance()).hasValueSatisfying(allowance -> {
            assertThat(allowance.amount()).isEqualTo(new BigDecimal("1900"));
            assertThat(allowance.unit()).isEqualTo("credit");
            assertThat(allowance.estimate()).isFalse();
        });
        assertThat(plan.overage()).contains(new BigDecimal("0.01"));
        assertThat(plan.pooled()).isTrue();
        assertThat(plan.meteredToo()).isFalse();
    }

    @Test
    void anAllowanceInWordsIsNoAmount() {
        SeatPlan pro = book.seatPlan("anthropic/claude-pro", TODAY).orElseThrow();
        assertThat(pro.monthlyFee()).contains(new BigDecimal("20"));
        assertThat(pro.annualFee()).contains(new BigDecimal("17"));
        assertThat(pro.allowance()).isEmpty();
        assertThat(pro.overage()).isEmpty();
        assertThat(pro.allowanceText()).isEqualTo("windows of 5 hours and of a week");

        SeatPlan enterprise = book.seatPlan("anthropic/claude-enterprise", TODAY).orElseThrow();
        assertThat(enterprise.meteredToo()).isTrue();
        assertThat(enterprise.allowance()).isEmpty();
        assertThat(book.seatPlan("anthropic/claude-team-premium", TODAY).orElseThrow().minimumSeats()).isEqualTo(5);
    }

    @Test
    void tierTwoOfAnthropicLimitsSonnet() {
        AccountTier tier = book.accountTier("anthropic/tier-2", TODAY).orElseThrow();
        assertThat(tier.paid()).contains(new BigDecimal("40"));
        assertThat(tier.monthlyCap()).contains(new BigDecimal("500"));
        assertThat(tier.limits()).filteredOn(limit -> limit.scope().equals("Sonnet 4.x")).singleElement().isEqualTo(
                new AccountTier.RateLimit("Sonnet 4.x",
                        List.of("anthropic/claude-sonnet-4-0", "anthropic/claude-sonnet-4-5", "anthropic/claude-sonnet-4-6"),
                        OptionalLong.of(1000), OptionalLong.empty(), OptionalLong.of(450_000), OptionalLong.of(90_000),
                        OptionalLong.empty(), false));
    }

    @Test
    void tiersRise() {
        assertThat(book.accountTiers("anthropic")).extracting(AccountTier::id).containsExactly("anthropic/tier-1",
                "anthropic/tier-2", "anthropic/tier-3", "anthropic/tier-4", "anthropic/monthly-invoicing");
        assertThat(book.accountTiers("openai")).extracting(tier -> tier.monthlyCap().map(BigDecimal::intValue))
                .containsExactly(Optional.of(100), Optional.of(100), Optional.of(500), Optional.of(1000),
                        Optional.of(5000), Optional.of(200_000));
        assertThat(book.accountTiers("openai")).allSatisfy(tier -> assertThat(tier.limits()).isEmpty());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"openai/gpt-6-sol,1024", "openai/gpt-5.4,1024", "anthropic/claude-opus-5,512", "anthropic/claude-fable-5,512",
            "anthropic/claude-sonnet-5,1024", "anthropic/claude-opus-4-8,1024", "anthropic/claude-sonnet-4-5,1024",
            "anthropic/claude-haiku-4-5,4096", "anthropic/claude-opus-4-5,4096", "anthropic/claude-opus-4-6,4096",
            "google/gemini-3.1-pro-preview,1024"})
    void theSmallestPrefixThatIsKept(String offer, long tokens) {
        assertThat(book.offer(offer, TODAY).orElseThrow().cacheMinimum()).hasValue(tokens);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"openai/gpt-4", "anthropic/claude-opus-4-7", "anthropic/claude-opus-5-5", "azure-openai/gpt-5.2"})
    void noSmallestPrefixIsKnown(String offer) {
        assertThat(book.offer(offer, TODAY).orElseThrow().cacheMinimum()).isEmpty();
    }

    @Test
    void aProviderMaySellNoOffers() {
        assertThat(List.of("github", "cursor", "intercom", "replicate")).allSatisfy(provider ->
                assertThat(book.newest(provider)).hasValueSatisfying(revision -> {
                    assertThat(revision.sheet().offers()).isEmpty();
                    assertThat(revision.sheet().providerName()).isNotEqualTo(provider);
                }));
    }
}
