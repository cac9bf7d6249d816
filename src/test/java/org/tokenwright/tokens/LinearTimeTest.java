package org.tokenwright.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * One character again and again: ten times the text takes about ten times the steps, and the stack holds. Steps are counted by how
 * often a counter asks whether it was cancelled; a pattern has none, but with time that grows with the square it would take
 * hours. Time itself is measured by {@code bench.CountGrowth}, where a noisy machine fails nothing.
 */
@Timeout(value = 5, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class LinearTimeTest {

    private static final List<String> CHARACTERS = List.of("a", "_", "^", " ", "\n", "中", "🙂", "0", "\u0301");
    private static final int SMALL = 100_000;
    private static final int LARGE = 1_000_000;
    /** Steps that grow with the square give 100. */
    private static final double MOST = 12;

    @ParameterizedTest
    @ValueSource(strings = {"o200k_base", "cl100k_base"})
    void bundledCounterTakesLinearTime(String encoding) {
        assertLinear(BundledCounters.of(encoding));
    }

    @Tag("vocabulary")
    @ParameterizedTest
    @EnumSource
    void suppliedCounterTakesLinearTime(SuppliedTokenizer tokenizer) throws Exception {
        assertLinear(tokenizer.counterOrSkip());
    }

    private static void assertLinear(TextCounter counter) {
        assertThat(CHARACTERS).allSatisfy(character -> {
            int bytes = character.getBytes(StandardCharsets.UTF_8).length;
            double ratio = asked(counter, character.repeat(LARGE / bytes)) / (double) asked(counter, character.repeat(SMALL / bytes));
            assertThat(ratio).as(character).isBetween(10 / MOST, MOST);
        });
    }

    /** How often the counter asks whether it was cancelled. */
    private static int asked(TextCounter counter, String text) {
        var asked = new AtomicInteger();
        counter.count(text, () -> asked.incrementAndGet() < 0);
        return asked.get();
    }
}
