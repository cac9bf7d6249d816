package org.tokenwright.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tokenwright.plan.Plan;
import org.tokenwright.pricing.Offer;
import org.tokenwright.tokens.ContentType;
import org.tokenwright.tokens.Counting;
import org.tokenwright.tokens.Tokenizer;
import org.tokenwright.tokens.TokenizerBook;

/** References of workloads in plan files, and the tokenizer rules inside the program. */
class ReferenceJsonTest {

    private static final String PLAN = """
        {"format": "tokenwright-plan", "formatVersion": 1, "name": "Plan",
         "settings": {"currency": "USD", "start": "2026-11", "months": 12},
         "workloads": [{"id": "w", "tasksPerMonth": {"value": 10, "unit": "task"},
           "shape": {"fixed": {"output": {"value": 1, "unit": "token/call"}}},
           "reference": {"tokenizer": "o200k", "contents": {"english": 3, "json": 1},
             "samples": [{"name": "mail", "content": "german", "characters": 900, "counts": {"o200k": 200}}],
             "ratios": {"claude-4.7+": {"value": 1.5, "unit": "1"}}}}],
         "prices": {"calibrations": [{"tokenizer": "grok", "pairs": [{"base": 100, "billed": 110}]}]}}
        """;

    private static Plan read(String text) {
        return PlanJson.read("plan", text.getBytes(StandardCharsets.UTF_8)).content();
    }

    @Test
    void isReadAndWrittenWhole() {
        Plan plan = read(PLAN);
        assertThat(plan.workloads().getFirst().reference().orElseThrow().contents().weights()).containsOnlyKeys(ContentType.ENGLISH, ContentType.JSON);
        assertThat(plan.prices().calibrations()).hasSize(1);
        assertThat(PlanJson.read("plan", PlanJson.write(plan)).content()).isEqualTo(plan);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        unknown content    | "english": 3         | "klingon": 3          | /workloads/0/reference/contents/klingon: is no content such as english, json, mixed ("klingon")
        weight of nothing  | "english": 3         | "english": 0          | /workloads/0/reference/contents: weight of english is not above 0 (0)
        no tokenizer       | "tokenizer": "o200k" | "tokenizer": "a b"    | /workloads/0/reference/tokenizer: is not a tokenizer such as o200k ("a b")
        ratio of nothing   | "value": 1.5         | "value": 0            | /workloads/0/reference/ratios/claude-4.7+: must be greater than 0 (0)
        ratio too large    | "value": 1.5         | "value": 1001         | /workloads/0/reference/ratios/claude-4.7+: must be at most 1000 (1001)
        negative count     | "o200k": 200         | "o200k": -1           | /workloads/0/reference/samples/0/counts/o200k: is not a whole number from 0 to
        nothing billed     | "billed": 110        | "billed": 0           | /prices/calibrations/0/pairs/0/billed: is not a whole number from 1 to
        no pairs           | [{"base": 100, "billed": 110}] | []          | /prices/calibrations/0: a calibration has no pairs
        """)
    void namesThePlace(String what, String before, String after, String message) {
        assertThat(PLAN).contains(before);
        assertThatThrownBy(() -> read(PLAN.replace(before, after))).isInstanceOf(FileProblem.class).hasMessageContaining(message);
    }

    @Test
    void everyTokenizerOfABundledOfferHasARule() {
        TokenizerBook book = TokenizerDirectory.bundled();
        assertThat(PriceDirectory.bundled().revisions().stream().flatMap(revision -> revision.sheet().offers().stream()).map(Offer::tokenizer).distinct())
                .allSatisfy(id -> assertThat(book.find(id)).as(id).isPresent());
    }

    @Test
    void theBaseCountsAsItCounts() {
        Tokenizer base = TokenizerDirectory.bundled().find(Tokenizer.BASE).orElseThrow();
        assertThat(base.counting()).isEqualTo(new Counting.Bundled("o200k_base"));
        assertThat(base.multiples()).hasSize(ContentType.values().length).allSatisfy((_, band) -> assertThat(band.isExact()).isTrue());
        assertThat(base.charactersPerToken()).hasSize(ContentType.values().length);
    }
}
