package org.tokenwright.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One character again and again: ten times the text takes about ten times the time, and the stack holds. */
@Timeout(value = 5, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)   // else it would fail after hours
class LinearTimeTest {

    private static final List<String> CHARACTERS = List.of("a", "_", "^", " ", "\n", "中", "🙂", "0", "\u0301");
    private static final int SMALL = 100_000;
    private static final int LARGE = 1_000_000;
    /** Time that grows with the square gives 100. */
    private static final double MOST = 15;
    private static final int ATTEMPTS = 4;

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
        leastTime(counter, String.join(" ", CHARACTERS).repeat(500), 5);   // to warm up
        assertThat(CHARACTERS).allSatisfy(character -> assertThat(ratio(counter, character)).as(character).isLessThanOrEqualTo(MOST));
    }

    /** Of the least times seen: other work on the machine can only add to a time. Tries again while it is too much. */
    private static double ratio(TextCounter counter, String character) {
        int bytes = character.getBytes(StandardCharsets.UTF_8).length;
        String small = character.repeat(SMALL / bytes);
        String large = character.repeat(LARGE / bytes);
        long smallTime = leastTime(counter, small, 7);
        long largeTime = leastTime(counter, large, 2);
        for (int attempt = 1; attempt < ATTEMPTS && largeTime / (double) smallTime > MOST; attempt++) {
            smallTime = Math.min(smallTime, leastTime(counter, small, 7));
            largeTime = Math.min(largeTime, leastTime(counter, large, 2));
        }
        return largeTime / (double) smallTime;
    }

    /** Nanoseconds of processor time. */
    private static long leastTime(TextCounter counter, String text, int times) {
        var threads = ManagementFactory.getThreadMXBean();
        long least = Long.MAX_VALUE;
        for (int i = 0; i < times; i++) {
            long start = threads.getCurrentThreadCpuTime();
            counter.count(text);
            least = Math.min(least, threads.getCurrentThreadCpuTime() - start);
        }
        return least;
    }
}
