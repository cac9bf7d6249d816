package org.tokenwright.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tokenwright.base.Meter;
import org.tokenwright.pricing.Brackets;
import org.tokenwright.pricing.Conditions;
import org.tokenwright.pricing.Multiplier;
import org.tokenwright.pricing.Offer;
import org.tokenwright.pricing.Price;
import org.tokenwright.pricing.PriceAnswer;
import org.tokenwright.pricing.PriceBook;
import org.tokenwright.pricing.PriceWindow;
import org.tokenwright.pricing.Rate;
import org.tokenwright.store.PriceDirectory;

/** What the bundled sheets answer, held against the tables by hand. */
class BundledAnswersTest {

    private static final LocalDate TODAY = WriteBundledPrices.KNOWN_ON;

    private static PriceBook book;

    @BeforeAll
    static void read() {
        book = new PriceBook(PriceDirectory.bundled().revisions());
    }

    @ParameterizedTest(name = "{0}: {1} {2}")
    @CsvSource(delimiter = '|', textBlock = """
        # case | offer | meter | tier, region, bracket, window | instant | USD per unit; empty: not priced
        'July 2024, first instant'       | openai/gpt-4o-2024-05-13 | uncachedInput | | 2024-07-01T00:00:00Z | 5
        'July 2024, last instant'        | openai/gpt-4o-2024-05-13 | output | | 2024-07-31T23:59:59Z | 15
        'alias on its last day at 5/15'  | openai/gpt-4o | uncachedInput | | 2024-11-14T23:59:59Z | 5
        'alias after the cut'            | openai/gpt-4o | uncachedInput | | 2024-11-15T00:00:00Z | 2.5
        'no answer before the first day' | openai/gpt-4o | uncachedInput | | 2024-05-12T23:59:59Z |
        'price above 128k in July 2024'  | google/gemini-1.5-pro | output | bracket=1 | 2024-07-15T00:00:00Z | 21

        'promotion on its last day'      | google/gemini-4-argon | uncachedInput | | 2026-11-30T23:59:59Z | 2
        'announced price'                | google/gemini-4-argon | uncachedInput | | 2026-12-01T00:00:00Z | 4
        'introductory price'             | google/gemini-3.6-flash | cacheRead | | 2026-12-31T23:59:59Z | 0.075
        'introductory price ended'       | google/gemini-3.6-flash | cacheRead | | 2027-01-01T00:00:00Z | 0.15
        'cache storage'                  | google/gemini-3.1-pro-preview | cacheStorage | | 2026-11-21T00:00:00Z | 4.5
        'not read'                       | google/gemini-4-carbon | cacheRead | | 2026-11-21T00:00:00Z |
        'no batch price read'            | google/gemini-4-carbon | output | tier=batch | 2026-11-21T00:00:00Z |

        'last minute before the hour'    | deepseek/deepseek-v4-pro | output | | 2026-08-16T15:59:59Z | 0.87
        'peak from the hour on'          | deepseek/deepseek-v4-pro | output | window=peak_utc_0100_0400_0600_1000_mon_fri | 2026-08-16T16:00:00Z | 3.96
        'off-peak from the hour on'      | deepseek/deepseek-v4-pro | output | window=offpeak_other | 2026-08-16T16:00:00Z | 1.98
        'all hours no longer'            | deepseek/deepseek-v4-pro | output | | 2026-08-16T16:00:00Z |
        'flash before the hour'          | deepseek/deepseek-flash | output | window=offpeak_other | 2026-09-10T03:59:59Z |
        'flash from the hour on'         | deepseek/deepseek-flash | output | window=offpeak_other | 2026-09-10T04:00:00Z | 0.6
        'its forerunner ends then'       | deepseek/deepseek-v4-flash | output | window=offpeak_other | 2026-09-10T03:59:59Z | 0.66
        'its forerunner has ended'       | deepseek/deepseek-v4-flash | output | window=offpeak_other | 2026-09-10T04:00:00Z |
        'night discount to the hour'     | deepseek/deepseek-chat | output | window=offpeak_utc_1630_0030 | 2025-09-05T15:59:59Z | 0.55
        'night discount has ended'       | deepseek/deepseek-chat | output | | 2025-09-05T16:00:00Z | 1.68
        'gone on an unknown day'         | deepseek/deepseek-v2 | output | | 2026-11-21T00:00:00Z |
        'and in July 2024'               | deepseek/deepseek-v2 | output | | 2024-07-31T23:59:59Z | 0.28

        'batch amount read'              | openai/gpt-5.4 | output | tier=batch | 2026-11-21T00:00:00Z | 7.5
        'batch above the threshold'      | openai/gpt-5.4 | output | tier=batch bracket=1 | 2026-11-21T00:00:00Z | 11.25
        'batch of cached tokens'         | openai/gpt-5.4 | cacheRead | tier=batch | 2026-11-21T00:00:00Z | 0.125
        'priority, an amount read wins'  | openai/gpt-5.5 | output | tier=priority | 2026-11-21T00:00:00Z | 75
        'priority excluded above'        | openai/gpt-5.5 | output | tier=priority bracket=1 | 2026-11-21T00:00:00Z |
        'priority above, later models'   | openai/gpt-5.6-terra | output | tier=priority bracket=1 | 2026-11-21T00:00:00Z | 36
        'read in a remark'               | openai/gpt-6.1-sol | cacheRead | tier=priority bracket=1 | 2026-11-21T00:00:00Z | 0.4
        'EU processing'                  | openai/gpt-6-sol | cacheRead | region=eu | 2026-11-21T00:00:00Z | 0.22
        'EU processing in batch'         | openai/gpt-6-sol | output | tier=batch region=eu | 2026-11-21T00:00:00Z | 5.5
        'no EU processing before 5.4'    | openai/gpt-5.2 | output | region=eu | 2026-11-21T00:00:00Z |
        'write fee'                      | openai/gpt-6-sol | cacheWrite.30m | | 2026-11-21T00:00:00Z | 2.5
        'write fee above, by rule'       | openai/gpt-6-sol | cacheWrite.30m | bracket=1 | 2026-11-21T00:00:00Z | 5
        'fast write above'               | openai/gpt-6-sol | cacheWrite.30m | tier=priority bracket=1 | 2026-11-21T00:00:00Z | 10
        'no write fee read before 5.6'   | openai/gpt-5.4 | cacheWrite.30m | | 2026-11-21T00:00:00Z |
        'no rule for the 12 h write'     | openai/gpt-6.1-terra | cacheWrite.12h | bracket=1 | 2026-11-21T00:00:00Z |
        'cached not read'                | openai/gpt-6.2-sol | cacheRead | | 2026-11-21T00:00:00Z |
        'off the batch list'             | openai/gpt-3.5-turbo-0125 | output | tier=batch | 2026-10-02T23:59:59Z | 0.75
        'off the batch list since'       | openai/gpt-3.5-turbo-0125 | output | tier=batch | 2026-10-03T00:00:00Z |
        'cached price listed later'      | openai/gpt-4o-2024-08-06 | cacheRead | | 2024-10-15T23:59:59Z |
        'cached price listed'            | openai/gpt-4o-2024-08-06 | cacheRead | | 2024-10-16T00:00:00Z | 1.25

        'batch of a cache write'         | anthropic/claude-opus-5-5 | cacheWrite.1h | tier=batch | 2026-11-21T00:00:00Z | 4
        'US, batch, cached: 0.2x0.5x1.1' | anthropic/claude-opus-5-5 | cacheRead | tier=batch region=us | 2026-11-21T00:00:00Z | 0.11
        'fast mode read'                 | anthropic/claude-opus-5-5 | output | tier=priority | 2026-11-21T00:00:00Z | 40
        'long writes by rule: 3 x 2.5'   | anthropic/claude-sonnet-4-5 | cacheWrite.5m | bracket=1 | 2026-11-21T00:00:00Z | 7.5
        'long writes by rule: 3 x 4.0'   | anthropic/claude-sonnet-4-5 | cacheWrite.1h | bracket=1 | 2026-11-21T00:00:00Z | 12
        'long writes from the remark'    | anthropic/claude-haiku-5-5 | cacheWrite.5m | bracket=1 | 2026-11-21T00:00:00Z | 0.625
        'no long surcharge since'        | anthropic/claude-opus-4-6 | output | bracket=1 | 2026-03-13T00:00:00Z | 25
        'long surcharge until'           | anthropic/claude-opus-4-6 | output | bracket=1 | 2026-03-12T23:59:59Z | 37.5
        'a search'                       | anthropic/claude-opus-5-5 | search | | 2026-11-21T00:00:00Z | 0.01
        'a request'                      | perplexity/sonar-pro | request | | 2026-11-21T00:00:00Z | 0.014

        'data zone row'                  | azure-openai/eu/gpt-5.5@eu-data-zone | output | | 2026-11-21T00:00:00Z | 33
        'no factor beside a row'         | azure-openai/gpt-5.5 | output | region=eu | 2026-11-21T00:00:00Z |
        'no factor on a regional offer'  | azure-openai/eu/gpt-5.5@eu-data-zone | output | region=us | 2026-11-21T00:00:00Z |
        'data zone ended, next not read' | azure-openai/us/gpt-5.6-sol@us-data-zone | output | | 2026-10-03T00:00:00Z |
        'regional profile'               | amazon-bedrock/us.anthropic.claude-haiku-5-5@us-eu-jp-au-regional-profile | cacheWrite.1h | bracket=1 | 2026-11-21T00:00:00Z | 1.1
        'tier not resolved to models'    | amazon-bedrock/global.anthropic.claude-opus-5 | output | tier=batch | 2026-11-21T00:00:00Z |
        'third bracket from the remark'  | alibaba-qwen/qwen3-coder-plus | output | bracket=3 | 2026-11-21T00:00:00Z | 60
        'second bracket'                 | alibaba-qwen/qwen3-coder-plus | output | bracket=2 | 2026-11-21T00:00:00Z | 15
        'US endpoint'                    | xai/grok-4.7 | output | region=us | 2026-11-21T00:00:00Z | 6.6
        'gone from the price page'       | groq/llama-3.3-70b-versatile | output | | 2026-10-02T23:59:59Z | 0.79
        'gone from the price page since' | groq/llama-3.3-70b-versatile | output | | 2026-10-03T00:00:00Z |
        'start unknown: from first seen' | moonshot-ai/kimi-k2.6 | output | | 2026-08-27T00:00:00Z | 4
        'start unknown: not before'      | moonshot-ai/kimi-k2.6 | output | | 2026-08-26T23:59:59Z |
        """)
    void answers(String why, String offer, String meter, String terms, Instant at, BigDecimal usd) {
        PriceAnswer answer = book.find(offer, Meter.parse(meter), conditions(terms == null ? "" : terms), at, TODAY);
        switch (answer) {
            case PriceAnswer.Priced(Rate rate, List<Multiplier> factors) -> {
                BigDecimal amount = factors.stream().map(Multiplier::factor)
                        .reduce(((Price.Flat) rate.price()).amount(), BigDecimal::multiply);
                assertThat(usd).as("not priced").isNotNull();
                assertThat(amount).isEqualByComparingTo(usd);
            }
            case PriceAnswer.NotPriced(String reason) -> assertThat(usd).as(reason).isNull();
        }
    }

