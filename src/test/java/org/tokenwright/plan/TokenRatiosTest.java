package org.tokenwright.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.tokenwright.base.Quantity;
import org.tokenwright.base.Source;
import org.tokenwright.base.Unit;
import org.tokenwright.tokens.Band;
import org.tokenwright.tokens.Calibration;
import org.tokenwright.tokens.ContentType;
import org.tokenwright.tokens.Contents;
import org.tokenwright.tokens.Counting;
import org.tokenwright.tokens.Tokenizer;
import org.tokenwright.tokens.TokenizerBook;
import org.tokenwright.tokens.TokenizerSheet;
import org.tokenwright.workload.Reference;
import org.tokenwright.workload.Workload;

class TokenRatiosTest {

    private static final TokenizerBook BOOK = new TokenizerBook(List.of(new TokenizerSheet("all", "2026-11-21", LocalDate.parse("2026-11-21"), List.of(
            tokenizer("o200k", Map.of(ContentType.MIXED, Band.ONE)),
            tokenizer("other", Map.of(ContentType.MIXED, band("0.9", "1.2", "2"), ContentType.ENGLISH, band("1", "1.1", "1.2"),
                    ContentType.JSON, band("1.2", "1.3", "1.6"))),
            tokenizer("unknown", Map.of(ContentType.MIXED, band("0.7", "1", "1.9")))))));

    private static Band band(String low, String central, String high) {
        return new Band(new BigDecimal(low), new BigDecimal(central), new BigDecimal(high));
    }

    private static Tokenizer tokenizer(String id, Map<ContentType, Band> multiples) {
        return new Tokenizer(id, id.toUpperCase(), new Counting.Closed(), Optional.empty(), new EnumMap<>(multiples), Map.of(),
                Tokenizer.Status.MEASURED, new Source("measured", "2026-11-21"), "");
    }

    private static Plan plan(String tokenizer, Reference reference) {
        Plan plan = SmallPlan.counting(tokenizer);
        return plan.withWorkloads(plan.workloads().stream().map(workload -> workload.withReference(Optional.of(reference))).toList());
    }

    private static Reference reference(Contents contents, Reference.Sample... samples) {
        return new Reference("o200k", contents, List.of(samples), new TreeMap<>());
    }

    private static Reference.Sample sample(ContentType content, Map<String, Long> counts) {
        return new Reference.Sample("s", content, 4000, new TreeMap<>(counts));
    }

    private static Quantity ratio(Plan plan, String tokenizer) {
        return plan.workloads().getFirst().reference().orElseThrow().ratios().get(tokenizer);
    }

    private static Quantity completed(Reference reference) {
        return ratio(TokenRatios.complete(plan("other", reference), BOOK), "other");
    }

    private static void assertBand(Quantity ratio, String low, String central, String high) {
        assertThat(ratio.low()).isEqualByComparingTo(low);
        assertThat(ratio.value()).isEqualByComparingTo(central);
        assertThat(ratio.high()).isEqualByComparingTo(high);
    }

    @Test
    void theRuleOfTheContentDecides() {
        assertBand(completed(reference(Contents.MIXED)), "0.9", "1.2", "2");
        assertBand(completed(reference(Contents.of(ContentType.ENGLISH))), "1", "1.1", "1.2");
        assertBand(completed(reference(Contents.of(ContentType.HINDI))), "0.9", "1.2", "2");
    }

    /** 3 parts English, 1 part JSON: 0.75 × 1.1 + 0.25 × 1.3 = 1.15. */
    @Test
    void aMixtureIsWeighted() {
        assertBand(completed(reference(new Contents(new TreeMap<>(Map.of(ContentType.ENGLISH, new BigDecimal("3"), ContentType.JSON, BigDecimal.ONE))))),
                "1.05", "1.15", "1.3");
    }

    @Test
    void samplesThatBothCountedAreExact() {
        Quantity ratio = completed(reference(Contents.of(ContentType.ENGLISH), sample(ContentType.JSON, Map.of("o200k", 1000L, "other", 1250L)),
                sample(ContentType.ENGLISH, Map.of("o200k", 3000L, "other", 3150L))));
        assertBand(ratio, "1.1", "1.1", "1.1");
        assertThat(ratio.source()).isEqualTo("texts counted: 2");
    }

    @Test
    void samplesThatOneDidNotCountSayWhatTheTextIs() {
        assertBand(completed(reference(Contents.of(ContentType.ENGLISH), sample(ContentType.JSON, Map.of("o200k", 1000L)),
                sample(ContentType.ENGLISH, Map.of("o200k", 3000L, "other", 3150L)))), "1.05", "1.15", "1.3");
    }

    @Test
    void anUnknownTokenizerHasTheWidestBand() {
        Quantity ratio = ratio(TokenRatios.complete(plan("exotic", reference(Contents.MIXED)), BOOK), "exotic");
        assertBand(ratio, "0.7", "1", "1.9");
        assertThat(ratio.note()).contains("nothing is known of the tokenizer \"exotic\"");
    }

    @Test
    void whatIsEnteredIsKeptAndWhatWasWorkedOutIsRenewed() {
        Plan entered = plan("other", reference(Contents.MIXED).withRatios(new TreeMap<>(Map.of("other", Quantity.exact(new BigDecimal("1.25"), Unit.ONE)))));
        assertBand(ratio(TokenRatios.renew(entered, BOOK), "other"), "1.25", "1.25", "1.25");
        Plan first = TokenRatios.complete(plan("other", reference(Contents.MIXED)), BOOK);
        Plan calibrated = first.withPrices(first.prices().withCalibrations(List.of(new Calibration("other",
                List.of(pair(1000, 1300), pair(1000, 1310), pair(1000, 1290), pair(2000, 2600), pair(1000, 1300))))));
        assertBand(ratio(TokenRatios.complete(calibrated, BOOK), "other"), "0.9", "1.2", "2");
        Quantity renewed = ratio(TokenRatios.renew(calibrated, BOOK), "other");
        assertBand(renewed, "1.29", "1.3", "1.31");
        assertThat(renewed.source()).isEqualTo("calibration of OTHER");
    }

    private static Calibration.Pair pair(long base, long billed) {
        return new Calibration.Pair("", base, billed);
    }

    @Test
    void aWorkloadWithoutReferenceIsLeftAlone() {
        Plan plan = SmallPlan.counting("other");
        assertThat(TokenRatios.complete(plan, BOOK)).isEqualTo(plan);
        assertThat(plan.workloads()).extracting(Workload::reference).containsOnly(Optional.empty());
    }
}
