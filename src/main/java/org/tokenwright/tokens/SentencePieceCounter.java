package org.tokenwright.tokens;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.function.BooleanSupplier;

/**
 * Merges characters, a space being {@code ▁}; a character that is no token counts as its bytes in UTF-8. Text is merged in parts:
 * no token crosses the places where it is cut, so the count is that of the whole.
 */
final class SentencePieceCounter implements TextCounter {

    private static final char SPACE = '▁';

    private final Vocabulary vocabulary;
    private final WholeTokens whole;
    /** Characters that some token has before a space. */
    private final Set<Character> joinedToSpace = new HashSet<>();

    SentencePieceCounter(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.whole = new WholeTokens(vocabulary);
        for (int rank = vocabulary.whole(); rank < vocabulary.size(); rank++) {
            String token = new String(vocabulary.token(rank), StandardCharsets.UTF_8);
            for (int at = token.indexOf(SPACE, 1); at > 0; at = token.indexOf(SPACE, at + 1)) {
                joinedToSpace.add(token.charAt(at - 1));
            }
        }
        joinedToSpace.add(SPACE);
    }

    @Override
    public long count(String text, BooleanSupplier cancelled) {
        var check = new CancelCheck(cancelled);
        check.now();
        return new Run(WellFormed.of(text).replace(' ', SPACE), check).count();
    }

    /** One text. */
    private final class Run {

        private final String text;
        private final CancelCheck check;
        private final PairMerge merge;
        private final Symbols part = Symbols.ofCharacters();
        private long tokens;

        Run(String text, CancelCheck check) {
            this.text = text;
            this.check = check;
            this.merge = new PairMerge(vocabulary, check);
        }

        long count() {
            int from = 0;
            for (int i = 0; i < text.length();) {
                check.step();
                int end = whole.end(text, i);
                if (end > i) {
                    countPart(from, i);
                    tokens++;
                    from = end;
                } else if (isCutBefore(i)) {
                    countPart(from, i);
                    from = i;
                }
                i = Math.max(end, i + 1);
            }
            countPart(from, text.length());
            return tokens;
        }

        private boolean isCutBefore(int i) {
            return i > 0 && text.charAt(i) == SPACE && !joinedToSpace.contains(text.charAt(i - 1));
        }

        private void countPart(int from, int to) {
            part.set(text, from, to);
            merge.merge(part);
            for (int i = 0; i < part.count; i++) {
                int start = part.starts[i];
                int end = part.starts[i + 1];
                tokens += vocabulary.rank(part.bytes, start, end) >= 0 ? 1 : end - start;
            }
        }
    }
}
