package org.tokenwright.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tokenwright.base.Meter.CACHE_READ;
import static org.tokenwright.base.Meter.OUTPUT;
import static org.tokenwright.base.Meter.UNCACHED_INPUT;
import static org.tokenwright.pricing.Answers.KNOWN_ON;
import static org.tokenwright.pricing.Answers.find;
import static org.tokenwright.pricing.OfferBuilder.SOURCE;
import static org.tokenwright.pricing.OfferBuilder.complement;
import static org.tokenwright.pricing.OfferBuilder.hours;
import static org.tokenwright.pricing.OfferBuilder.offer;
import static org.tokenwright.pricing.OfferBuilder.validity;
import static org.tokenwright.pricing.RateBuilder.instant;
import static org.tokenwright.pricing.RateBuilder.rate;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tokenwright.base.Interval;
import org.tokenwright.pricing.Multiplier.Dimension;

/** Exclusions, brackets, price windows and the instants at which answers change. */
class OfferPricesTest {

    @ParameterizedTest(name = "excluded {0} {1} from bracket {2} during {3}; asked {4} {5} bracket {6} at {7}")
    @CsvSource(delimiter = '|', nullValues = "-", emptyValue = "", textBlock = """
        batch | -  | 0 | /                     | batch    | '' | 0 | 2026-02-01 | its source excludes acme/m at service tier batch (footnote 2)
        batch | -  | 0 | /                     | standard | '' | 0 | 2026-02-01 | 10
        -     | us | 0 | /                     | standard | us | 0 | 2026-02-01 | its source excludes acme/m in region us (footnote 2)
        -     | us | 0 | /                     | standard | '' | 0 | 2026-02-01 | 10
        batch | us | 0 | /                     | batch    | us | 0 | 2026-02-01 | its source excludes acme/m at service tier batch in region us (footnote 2)
        batch | us | 0 | /                     | batch    | '' | 0 | 2026-02-01 | 4
        batch | -  | 1 | /                     | batch    | '' | 0 | 2026-02-01 | 4
        batch | -  | 1 | /                     | batch    | '' | 1 | 2026-02-01 | its source excludes acme/m at service tier batch above 272,000 tokens of input (footnote 2)
        batch | -  | 0 | 2026-02-01/2026-03-01 | batch    | '' | 0 | 2026-01-31T23:59:59Z | 4
        batch | -  | 0 | 2026-02-01/2026-03-01 | batch    | '' | 0 | 2026-02-01           | its source excludes acme/m at service tier batch (footnote 2)
        batch | -  | 0 | 2026-02-01/2026-03-01 | batch    | '' | 0 | 2026-02-28T23:59:59Z | its source excludes acme/m at service tier batch (footnote 2)
        batch | -  | 0 | 2026-02-01/2026-03-01 | batch    | '' | 0 | 2026-03-01           | 4
        batch | -  | 0 | /2026-03-01           | batch    | '' | 0 | 2026-02-28T23:59:59Z | its source excludes acme/m at service tier batch (footnote 2)
        batch | -  | 0 | /2026-03-01           | batch    | '' | 0 | 2026-03-01           | 4
        """)
    void whatItsSourceExcludesIsNotPriced(String tier, String region, int fromBracket, String span,
            String askedTier, String askedRegion, int askedBracket, String at, String expected) {
        var offer = offer("acme/m").brackets("/", 272_000L).exclusion(tier, region, fromBracket, span)
                .rate(rate(OUTPUT, "10")).rate(rate(OUTPUT, "4").tier("batch"))
                .rate(rate(OUTPUT, "6").tier("batch").bracket(1))
                .multiplier(Dimension.REGION, "us", "1.1", "2026-01-01/");

        assertThat(find(offer, OUTPUT, new Conditions(askedTier, askedRegion, askedBracket, "all"), at))
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "bracket {0} at {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
        0 | 2026-02-01           | 10
        1 | 2026-01-31T23:59:59Z | 10
        1 | 2026-02-01           | 15
        2 | 2026-02-01           | 20
        3 | 2026-02-01           | no price for output of acme/m in bracket 3 of total input has been read
        1 | 2026-02-28T23:59:59Z | 15
        1 | 2026-03-01           | 10
        """)
    void aBracketCountsWhileItsThresholdsAreInForce(int bracket, String at, String expected) {
        var offer = offer("acme/m").brackets("2026-02-01/2026-03-01", 128_000L, 256_000L)
                .rate(rate(OUTPUT, "10")).rate(rate(OUTPUT, "15").bracket(1)).rate(rate(OUTPUT, "20").bracket(2));

        assertThat(find(offer, OUTPUT, Conditions.BASE.withBracket(bracket), at)).isEqualTo(expected);
    }

    @Test
    void aMeterThatThresholdsDoNotRepriceIsAnsweredByTheBase() {
        var offer = offer("acme/m")
                .brackets(new Brackets(List.of(200_000L), Brackets.Semantics.WHOLE_REQUEST, Brackets.Edge.INCLUSIVE,
                        Set.of(OUTPUT), validity("/"), SOURCE))
                .rate(rate(UNCACHED_INPUT, "2")).rate(rate(CACHE_READ, "1").bracket(1)).rate(rate(OUTPUT, "10"));

        assertThat(find(offer, UNCACHED_INPUT, Conditions.BASE.withBracket(1), "2026-02-01")).isEqualTo("2");
        assertThat(find(offer, CACHE_READ, Conditions.BASE.withBracket(1), "2026-02-01"))
                .isEqualTo("no price for cache reads of acme/m has been read");
        assertThat(find(offer, OUTPUT, Conditions.BASE.withBracket(1), "2026-02-01"))
                .isEqualTo("no price for output of acme/m from 200,000 tokens of input has been read");
    }

    @Test
    void bracketsWithoutAStartHoldFromEverUntilTheNext() {
        var prices = new OfferPrices(offer("acme/m")
                .brackets("2026-03-01/", 200_000L).brackets("/", 128_000L).build(), KNOWN_ON);

        assertThat(prices.bracketsAt(instant("2020-01-01")).orElseThrow().thresholds()).containsExactly(128_000L);
        assertThat(prices.bracketsAt(instant("2026-02-28T23:59:59Z")).orElseThrow().thresholds())
                .containsExactly(128_000L);
        assertThat(prices.bracketsAt(instant("2026-03-01")).orElseThrow().thresholds()).containsExactly(200_000L);
    }

    @Test
    void bracketsWithoutAStartDoNotComeBackWhenTheNextEnd() {
        var prices = new OfferPrices(offer("acme/m")
                .brackets("2026-03-01/2026-04-01", 200_000L).brackets("/", 128_000L).build(), KNOWN_ON);

        assertThat(prices.bracketsAt(instant("2026-03-31T23:59:59Z")).orElseThrow().thresholds())
                .containsExactly(200_000L);
        assertThat(prices.bracketsAt(instant("2026-04-01"))).isEmpty();
    }

    private static OfferBuilder windowed() {
        return offer("acme/m").window(complement("offpeak", "peak")).window(hours("unused", "01:00", "02:00"))
                .window(hours("peak", "01:00", "04:00"))
                .rate(rate(OUTPUT, "8").to("2026-03-01"))
                .rate(rate(OUTPUT, "20").from("2026-03-01").to("2026-05-01").window("peak"))
                .rate(rate(OUTPUT, "10").from("2026-03-01").to("2026-05-01").window("offpeak"))
                .rate(rate(OUTPUT, "9").from("2026-05-01"))
                .rate(rate(UNCACHED_INPUT, "2"))
                .rate(rate(OUTPUT, "4").tier("flex"))
                .multiplier(Dimension.SERVICE_TIER, "batch", "0.5", "2026-01-01/");
    }

    @ParameterizedTest(name = "{0} in window {1} at {2}: {3}")
    @CsvSource(delimiter = '|', textBlock = """
        standard | all     | 2026-02-28T23:59:59Z | 8
        standard | peak    | 2026-02-28T23:59:59Z | 8
        standard | all     | 2026-03-01           | the price for output of acme/m depends on the time of day: offpeak, peak
        standard | peak    | 2026-03-01           | 20
        standard | offpeak | 2026-03-01           | 10
        standard | unused  | 2026-03-01           | no price for output of acme/m in price window unused is known from 2026-03-01 to 2026-05-01
        standard | peak    | 2026-04-30T23:59:59Z | 20
        standard | peak    | 2026-05-01           | 9
        batch    | peak    | 2026-03-01           | 20 × 0.5
        flex     | peak    | 2026-03-01           | 4
        """)
    void theExactWindowWinsOverAllHours(String tier, String window, String at, String expected) {
        var asked = Conditions.BASE.withServiceTier(tier).withPriceWindow(window);

        assertThat(find(windowed(), OUTPUT, asked, at)).isEqualTo(expected);
        assertThat(find(windowed(), UNCACHED_INPUT, Conditions.BASE.withPriceWindow(window), at)).isEqualTo("2");
    }

    @Test
    void onlyWindowsThatHaveAPriceAreNamed() {
        var offer = windowed().rate(rate(CACHE_READ, "1").window("peak").from("2026-03-01"));

        assertThat(find(offer, CACHE_READ, Conditions.BASE, "2026-03-01"))
                .isEqualTo("the price for cache reads of acme/m depends on the time of day: peak");
        assertThat(find(offer, CACHE_READ, Conditions.BASE.withServiceTier("flex"), "2026-03-01"))
                .isEqualTo("no flex price for cache reads of acme/m has been read");
    }

    @ParameterizedTest(name = "at {0}: {1}")
    @CsvSource(delimiter = '|', emptyValue = "", textBlock = """
        2026-02-28T23:59:59Z | ''
        2026-03-01           | offpeak,peak
        2026-04-30T23:59:59Z | offpeak,peak
        2026-05-01           | ''
        """)
    void windowsAreThoseThatRatesInForceReferTo(String at, String ids) {
        var windows = new OfferPrices(windowed().build(), KNOWN_ON).windowsAt(instant(at));

        assertThat(String.join(",", windows.stream().map(PriceWindow::id).toList())).isEqualTo(ids);
    }

    @Test
    void changesAreStrictlyInside() {
        var prices = new OfferPrices(offer("acme/m")
                .rate(rate(OUTPUT, "8").from("2026-01-01").to("2026-02-01"))
                .rate(rate(OUTPUT, "9").seen("2026-03-01"))
                .multiplier(Dimension.SERVICE_TIER, "batch", "0.5", "2026-04-01/2026-05-01")
                .exclusion("flex", null, 0, "2026-06-01/2026-07-01")
                .brackets("2026-08-01/2026-09-01", 128_000L)
                .edition("2026-10-01/2026-11-01", 32_000L)
                .life(true, "2026-12-01").build(), KNOWN_ON);

        assertThat(prices.changes(Interval.ALWAYS)).containsExactly(
                instant("2026-01-01"), instant("2026-02-01"), instant("2026-03-01"), instant("2026-04-01"),
                instant("2026-05-01"), instant("2026-06-01"), instant("2026-07-01"), instant("2026-08-01"),
                instant("2026-09-01"), instant("2026-10-01"), instant("2026-11-01"), instant("2026-12-01"));
        assertThat(prices.changes(new Interval(instant("2026-02-01"), instant("2026-04-01"))))
                .containsExactly(instant("2026-03-01"));
        assertThat(prices.changes(new Interval(instant("2026-02-01").minusSeconds(1), instant("2026-04-01")
                .plusSeconds(1)))).containsExactly(
                instant("2026-02-01"), instant("2026-03-01"), instant("2026-04-01"));
    }

    @Test
    void aHistoricLineChangesNothing() {
        var prices = new OfferPrices(
                offer("acme/m").rate(rate(OUTPUT, "8").seen("not stated").to("2026-02-01")).build(), KNOWN_ON);

        assertThat(prices.changes(Interval.ALWAYS)).isEmpty();
    }

    @Test
    void aReasonFollowsTheBracketThatCounts() {
        var offer = offer("acme/m").brackets("2026-02-01/", 128_000L).rate(rate(OUTPUT, "10"));

        assertThat(find(offer, OUTPUT, Conditions.BASE.withBracket(1), "2026-02-01"))
                .isEqualTo("no price for output of acme/m above 128,000 tokens of input has been read");
    }
}
