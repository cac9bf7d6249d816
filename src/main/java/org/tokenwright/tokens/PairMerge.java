package org.tokenwright.tokens;

/**
 * Merges neighbouring symbols into tokens: always the pair whose token has the lowest rank, the leftmost of equals, until no pair
 * is a token. One for each thread.
 */
final class PairMerge {

    /** Up to so many symbols it is quicker to look through all of them for the next pair. */
    private static final int SHORT = 64;
    private static final int NONE = Integer.MAX_VALUE;

    private final Vocabulary vocabulary;
    private final LongMerge longMerge;
    private final int[] ranks = new int[SHORT];

    PairMerge(Vocabulary vocabulary, CancelCheck check) {
        this.vocabulary = vocabulary;
        this.longMerge = new LongMerge(vocabulary, check);
    }

    /** Leaves in {@code symbols} what they were merged to. */
    void merge(Symbols symbols) {
        if (symbols.count > SHORT) {
            longMerge.merge(symbols);
        } else if (symbols.count > 1) {
            mergeShort(symbols);
        }
    }

    private void mergeShort(Symbols symbols) {
        for (int i = 0; i < symbols.count; i++) {
            ranks[i] = rankOfPair(symbols, i);
        }
        for (int i = lowest(symbols.count); ranks[i] != NONE; i = lowest(symbols.count)) {
            symbols.count--;
            System.arraycopy(symbols.starts, i + 2, symbols.starts, i + 1, symbols.count - i);
            System.arraycopy(ranks, i + 1, ranks, i, symbols.count - i);
            ranks[i] = rankOfPair(symbols, i);
            if (i > 0) {
                ranks[i - 1] = rankOfPair(symbols, i - 1);
            }
        }
    }

    private int lowest(int count) {
        int lowest = 0;
        for (int i = 1; i < count; i++) {
            if (ranks[i] < ranks[lowest]) {
                lowest = i;
            }
        }
        return lowest;
    }

    /** Rank of what symbol i and the next become. */
    private int rankOfPair(Symbols symbols, int i) {
        if (i + 2 > symbols.count) {
            return NONE;
        }
        int rank = vocabulary.rank(symbols.bytes, symbols.starts[i], symbols.starts[i + 2]);
        return rank < 0 ? NONE : rank;
    }
}
