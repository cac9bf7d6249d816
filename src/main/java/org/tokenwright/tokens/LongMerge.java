package org.tokenwright.tokens;

import java.util.Arrays;
import java.util.BitSet;
import java.util.TreeMap;

/** Merges as {@link PairMerge} does; its time grows with the number of symbols, not with the square. */
final class LongMerge {

    private static final int NONE = -1;

    private final Vocabulary vocabulary;
    private final CancelCheck check;

    LongMerge(Vocabulary vocabulary, CancelCheck check) {
        this.vocabulary = vocabulary;
        this.check = check;
    }

    void merge(Symbols symbols) {
        new Run(symbols).merge();
    }

    /** The symbols of one text. A symbol keeps the index it had at first. */
    private final class Run {

        private final Symbols symbols;
        /** Symbols that were not merged with the one before. */
        private final BitSet left;
        /** Rank of the pair that begins at a symbol, or {@link #NONE}. */
        private final int[] ranks;
        /** Where pairs of a rank begin, or began: what is out of date is passed over when it is taken. */
        private final TreeMap<Integer, Positions> waiting = new TreeMap<>();
        private int lowestAdded;
        /** In a run of one character the same rank comes again and again. */
        private int latestRank = NONE;
        private Positions latest;

        Run(Symbols symbols) {
            this.symbols = symbols;
            this.left = new BitSet(symbols.count);
            this.ranks = new int[symbols.count];
        }

        void merge() {
            left.set(0, symbols.count);
            Arrays.fill(ranks, NONE);
            for (int i = 0; i < symbols.count; i++) {
                rankPair(i);
            }
            while (!waiting.isEmpty()) {
                sweep();
            }
            keepStarts();
        }

        /** Merges the pairs of the lowest rank, from left to right, until one of a lower rank comes up. */
        private void sweep() {
            int rank = waiting.firstKey();
            Positions pairs = waiting.firstEntry().getValue();
            lowestAdded = rank;
            while (!pairs.isEmpty() && lowestAdded == rank) {
                int i = pairs.poll();
                if (ranks[i] == rank) {
                    mergeWithNext(i);
                }
            }
            if (pairs.isEmpty()) {
                waiting.remove(rank);
                latestRank = NONE;
            }
        }

        private void mergeWithNext(int i) {
            int gone = left.nextSetBit(i + 1);
            left.clear(gone);
            ranks[gone] = NONE;
            rankPair(i);
            if (i > 0) {
                rankPair(left.previousSetBit(i - 1));
            }
        }

        private void rankPair(int i) {
            check.step();
            int next = left.nextSetBit(i + 1);
            ranks[i] = next < 0 ? NONE : vocabulary.rank(symbols.bytes, symbols.starts[i], endOf(next));
            if (ranks[i] != NONE) {
                pairsOf(ranks[i]).add(i);
                lowestAdded = Math.min(lowestAdded, ranks[i]);
            }
        }

        private int endOf(int i) {
            int next = left.nextSetBit(i + 1);
            return next < 0 ? symbols.length : symbols.starts[next];
        }

        private Positions pairsOf(int rank) {
            if (rank != latestRank) {
                latest = waiting.computeIfAbsent(rank, _ -> new Positions());
                latestRank = rank;
            }
            return latest;
        }

        private void keepStarts() {
            int kept = 0;
            for (int i = 0; i >= 0; i = left.nextSetBit(i + 1)) {
                symbols.starts[kept++] = symbols.starts[i];
            }
            symbols.starts[kept] = symbols.length;
            symbols.count = kept;
        }
    }
}
