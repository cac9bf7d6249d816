package org.tokenwright.store;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Checks that a file is UTF-8 before anything reads it, in bounded memory. */
final class Utf8 {

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private Utf8() {
    }

    /**
     * @return where the text begins: after the byte order mark, if there is one
     * @throws FileProblem naming the first byte that does not belong
     */
    static int check(String file, byte[] bytes) {
        int start = startsWithMark(bytes) ? BYTE_ORDER_MARK.length : 0;
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();   // reports, does not replace
        ByteBuffer in = ByteBuffer.wrap(bytes, start, bytes.length - start);
        CharBuffer out = CharBuffer.allocate(8192);
        CoderResult result;
        do {
            out.clear();
            result = decoder.decode(in, out, true);
        } while (result.isOverflow());
        if (result.isError()) {
            throw notUtf8(file, bytes, start, in.position());
        }
        return start;
    }

    private static boolean startsWithMark(byte[] bytes) {
        int length = BYTE_ORDER_MARK.length;
        return bytes.length >= length && Arrays.equals(bytes, 0, length, BYTE_ORDER_MARK, 0, length);
    }

    private static FileProblem notUtf8(String file, byte[] bytes, int start, int at) {
        int line = 1;
        int column = 1;
        for (int i = start; i < at; i++) {
            boolean continuation = (bytes[i] & 0xC0) == 0x80;
            line += bytes[i] == '\n' ? 1 : 0;
            column = bytes[i] == '\n' ? 1 : column + (continuation ? 0 : 1);
        }
        return new FileProblem(file, "line " + line + ", column " + column,
                "the file is not UTF-8 (byte 0x%02x)".formatted(bytes[at]));
    }
}
