package org.tokenwright.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tokenwright.base.Meter.CACHE_READ;
import static org.tokenwright.base.Meter.OUTPUT;
import static org.tokenwright.base.Meter.UNCACHED_INPUT;
import static org.tokenwright.pricing.Answers.find;
import static org.tokenwright.pricing.OfferBuilder.SOURCE;
import static org.tokenwright.pricing.OfferBuilder.offer;
import static org.tokenwright.pricing.RateBuilder.rate;

import java.math.BigDecimal;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tokenwright.base.Meter;
import org.tokenwright.base.Source;
import org.tokenwright.pricing.Multiplier.Dimension;

/** Which line wins when amounts and multipliers say different things. */
class PrecedenceTest {

    /** Lines such as {@code standard=10 batch@us=4 batch*0.5 @us*1.1}: amounts and multipliers of output. */
    private static OfferBuilder parse(Meter meter, String lines) {
        var offer = offer("acme/m");
        for (String line : lines.split(" ")) {
            String value = line.substring(Math.max(line.indexOf('='), line.indexOf('*')) + 1);
            String scope = line.substring(0, line.length() - value.length() - 1);
            String tier = scope.contains("@") ? scope.substring(0, scope.indexOf('@')) : scope;
            String region = scope.contains("@") ? scope.substring(scope.indexOf('@') + 1) : "";
            if (line.contains("=")) {
                offer.rate(rate(meter, value).tier(tier).region(region));
            } else if (region.isEmpty()) {
                offer.multiplier(Dimension.SERVICE_TIER, tier, value, "2026-01-01/");
            } else {
                offer.multiplier(Dimension.REGION, region, value, "2026-01-01/");
            }
        }
        return offer;
    }

    @ParameterizedTest(name = "[{index}] {0}: {1} in region {2} is {3}")
    @CsvSource(delimiter = '|', nullValues = "-", emptyValue = "", textBlock = """
        standard=10                                        | standard | ''     | 10
        standard=10 batch*0.5 @us*1.1                      | standard | ''     | 10
        standard=10 batch=4 batch*0.5                      | batch    | ''     | 4
        standard=10 batch*0.5                              | batch    | ''     | 10 × 0.5
        standard=10 flex*0.5                               | batch    | ''     | no batch price for output of acme/m has been read
        batch=4                                            | standard | ''     | no price for output of acme/m has been read
        standard=10 @us*1.1                                | standard | us     | 10 × 1.1
        standard=10 standard@us=12 @us*1.1                 | standard | us     | 12
        standard=10 batch@us=3 batch=4 batch*0.5 @us*1.1   | batch    | us     | 3
        standard=10 batch=4 batch*0.5 @us*1.1              | batch    | us     | 4 × 1.1
        standard=10 batch*0.5 @us*1.1                      | batch    | us     | 10 × 0.5 × 1.1
        standard=10 standard@us=12 batch*0.5 @us*1.1       | batch    | us     | 12 × 0.5
        standard=10 standard@us=12 batch=4 @us*1.1         | batch    | us     | no batch price for output of acme/m in region us has been read
        standard=10 standard@us=12 batch=4 batch*0.5       | batch    | us     | 12 × 0.5
        standard=10 batch@us=3 @us*1.1                     | standard | us     | 10 × 1.1
        standard@us=12 batch*0.5                           | batch    | us     | 12 × 0.5
        standard@us=12                                     | standard | ''     | no price for output of acme/m has been read
        standard=10 batch*0.5 @us*1.1                      | flex     | us     | no flex price for output of acme/m in region us has been read
        standard=10 batch*0.5                              | batch    | us     | acme/m has neither a price nor a multiplier for region us
        standard=10 @eu*1.1                                | standard | us     | acme/m has neither a price nor a multiplier for region us
        standard=10 batch@us=3                             | standard | us     | no price for output of acme/m in region us has been read
        standard=10                                        | standard | global | 10
        standard=10 batch*0.5 @global*1.1                  | batch    | global | 10 × 0.5
        standard=10 standard@global=11                     | batch    | global | no batch price for output of acme/m has been read
        standard@global=11 batch*0.5                       | batch    | ''     | 11 × 0.5
        """)
    void anAmountReadWinsOverMultipliers(String lines, String tier, String region, String expected) {
        var asked = Conditions.BASE.withServiceTier(tier).withRegion(region);

        assertThat(find(parse(OUTPUT, lines), OUTPUT, asked, "2026-06-01")).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}: {1} in region {2} is {3}")
    @CsvSource(delimiter = '|', emptyValue = "", textBlock = """
        standard=10                        | batch    | us | 10
        standard=10 standard@us=12         | batch    | us | 12
        standard=10 batch=5                | batch    | us | 5
        standard=10 batch=5 batch*0.5      | flex     | '' | 10
        """)
    void feesAreTheSameInEveryTierAndRegionUnlessReadOtherwise(String lines, String tier, String region, String price) {
        Meter search = Meter.of(Meter.Kind.SEARCH);
        var asked = Conditions.BASE.withServiceTier(tier).withRegion(region).withBracket(1);

        assertThat(find(parse(search, lines), search, asked, "2026-06-01")).isEqualTo(price);
    }

