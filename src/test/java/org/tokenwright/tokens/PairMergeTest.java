package org.tokenwright.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Both ways to merge give what the definition says, also where a merge makes way for one of lower rank. */
class PairMergeTest {

    private static final CancelCheck NEVER = new CancelCheck(() -> false);

    @Test
    void shortAndLongMergesAgreeWithTheDefinition() {
        for (int seed = 0; seed < 600; seed++) {
            var random = new Random(seed);
            String letters = "abc".substring(seed % 3);
            List<String> tokens = randomTokens(random, letters);
            Vocabulary vocabulary = Vocabulary.of(tokens.stream().map(String::getBytes).toList());
            for (int length : new int[] {1, 2, 3, 10, 60, 64, 65, 200}) {
                assertMerged(tokens, vocabulary, randomText(random, letters, length));
            }
        }
    }

    private static void assertMerged(List<String> tokens, Vocabulary vocabulary, String text) {
        List<String> expected = byDefinition(tokens, text);
        assertThat(merged(text, symbols -> new PairMerge(vocabulary, NEVER).merge(symbols))).as("%s of %s", text, tokens).isEqualTo(expected);
        assertThat(merged(text, symbols -> new LongMerge(vocabulary, NEVER).merge(symbols))).as("%s of %s", text, tokens).isEqualTo(expected);
    }

    private static List<String> randomTokens(Random random, String letters) {
        var tokens = new LinkedHashSet<>(List.of("a", "b", "c"));
        for (int i = 0; i < 25; i++) {
            tokens.add(randomText(random, letters, 2 + random.nextInt(5)));
        }
        return List.copyOf(tokens);
    }

    private static String randomText(Random random, String letters, int length) {
        var text = new StringBuilder();
        while (text.length() < length) {
            text.append(letters.charAt(random.nextInt(letters.length())));
        }
        return text.toString();
    }

    private static List<String> byDefinition(List<String> tokens, String text) {
        var parts = new ArrayList<>(Arrays.asList(text.split("")));
        while (true) {
            int best = -1;
            int bestRank = Integer.MAX_VALUE;
            for (int i = 0; i + 1 < parts.size(); i++) {
                int rank = tokens.indexOf(parts.get(i) + parts.get(i + 1));
                if (rank >= 0 && rank < bestRank) {
                    best = i;
                    bestRank = rank;
                }
            }
            if (best < 0) {
                return parts;
            }
            parts.set(best, parts.get(best) + parts.remove(best + 1));
        }
    }

    private static List<String> merged(String text, Consumer<Symbols> merging) {
        Symbols symbols = Symbols.ofBytes();
        symbols.set(text, 0, text.length());
        merging.accept(symbols);
        var parts = new ArrayList<String>();
        for (int i = 0; i < symbols.count; i++) {
            parts.add(text.substring(symbols.starts[i], symbols.starts[i + 1]));
        }
        return parts;
    }
}
