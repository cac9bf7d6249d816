package org.tokenwright.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ShortenerTest {

    private final Shortener shortener = new Shortener(String::length);

    @Test
    void leavesWhatFits() {
        assertThat(shortener.fit("GPT-4o", 6)).isEqualTo("GPT-4o");
    }

    @Test
    void cutsTheEnd() {
        assertThat(shortener.fit("Claude 3.5 Sonnet", 8)).isEqualTo("Claude…");
        assertThat(shortener.fit("Claude 3.5 Sonnet", 10)).isEqualTo("Claude 3.…");
        assertThat(shortener.fit("Claude", 1)).isEqualTo("…");
        assertThat(shortener.fit("Claude", 0.5)).isEmpty();
    }

    @Test
    void keepsBothEndsOfNamesThatWouldReadTheSame() {
        assertThat(shortener.fit(List.of("GPT-4o standard", "GPT-4o batch tier", "Llama 3 70B"), 8))
                .containsExactly("GPT-…ard", "GPT-…ier", "Llama 3…");
    }

    @Test
    void neverSplitsACharacter() {
        assertThat(shortener.fit("ab😀cd", 4)).isEqualTo("ab…");
        assertThat(shortener.fit("ae\u0301cdef", 3)).isEqualTo("a…");
    }

    @Test
    void writesOneLine() {
        assertThat(shortener.fit("a\r\n\tb ", 9)).isEqualTo("a b");
    }
}