    private static Conditions conditions(String terms) {
        Conditions conditions = Conditions.BASE;
        for (String term : terms.isEmpty() ? new String[0] : terms.split(" ")) {
            String value = term.substring(term.indexOf('=') + 1);
            conditions = switch (term.substring(0, term.indexOf('='))) {
                case "tier" -> conditions.withServiceTier(value);
                case "region" -> conditions.withRegion(value);
                case "bracket" -> conditions.withBracket(Integer.parseInt(value));
                case "window" -> conditions.withPriceWindow(value);
                default -> throw new IllegalArgumentException(term);
            };
        }
        return conditions;
    }

    @Test
    void anAliasHadOtherLimitsBefore() {
        Offer offer = book.offer("openai/gpt-3.5-turbo", TODAY).orElseThrow();
        assertThat(offer.contextWindow()).isEqualTo(OptionalLong.of(16385));
        assertThat(offer.at(Instant.parse("2024-02-15T00:00:00Z")).contextWindow()).isEqualTo(OptionalLong.of(4096));
        assertThat(offer.at(Instant.parse("2024-02-16T00:00:00Z")).contextWindow()).isEqualTo(OptionalLong.of(16385));
        Offer mistral = book.offer("mistral/mistral-large-latest", TODAY).orElseThrow();
        assertThat(mistral.at(Instant.parse("2024-07-01T00:00:00Z")).name()).isEqualTo("Mistral Large (2402)");
    }

