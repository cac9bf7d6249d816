package org.tokenwright.tokens;

import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tokenwright.tokens.Counting.Form;

/** Cuts text into pieces by a pattern and merges the bytes of each. */
final class BytePairCounter implements TextCounter {

    private static final int NONE = -1;

    private final Pattern split;
    private final Form form;
    private final Vocabulary vocabulary;

    /** @throws IllegalArgumentException if the vocabulary lacks one of the 256 bytes */
    BytePairCounter(Pattern split, Form form, Vocabulary vocabulary) {
        for (int b = 0; b < 256; b++) {
            if (vocabulary.rank(new byte[] {(byte) b}, 0, 1) < 0) {
                throw new IllegalArgumentException("the vocabulary has no token for the byte 0x" + Integer.toHexString(b));
            }
        }
        this.split = split;
        this.form = form;
        this.vocabulary = vocabulary;
    }

    @Override
    public long count(String text, BooleanSupplier cancelled) {
        var check = new CancelCheck(cancelled);
        check.now();
        return count(NormalText.of(WellFormed.of(text), form, check), check);
    }

    /**
     * Fragment by fragment: no pattern of a tokenizer takes a letter and the space behind it into one piece, so text falls apart
     * there, and most fragments come again.
     */
    private long count(String text, CancelCheck check) {
        var merge = new PairMerge(vocabulary, check);
        var piece = Symbols.ofBytes();
        var known = new FragmentCache(text);
        Matcher pieces = split.matcher(text);
        long tokens = 0;
        for (int from = 0, to; from < text.length(); from = to) {
            check.step();
            to = endOfFragment(text, from);
            int slot = to - from > FragmentCache.LONGEST ? NONE : known.slot(from, to);
            if (slot != NONE && known.has(slot)) {
                tokens += known.count(slot);
            } else {
                int count = count(text, pieces.region(from, to), piece, merge, check);
                known.put(slot, from, to, count);
                tokens += count;
            }
        }
        return tokens;
    }

    private static int endOfFragment(String text, int from) {
        int end = text.indexOf(' ', from + 1);
        while (end >= 0 && !isLetter(text.charAt(end - 1))) {
            end = text.indexOf(' ', end + 1);
        }
        return end < 0 ? text.length() : end;
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    /** @param fragment bounds are its region */
    private int count(String text, Matcher fragment, Symbols piece, PairMerge merge, CancelCheck check) {
        int tokens = 0;
        int end = fragment.regionStart();
        for (; fragment.find(); end = fragment.end()) {
            check.step();
            requireNothingBetween(end, fragment.start());
            piece.set(text, end, fragment.end());
            tokens += tokens(piece, merge);
        }
        requireNothingBetween(end, fragment.regionEnd());
        return tokens;
    }

    private int tokens(Symbols piece, PairMerge merge) {
        if (vocabulary.rank(piece.bytes, 0, piece.length) >= 0) {
            return 1;
        }
        merge.merge(piece);
        return piece.count;
    }

    private void requireNothingBetween(int end, int start) {
        if (start != end) {
            throw new IllegalStateException("the pattern leaves out text from " + end + " to " + start + ": " + split);
        }
    }
}
