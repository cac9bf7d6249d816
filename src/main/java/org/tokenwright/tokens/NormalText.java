package org.tokenwright.tokens;

import java.text.Normalizer;
import org.tokenwright.tokens.Counting.Form;

/**
 * Normalises text part by part, so that it can be cancelled. A run of more than {@value #PART} characters that may combine is cut
 * too, although the marks on both sides might change places: to sort them takes time with the square of their number.
 */
final class NormalText {

    private static final int PART = 1 << 13;

    private NormalText() {
    }

    static String of(String text, Form form, CancelCheck check) {
        return switch (form) {
            case NONE -> text;
            case NFC -> of(text, Normalizer.Form.NFC, check);
            case NFKC -> of(text, Normalizer.Form.NFKC, check);
        };
    }

    private static String of(String text, Normalizer.Form form, CancelCheck check) {
        var result = new StringBuilder(text.length());
        int end;
        for (int from = 0; from < text.length(); from = end) {
            check.now();
            end = endOfPart(text, from);
            result.append(Normalizer.normalize(text.substring(from, end), form));
        }
        return result.toString();
    }

    private static int endOfPart(String text, int from) {
        int end = Math.min(from + PART, text.length());
        int latest = Math.min(end + PART, text.length());
        while (end < latest && !beginsAnew(text.charAt(end))) {
            end++;
        }
        return end < text.length() && Character.isLowSurrogate(text.charAt(end)) ? end + 1 : end;
    }

    /** Characters that never combine with what stands before them: Latin, Cyrillic, the first of a Hangul syllable, kana, Han, Hangul. */
    private static boolean beginsAnew(char c) {
        return c < 0x300 || c >= 0x400 && c <= 0x481 || c >= 0x1100 && c <= 0x1112 || c >= 0x3041 && c <= 0x3096
                || c >= 0x30A1 && c <= 0x30FA || c >= 0x4E00 && c <= 0x9FFF || c >= 0xAC00 && c <= 0xD7A3;
    }
}
