package org.tokenwright.tokens;

import java.util.Arrays;
import java.util.List;

/** Finds the rank of a sequence of bytes. A hash table without objects: vocabularies have some 200,000 entries. */
final class TokenTable {

    private final byte[] bytes;
    /** Token i is in {@link #bytes} from {@code ends[i]} to {@code ends[i + 1]}. */
    private final int[] ends;
    /** Rank + 1 of the token in a slot, 0 where it is free. */
    private final int[] slots;
    private final int longest;

    /** @throws IllegalArgumentException if a token is empty or given twice */
    TokenTable(List<byte[]> tokens) {
        ends = new int[tokens.size() + 1];
        int most = 0;
        for (int i = 0; i < tokens.size(); i++) {
            int length = tokens.get(i).length;
            ends[i + 1] = Math.addExact(ends[i], length);
            most = Math.max(most, length);
        }
        longest = most;
        bytes = new byte[ends[tokens.size()]];
        slots = new int[Integer.highestOneBit(Math.max(tokens.size(), 1)) << 2];
        for (int i = 0; i < tokens.size(); i++) {
            add(i, tokens.get(i));
        }
    }

    private void add(int rank, byte[] token) {
        if (token.length == 0) {
            throw new IllegalArgumentException("token " + rank + " is empty");
        }
        System.arraycopy(token, 0, bytes, ends[rank], token.length);
        int slot = slotOf(token, 0, token.length);
        if (slots[slot] != 0) {
            throw new IllegalArgumentException("tokens " + (slots[slot] - 1) + " and " + rank + " are the same");
        }
        slots[slot] = rank + 1;
    }

    int size() {
        return ends.length - 1;
    }

    byte[] token(int rank) {
        return Arrays.copyOfRange(bytes, ends[rank], ends[rank + 1]);
    }

    /** Rank of the token that these bytes are; -1 if they are none. */
    int rank(byte[] text, int from, int to) {
        return to - from > longest ? -1 : slots[slotOf(text, from, to)] - 1;
    }

    private int slotOf(byte[] text, int from, int to) {
        int slot = hash(text, from, to) & slots.length - 1;
        while (slots[slot] != 0 && !same(slots[slot] - 1, text, from, to)) {
            slot = slot + 1 & slots.length - 1;
        }
        return slot;
    }

    private boolean same(int rank, byte[] text, int from, int to) {
        return Arrays.equals(bytes, ends[rank], ends[rank + 1], text, from, to);
    }

    private static int hash(byte[] text, int from, int to) {
        int hash = 0;
        for (int i = from; i < to; i++) {
            hash = hash * 31 + text[i];
        }
        hash *= 0x9E3779B9;   // 2^32 / golden ratio: spreads what the low bits have in common
        return hash ^ hash >>> 15;
    }
}
