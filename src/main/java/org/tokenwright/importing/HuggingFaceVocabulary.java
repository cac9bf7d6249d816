package org.tokenwright.importing;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.tokenwright.tokens.Vocabulary;

/**
 * The vocabulary of a {@code tokenizer.json}, without what text is never made of: special tokens, and tokens for single bytes where
 * characters are merged.
 *
 * @param ids number of each token
 * @param added tokens found in text before any other, and whether each is special
 */
record HuggingFaceVocabulary(Map<String, Integer> ids, Map<String, Boolean> added) {

    private static final Pattern SINGLE_BYTE = Pattern.compile("<0x[0-9A-F]{2}>");
    /** Of the character that stands for a byte. GPT-2 shows printable bytes as themselves and the others from U+0100 on, in order. */
    private static final int[] BYTE_OF = new int[0x180];

    static {
        Arrays.fill(BYTE_OF, -1);
        int next = 0x100;
        for (int b = 0; b < 256; b++) {
            boolean printable = b > ' ' && b < 0x7F || b > 0xA0 && b != 0xAD;
            BYTE_OF[printable ? b : next++] = b;
        }
    }

    /**
     * @param byteFallback characters are merged, and those without a token become bytes
     * @param byteLevel bytes are merged
     * @throws IllegalArgumentException if it is neither, or a token is none
     */
    Vocabulary vocabulary(boolean byteFallback, boolean byteLevel) {
        if (ids.isEmpty()) {
            throw new IllegalArgumentException("there is no /model/vocab in it, and no \"bpe_ranks\"");
        }
        requireDistinctNumbers();
        if (byteFallback) {
            return Vocabulary.of(userDefined(), tokens(token -> !SINGLE_BYTE.matcher(token).matches(), HuggingFaceVocabulary::utf8));
        }
        if (byteLevel) {
            return Vocabulary.of(tokens(_ -> true, HuggingFaceVocabulary::bytes));
        }
        throw new IllegalArgumentException("merges neither bytes (a pre_tokenizer or decoder of type ByteLevel) nor characters with "
                + "fallback to bytes (/model/byte_fallback)");
    }

    private void requireDistinctNumbers() {
        if (ids.values().stream().distinct().count() < ids.size()) {
            throw new IllegalArgumentException("/model/vocab has two tokens of the same number");
        }
    }

    private List<byte[]> userDefined() {
        return inOrder().filter(token -> Boolean.FALSE.equals(added.get(token))).map(HuggingFaceVocabulary::utf8).toList();
    }

    private List<byte[]> tokens(Predicate<String> kept, Function<String, byte[]> bytes) {
        return inOrder().filter(token -> !added.containsKey(token) && kept.test(token)).map(bytes).toList();
    }

    private Stream<String> inOrder() {
        return ids.entrySet().stream().sorted(Map.Entry.comparingByValue(Comparator.naturalOrder())).map(Map.Entry::getKey);
    }

    private static byte[] utf8(String token) {
        return token.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String token) {
        byte[] bytes = new byte[token.length()];
        for (int i = 0; i < bytes.length; i++) {
            char c = token.charAt(i);
            if (c >= BYTE_OF.length || BYTE_OF[c] < 0) {
                throw new IllegalArgumentException("/model/vocab has a token with U+%04X, which stands for no byte".formatted((int) c));
            }
            bytes[i] = (byte) BYTE_OF[c];
        }
        return bytes;
    }
}
