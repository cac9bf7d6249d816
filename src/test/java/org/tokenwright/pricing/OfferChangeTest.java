package org.tokenwright.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tokenwright.base.Meter.OUTPUT;
import static org.tokenwright.base.Meter.UNCACHED_INPUT;
import static org.tokenwright.pricing.OfferBuilder.hours;
import static org.tokenwright.pricing.OfferBuilder.offer;
import static org.tokenwright.pricing.RateBuilder.rate;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tokenwright.base.Source;
import org.tokenwright.pricing.Multiplier.Dimension;
import org.tokenwright.pricing.OfferChange.Part;
import org.tokenwright.pricing.RateChange.Added;
import org.tokenwright.pricing.RateChange.Changed;
import org.tokenwright.pricing.RateChange.Removed;

class OfferChangeTest {

    private static final Map<Part, UnaryOperator<OfferBuilder>> DIFFERENCES = Map.of(
            Part.BRACKETS, o -> o.brackets("/", 1000L),
            Part.PRICE_WINDOWS, o -> o.window(hours("peak", "01:00", "02:00")),
            Part.MULTIPLIERS, o -> o.multiplier(Dimension.REGION, "us", "1.1", "2026-01-01/"),
            Part.EXCLUSIONS, o -> o.exclusion("batch", "us", 0, "/"),
            Part.LIFE, o -> o.life(true, "2026-05-01"),
            Part.LIMITS, o -> o.contextWindow(1000),
            Part.TOKENIZER, o -> o.tokenizer("o200k"));

    /** The same parts with other values. */
    private static final Map<Part, UnaryOperator<OfferBuilder>> OTHER_VALUES = Map.of(
            Part.BRACKETS, o -> o.brackets("/", 2000L),
            Part.PRICE_WINDOWS, o -> o.window(hours("peak", "01:00", "03:00")),
            Part.MULTIPLIERS, o -> o.multiplier(Dimension.REGION, "us", "1.2", "2026-01-01/"),
            Part.EXCLUSIONS, o -> o.exclusion("batch", "us", 1, "/"),
            Part.LIFE, o -> o.life(true, "2026-05-02"),
            Part.LIMITS, o -> o.contextWindow(2000),
            Part.TOKENIZER, o -> o.tokenizer("cl100k"));

    private static List<RateChange> changes(OfferBuilder before, OfferBuilder after) {
        return OfferChange.between(before.build(), after.build()).map(OfferChange::rates).orElse(List.of());
    }

    @Test
    void aCutClosesTheOldLineAndAddsANewOne() {
        var old = rate(OUTPUT, "10");
        var closed = rate(OUTPUT, "10").to("2026-06-01");
        var cut = rate(OUTPUT, "8").from("2026-06-01");

        assertThat(changes(offer("acme/m").rate(old), offer("acme/m").rate(closed).rate(cut)))
                .containsExactly(new Changed(old.build(), closed.build()), new Added(cut.build()));
        assertThat(changes(offer("acme/m").rate(closed).rate(cut), offer("acme/m").rate(old)))
                .containsExactly(new Changed(closed.build(), old.build()), new Removed(cut.build()));
    }

    @Test
    void aCorrectionIsAChangeOfItsLine() {
        var kept = rate(OUTPUT, "10").to("2026-03-01");
        var wrong = rate(OUTPUT, "12").from("2026-03-01");
        var start = rate(OUTPUT, "12").from("2026-03-05");
        var amount = rate(OUTPUT, "13").from("2026-03-01");
        var currency = rate(OUTPUT, "12").from("2026-03-01").currency("CNY");

        for (var right : List.of(start, amount, currency)) {
            assertThat(changes(offer("acme/m").rate(kept).rate(wrong), offer("acme/m").rate(right).rate(kept)))
                    .containsExactly(new Changed(wrong.build(), right.build()));
        }
    }

