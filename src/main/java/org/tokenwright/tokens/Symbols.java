package org.tokenwright.tokens;

/**
 * A piece of text as UTF-8 and where its symbols begin: its bytes, or its characters. Used again for piece after piece.
 * Expects {@linkplain WellFormed well-formed} text.
 */
final class Symbols {

    /** Of a UTF-16 code unit. */
    private static final int MOST_BYTES = 3;

    private final boolean ofBytes;
    byte[] bytes = new byte[256];
    /** Bytes in use. */
    int length;
    /** First byte of each symbol, then the end of the last. */
    int[] starts = new int[257];
    /** Symbols in use. */
    int count;

    private Symbols(boolean ofBytes) {
        this.ofBytes = ofBytes;
    }

    static Symbols ofBytes() {
        return new Symbols(true);
    }

    static Symbols ofCharacters() {
        return new Symbols(false);
    }

    void set(CharSequence text, int from, int to) {
        if (bytes.length / MOST_BYTES < to - from) {
            reserve(bytesOf(text, from, to));
        }
        length = 0;
        count = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (ofBytes || !Character.isLowSurrogate(c)) {
                starts[count++] = length;
            }
            if (Character.isHighSurrogate(c)) {
                put4(Character.toCodePoint(c, text.charAt(++i)));
            } else {
                put(c);
            }
        }
        if (ofBytes) {
            for (count = 0; count < length; count++) {
                starts[count] = count;
            }
        }
        starts[count] = length;
    }

    /** Exact, for a piece can be as long as a file. */
    private static int bytesOf(CharSequence text, int from, int to) {
        int bytes = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            bytes += c < 0x80 ? 1 : c < 0x800 || Character.isSurrogate(c) ? 2 : MOST_BYTES;
        }
        return bytes;
    }

    private void reserve(int most) {
        if (bytes.length < most) {
            bytes = new byte[Math.max(most, bytes.length * 2)];
            starts = new int[bytes.length + 1];
        }
    }

    private void put(char c) {
        if (c < 0x80) {
            bytes[length++] = (byte) c;
        } else if (c < 0x800) {
            bytes[length++] = (byte) (0xC0 | c >> 6);
            tail(c, 0);
        } else {
            bytes[length++] = (byte) (0xE0 | c >> 12);
            tail(c, 6);
            tail(c, 0);
        }
    }

    private void put4(int codePoint) {
        bytes[length++] = (byte) (0xF0 | codePoint >> 18);
        tail(codePoint, 12);
        tail(codePoint, 6);
        tail(codePoint, 0);
    }

    private void tail(int codePoint, int shift) {
        bytes[length++] = (byte) (0x80 | codePoint >> shift & 0x3F);
    }
}