    @Test
    void thresholdsKeepTheirEdge() {
        Instant now = TODAY.atStartOfDay(ZoneOffset.UTC).toInstant();
        Brackets strict = book.prices("openai/gpt-6-sol", TODAY).orElseThrow().bracketsAt(now).orElseThrow();
        Brackets inclusive = book.prices("xai/grok-4.7", TODAY).orElseThrow().bracketsAt(now).orElseThrow();
        Brackets three = book.prices("alibaba-qwen/qwen3-coder-plus", TODAY).orElseThrow().bracketsAt(now).orElseThrow();
        assertThat(strict.thresholds()).containsExactly(272_000L);
        assertThat(strict.edge()).isEqualTo(Brackets.Edge.STRICT);
        assertThat(inclusive.edge()).isEqualTo(Brackets.Edge.INCLUSIVE);
        assertThat(three.thresholds()).containsExactly(32_000L, 128_000L, 256_000L);
    }

    @Test
    void offPeakIsTheRestOfTheWeekAndSaysThatHolidaysAreNotKnown() {
        List<PriceWindow> windows = book.offer("deepseek/deepseek-flash", TODAY).orElseThrow().priceWindows();
        assertThat(windows).extracting(PriceWindow::id)
                .containsExactly("offpeak_other", "peak_utc_0100_0400_0600_1000_mon_fri");
        assertThat(windows.get(0).complementOf()).contains(windows.get(1).id());
        assertThat(windows.get(1).excludedDates()).isEmpty();
        assertThat(windows.get(1).label()).contains("Chinese public holidays", "not in this sheet");
    }

    @Test
    void noFactorForARegionStandsWhereARegionHasARowOfItsOwn() throws IOException {
        for (var sheet : PriceTable.sheets(Bundled.TABLES, TODAY)) {
            assertThat(sheet.offers()).filteredOn(offer -> !offer.region().equals("global"))
                    .allSatisfy(offer -> assertThat(offer.multipliers())
                            .noneMatch(factor -> factor.dimension() == Multiplier.Dimension.REGION));
        }
    }
}
