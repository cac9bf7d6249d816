package org.tokenwright.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestIdsTest {

    private static final List<String> IDS = List.of(
            "openai/gpt-4o", "openai/gpt-4o-mini", "openai/gpt-4.1", "azure/gpt-4o", "acme/o3", "acme/o1");

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', emptyValue = "", textBlock = """
        openai/gpt-4o      | openai/gpt-4o azure/gpt-4o openai/gpt-4o-mini
        OpenAI/GPT-4O-mini | openai/gpt-4o-mini openai/gpt-4o azure/gpt-4o
        gpt-4o             | azure/gpt-4o openai/gpt-4o openai/gpt-4o-mini
        opnai/gpt-4o       | azure/gpt-4o openai/gpt-4o openai/gpt-4.1
        o3                 | acme/o3 acme/o1
        mini               | openai/gpt-4o-mini
        ini                | openai/gpt-4o-mini
        ni                 | ''
        somewhere/else     | ''
        """)
    void findsWhatMayHaveBeenMeant(String asked, String expected) {
        assertThat(String.join(" ", NearestIds.of(asked, IDS))).isEqualTo(expected);
    }

    @Test
    void aVeryLongTextIsCut() {
        assertThat(NearestIds.of("x".repeat(100_000), List.of("x".repeat(100)))).containsExactly("x".repeat(100));
        assertThat(NearestIds.of("", IDS)).isEmpty();
    }
}
