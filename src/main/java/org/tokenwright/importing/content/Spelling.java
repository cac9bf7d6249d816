package org.tokenwright.importing.content;

import java.util.Arrays;
import org.tokenwright.importing.content.Content.Encoding;

/**
 * How a text file spells characters, seen from its beginning.
 *
 * @param mark bytes of the byte order mark
 */
record Spelling(Encoding encoding, int mark) {

    /** How much of the file is looked at. */
    static final int LENGTH = 8 << 10;

    /** Fewer units than this show no pattern. */
    private static final int FEWEST_UNITS = 4;

    /** @throws Refusal if it is no text */
    static Spelling of(byte[] head) {
        if (starts(head, 0xFF, 0xFE, 0, 0) || starts(head, 0, 0, 0xFE, 0xFF)) {
            throw new Refusal("neither UTF-8 nor UTF-16 text, but UTF-32: save it as UTF-8");
        }
        if (starts(head, 0xEF, 0xBB, 0xBF)) {
            return new Spelling(Encoding.UTF_8, 3);
        }
        if (starts(head, 0xFF, 0xFE)) {
            return new Spelling(Encoding.UTF_16_LE, 2);
        }
        if (starts(head, 0xFE, 0xFF)) {
            return new Spelling(Encoding.UTF_16_BE, 2);
        }
        return unmarked(head);
    }

    private static boolean starts(byte[] head, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= head.length || (head[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    /** Latin text in UTF-16 has a zero in every other byte, always on the same side; any other zero is no text. */
    private static Spelling unmarked(byte[] head) {
        int units = head.length / 2;
        int[] zeros = new int[2];
        for (int i = 0; i < head.length; i++) {
            zeros[i % 2] += head[i] == 0 ? 1 : 0;
        }
        if (zeros[0] + zeros[1] == 0) {
            return new Spelling(Encoding.UTF_8, 0);
        }
        if (units >= FEWEST_UNITS && Arrays.stream(zeros).min().getAsInt() == 0 && Arrays.stream(zeros).max().getAsInt() > units / 2) {
            return new Spelling(zeros[1] > 0 ? Encoding.UTF_16_LE : Encoding.UTF_16_BE, 0);
        }
        throw Decoder.binary();
    }
}
