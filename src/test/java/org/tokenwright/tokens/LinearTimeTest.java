package org.tokenwright.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * One character again and again: the stack holds, and what grows with the square of the text would take hours. How time grows
 * is measured by {@code bench.CountGrowth}, where a noisy machine fails nothing.
 */
@Timeout(value = 5, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class LinearTimeTest {

    private static final List<String> CHARACTERS = List.of("a", "_", "^", " ", "\n", "中", "🙂", "0", "\u0301");
    private static final int BYTES = 1_000_000;

    @ParameterizedTest
    @ValueSource(strings = {"o200k_base", "cl100k_base"})
    void bundledCounterComesToAnEnd(String encoding) {
        assertEnds(BundledCounters.of(encoding));
    }

    @Tag("vocabulary")
    @ParameterizedTest
    @EnumSource
    void suppliedCounterComesToAnEnd(SuppliedTokenizer tokenizer) throws Exception {
        assertEnds(tokenizer.counterOrSkip());
    }

    private static void assertEnds(TextCounter counter) {
        assertThat(CHARACTERS).allSatisfy(character -> {
            int bytes = character.getBytes(StandardCharsets.UTF_8).length;
            assertThat(counter.count(character.repeat(BYTES / bytes))).isPositive();
        });
    }
}
