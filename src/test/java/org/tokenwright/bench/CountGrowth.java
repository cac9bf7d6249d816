package org.tokenwright.bench;

import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.tokenwright.tokens.BundledCounters;
import org.tokenwright.tokens.TextCounter;

/**
 * How the time of counting grows with a text of one character again and again: processor time of 1 MB by that of 100 kB, the
 * least of several. Time that grows in step gives about 10, with the square 100.
 */
final class CountGrowth {

    private static final List<String> CHARACTERS = List.of("a", "_", "^", " ", "\n", "中", "🙂", "0", "\u0301");
    private static final int SMALL = 100_000;
    private static final int LARGE = 1_000_000;
    private static final int SMALL_TIMES = 14;
    private static final int LARGE_TIMES = 4;

    private CountGrowth() {
    }

    static void print() {
        for (String encoding : List.of("o200k_base", "cl100k_base")) {
            TextCounter counter = BundledCounters.of(encoding);
            leastTime(counter, String.join(" ", CHARACTERS).repeat(500), SMALL_TIMES);   // to warm up
            double most = CHARACTERS.stream().mapToDouble(character -> ratio(counter, character)).max().orElseThrow();
            System.out.printf(Locale.ROOT, "%s: 1 MB of one character takes at most %.1f × the time of 100 kB%n", encoding, most);
        }
    }

    private static double ratio(TextCounter counter, String character) {
        int bytes = character.getBytes(StandardCharsets.UTF_8).length;
        return leastTime(counter, character.repeat(LARGE / bytes), LARGE_TIMES)
                / (double) leastTime(counter, character.repeat(SMALL / bytes), SMALL_TIMES);
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
