package org.tokenwright.tokens;

/**
 * Remembers the counts of short fragments of one text. Keys are places in that text, so nothing is copied; once the table is half
 * full no more are taken in. One for each thread.
 */
final class FragmentCache {

    /** Longer fragments seldom come twice. */
    static final int LONGEST = 40;
    private static final int SLOTS = 1 << 16;
    private static final int MOST = SLOTS / 2;

    private final String text;
    /** Where the fragment of a slot begins, + 1; 0 where the slot is free. */
    private final int[] starts = new int[SLOTS];
    private final byte[] lengths = new byte[SLOTS];
    private final int[] counts = new int[SLOTS];
    private int used;

    FragmentCache(String text) {
        this.text = text;
    }

    /** The slot of a fragment of at most {@link #LONGEST} characters: its own, or the free one where it belongs. */
    int slot(int from, int to) {
        int hash = 0;
        for (int i = from; i < to; i++) {
            hash = hash * 31 + text.charAt(i);
        }
        hash *= 0x9E3779B9;   // 2^32 / golden ratio: spreads what the low bits have in common
        int slot = (hash ^ hash >>> 15) & SLOTS - 1;
        while (starts[slot] != 0 && !isAt(slot, from, to)) {
            slot = slot + 1 & SLOTS - 1;
        }
        return slot;
    }

    private boolean isAt(int slot, int from, int to) {
        return lengths[slot] == to - from && text.regionMatches(starts[slot] - 1, text, from, to - from);
    }

    boolean has(int slot) {
        return starts[slot] != 0;
    }

    int count(int slot) {
        return counts[slot];
    }

    /** @param slot as {@link #slot} found it; none is kept of a fragment that is too long to have one */
    void put(int slot, int from, int to, int count) {
        if (slot >= 0 && used < MOST) {
            used++;
            starts[slot] = from + 1;
            lengths[slot] = (byte) (to - from);
            counts[slot] = count;
        }
    }
}