    @Test
    void aMultiplierOfTokensDoesNotScaleFees() {
        Meter request = Meter.of(Meter.Kind.REQUEST);
        var offer = parse(request, "standard=10 batch*0.5");

        assertThat(find(offer, request, Conditions.BASE.withServiceTier("batch"), "2026-06-01")).isEqualTo("10");
        assertThat(find(offer.multiplier(Dimension.SERVICE_TIER, "batch", "0.7", "2026-01-01/", request), request,
                Conditions.BASE.withServiceTier("batch"), "2026-06-01")).isEqualTo("10 × 0.7");
    }

    @Test
    void mediaUnitsNeedAPriceOfTheirTier() {
        Meter image = Meter.of(Meter.Kind.IMAGE);

        assertThat(find(parse(image, "standard=10 batch*0.5"), image, Conditions.BASE.withServiceTier("batch"),
                "2026-06-01")).isEqualTo("no batch price for images of acme/m has been read");
    }

    @Test
    void aMultiplierCoversItsMetersOnly() {
        var offer = offer("acme/m").rate(rate(OUTPUT, "10")).rate(rate(UNCACHED_INPUT, "2"))
                .multiplier(Dimension.SERVICE_TIER, "batch", "0.5", "2026-01-01/", OUTPUT);
        var batch = Conditions.BASE.withServiceTier("batch");

        assertThat(find(offer, OUTPUT, batch, "2026-06-01")).isEqualTo("10 × 0.5");
        assertThat(find(offer, UNCACHED_INPUT, batch, "2026-06-01"))
                .isEqualTo("no batch price for uncached input of acme/m has been read");
    }

    @Test
    void aMultiplierForThisMeterWinsOverOneForAllInEitherOrder() {
        var batch = Conditions.BASE.withServiceTier("batch");
        var specialFirst = offer("acme/m").rate(rate(OUTPUT, "10"))
                .multiplier(Dimension.SERVICE_TIER, "batch", "0.6", "2026-01-01/", OUTPUT)
                .multiplier(Dimension.SERVICE_TIER, "batch", "0.5", "2026-02-01/");
        var specialLast = offer("acme/m").rate(rate(OUTPUT, "10"))
                .multiplier(Dimension.SERVICE_TIER, "batch", "0.5", "2026-02-01/")
                .multiplier(Dimension.SERVICE_TIER, "batch", "0.6", "2026-01-01/", OUTPUT);

        assertThat(find(specialFirst, OUTPUT, batch, "2026-06-01")).isEqualTo("10 × 0.6");
        assertThat(find(specialLast, OUTPUT, batch, "2026-06-01")).isEqualTo("10 × 0.6");
    }

