package org.tokenwright.importing;

import java.nio.charset.StandardCharsets;
import org.tokenwright.store.FileProblem;
import org.tokenwright.tokens.RankList;
import org.tokenwright.tokens.Vocabulary;

/**
 * Reads the vocabulary of a tokenizer from a file that the user has: {@code tokenizer.json} of Hugging Face (byte pairs, on bytes or
 * with fallback to bytes), a {@code .tiktoken} list of ranks, or JSON that has such a list as {@code bpe_ranks}.
 */
public final class VocabularyFile {

    /** Largest accepted file, bytes; Gemma 3's has 33 MB. */
    public static final int MAX_BYTES = 128 << 20;

    private VocabularyFile() {
    }

    /**
     * @param file name for messages
     * @throws FileProblem if it is no acceptable vocabulary
     */
    public static Vocabulary read(String file, byte[] bytes) {
        return read(file, bytes, MAX_BYTES);
    }

    static Vocabulary read(String file, byte[] bytes, int maxBytes) {
        if (bytes.length > maxBytes) {
            throw new FileProblem(file, "", "the file has more than " + (maxBytes >> 20) + " MB");
        }
        try {
            return isJson(bytes) ? VocabularyJson.read(file, bytes) : RankList.read(new String(bytes, StandardCharsets.US_ASCII));
        } catch (IllegalArgumentException e) {
            throw new FileProblem(file, "", e.getMessage());
        }
    }

    private static boolean isJson(byte[] bytes) {
        int i = 0;
        while (i < bytes.length && bytes[i] <= ' ') {   // also the bytes of a byte order mark, which are negative
            i++;
        }
        return i < bytes.length && bytes[i] == '{';
    }
}