    @Test
    void otherMetersAndConditionsAreOtherLines() {
        var input = rate(UNCACHED_INPUT, "10");
        var output = rate(OUTPUT, "10");
        var batch = rate(OUTPUT, "10").tier("batch");

        assertThat(changes(offer("acme/m").rate(input), offer("acme/m").rate(output).rate(batch)))
                .containsExactly(new Removed(input.build()), new Added(output.build()), new Added(batch.build()));
    }

    @Test
    void equalLinesAreCounted() {
        assertThat(changes(offer("acme/m").rate(rate(OUTPUT, "10")).rate(rate(OUTPUT, "10")),
                offer("acme/m").rate(rate(OUTPUT, "10.0")))).containsExactly(new Removed(rate(OUTPUT, "10").build()));
    }

    @Test
    void whereItWasReadIsNoDifferenceUnlessTheStartRestsOnIt() {
        var stated = rate(OUTPUT, "10");
        var readAgain = rate(OUTPUT, "10").source(new Source("other page", "2026-09-01")).note("read again");
        var seen = rate(OUTPUT, "10").seen("2026-02-01");
        var seenLater = rate(OUTPUT, "10").seen("2026-09-01");

        assertThat(changes(offer("acme/m").rate(stated), offer("acme/m").rate(readAgain))).isEmpty();
        assertThat(changes(offer("acme/m").rate(seen), offer("acme/m").rate(seenLater)))
                .containsExactly(new Changed(seen.build(), seenLater.build()));
    }

    @ParameterizedTest
    @EnumSource
    void namesThePartThatDiffers(Part part) {
        Offer before = offer("acme/m").build();
        Offer after = DIFFERENCES.get(part).apply(offer("acme/m")).build();

        assertThat(OfferChange.between(before, after).orElseThrow().parts()).isEqualTo(Set.of(part));
        assertThat(OfferChange.between(after, before).orElseThrow().parts()).isEqualTo(Set.of(part));
        assertThat(OfferChange.between(after, DIFFERENCES.get(part).apply(offer("acme/m")).build())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void namesThePartWhoseValueDiffers(Part part) {
        Offer before = DIFFERENCES.get(part).apply(offer("acme/m")).build();
        Offer after = OTHER_VALUES.get(part).apply(offer("acme/m")).build();

        assertThat(OfferChange.between(before, after).orElseThrow().parts()).isEqualTo(Set.of(part));
    }

    @Test
    void aLimitOfAnEarlierTimeIsALimit() {
        assertThat(OfferChange.between(offer("acme/m").build(), offer("acme/m").edition("2026-01-01/", 1000).build())
                .orElseThrow().parts()).isEqualTo(Set.of(Part.LIMITS));
        assertThat(OfferChange.between(offer("acme/m").edition("2026-01-01/", 1000).build(),
                offer("acme/m").edition("2026-01-01/", 2000).build()).orElseThrow().parts())
                .isEqualTo(Set.of(Part.LIMITS));
    }

    @Test
    void linesOfTheSameStartBelongTogetherInAnyOrder() {
        var first = rate(OUTPUT, "10").to("2026-03-01");
        var second = rate(OUTPUT, "12").from("2026-03-01");
        var firstNow = rate(OUTPUT, "11").to("2026-03-01");
        var secondNow = rate(OUTPUT, "13").from("2026-03-01");

        assertThat(changes(offer("acme/m").rate(first).rate(second), offer("acme/m").rate(secondNow).rate(firstNow)))
                .containsExactly(new Changed(second.build(), secondNow.build()),
                        new Changed(first.build(), firstNow.build()));
    }

    @Test
    void aGoneOfferLosesAllItsLines() {
        Offer offer = offer("acme/m").rate(rate(OUTPUT, "10")).rate(rate(UNCACHED_INPUT, "2")).build();

        assertThat(OfferChange.removed(offer).rates()).containsExactly(
                new Removed(offer.rates().get(0)), new Removed(offer.rates().get(1)));
        assertThat(OfferChange.removed(offer).before()).hasValue(offer);
        assertThat(OfferChange.removed(offer).after()).isEmpty();
    }
}