    @ParameterizedTest(name = "holding {0}, seen {1}, at {2}: {3}")
    @CsvSource(delimiter = '|', textBlock = """
        2026-03-01/2026-05-01 | 2026-01-01 | 2026-02-28T23:59:59Z | no batch price for output of acme/m is known before 2026-03-01
        2026-03-01/2026-05-01 | 2026-01-01 | 2026-03-01           | 10 × 0.5
        2026-03-01/2026-05-01 | 2026-01-01 | 2026-04-30T23:59:59Z | 10 × 0.5
        2026-03-01/2026-05-01 | 2026-01-01 | 2026-05-01           | the batch price for output of acme/m ended on 2026-05-01
        /                     | 2026-04-10 | 2026-04-09T23:59:59Z | no batch price for output of acme/m is known before 2026-04-10
        /                     | 2026-04-10 | 2026-04-10           | 10 × 0.5
        /                     | 2026       | 2026-11-20T23:59:59Z | no batch price for output of acme/m is known before 2026-11-21
        /                     | 2026       | 2026-11-21           | 10 × 0.5
        """)
    void aMultiplierHoldsInItsTimeOnly(String span, String seen, String at, String expected) {
        var offer = offer("acme/m").rate(rate(OUTPUT, "10")).multiplier(new Multiplier(Dimension.SERVICE_TIER, "batch",
                new BigDecimal("0.5"), Set.of(), OfferBuilder.validity(span), new Source("page", seen), ""));

        assertThat(find(offer, OUTPUT, Conditions.BASE.withServiceTier("batch"), at)).isEqualTo(expected);
    }

    @Test
    void aMultiplierWithoutAStartEndsWhereTheNextOfTheSameScopeBegins() {
        var offer = offer("acme/m").rate(rate(OUTPUT, "10"))
                .multiplier(Dimension.SERVICE_TIER, "batch", "0.5", "/")
                .multiplier(Dimension.SERVICE_TIER, "flex", "0.7", "2026-02-01/")
                .multiplier(Dimension.REGION, "batch", "0.8", "2026-02-01/")
                .multiplier(Dimension.SERVICE_TIER, "batch", "0.9", "2026-02-01/", CACHE_READ)
                .multiplier(Dimension.SERVICE_TIER, "batch", "0.6", "2026-03-01/2026-04-01");
        var batch = Conditions.BASE.withServiceTier("batch");

        assertThat(find(offer, OUTPUT, batch, "2026-02-28T23:59:59Z")).isEqualTo("10 × 0.5");
        assertThat(find(offer, OUTPUT, batch, "2026-03-01")).isEqualTo("10 × 0.6");
        assertThat(find(offer, OUTPUT, batch, "2026-04-01"))
                .isEqualTo("the batch price for output of acme/m ended on 2026-04-01");
    }

    @Test
    void theStandardRateOfTheSameBracketIsScaled() {
        var offer = offer("acme/m").brackets("/", 272_000L)
                .rate(rate(OUTPUT, "10")).rate(rate(OUTPUT, "15").bracket(1))
                .rate(rate(CACHE_READ, "1"))
                .multiplier(Dimension.SERVICE_TIER, "batch", "0.5", "2026-01-01/");
        var batchAbove = Conditions.BASE.withServiceTier("batch").withBracket(1);

        assertThat(find(offer, OUTPUT, batchAbove, "2026-06-01")).isEqualTo("15 × 0.5");
        assertThat(find(offer, CACHE_READ, batchAbove, "2026-06-01")).isEqualTo(
                "no batch price for cache reads of acme/m above 272,000 tokens of input has been read");
    }

    @Test
    void aPriceOfZeroIsAPrice() {
        var offer = offer("acme/m").rate(rate(CACHE_READ, "0")).rate(rate(OUTPUT, "1").source(SOURCE));

        assertThat(find(offer, CACHE_READ, Conditions.BASE, "2026-06-01")).isEqualTo("0");
        assertThat(find(offer, Meter.CACHE_WRITE_5M, Conditions.BASE, "2026-06-01"))
                .isEqualTo("no price for 5m cache writes of acme/m has been read");
    }
}
