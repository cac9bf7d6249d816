package org.tokenwright.tokens;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * The tokens that text is made of, as bytes in rank order: of two pairs that could be merged, the one that gives the token of
 * lower rank is. Without special tokens, and without tokens for single bytes where characters are merged.
 */
public final class Vocabulary {

    /** Bounds for files; the largest known vocabularies have 262,144 tokens of at most 256 bytes. */
    public static final int MAX_TOKENS = 1_000_000;
    public static final int MAX_TOKEN_BYTES = 1024;

    private final TokenTable table;
    private final int whole;
    private final String sha256;

    private Vocabulary(List<byte[]> tokens, int whole) {
        tokens.forEach(Vocabulary::checkLength);
        if (tokens.isEmpty() || tokens.size() > MAX_TOKENS) {
            throw new IllegalArgumentException("has " + tokens.size() + " tokens, not 1 to " + MAX_TOKENS);
        }
        this.table = new TokenTable(tokens);
        this.whole = whole;
        this.sha256 = hash(tokens);
    }

    /** @throws IllegalArgumentException if a token is empty, too long or given twice, or there are none or too many */
    public static Vocabulary of(List<byte[]> tokens) {
        return new Vocabulary(tokens, 0);
    }

    /**
     * @param whole found in text before anything is merged, the longest first, and never merged themselves (the user-defined
     *     symbols of SentencePiece); they come first in rank order
     * @param merged the others, in rank order
     * @throws IllegalArgumentException as {@link #of(List)}
     */
    public static Vocabulary of(List<byte[]> whole, List<byte[]> merged) {
        return new Vocabulary(Stream.concat(whole.stream(), merged.stream()).toList(), whole.size());
    }

    private static void checkLength(byte[] token) {
        if (token.length > MAX_TOKEN_BYTES) {
            throw new IllegalArgumentException("a token has " + token.length + " bytes, more than " + MAX_TOKEN_BYTES);
        }
    }

    private static String hash(List<byte[]> tokens) {
        MessageDigest digest = sha256Digest();
        for (byte[] token : tokens) {
            digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(token.length).array());
            digest.update(token);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256Digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    public int size() {
        return table.size();
    }

    /** How many of the first tokens are {@linkplain #of(List, List) found whole}. */
    public int whole() {
        return whole;
    }

    /** A copy of its bytes. */
    public byte[] token(int rank) {
        return table.token(rank);
    }

    /** Lower-case hexadecimal; of the tokens in rank order, each with its length in 4 bytes (big-endian) before it. */
    public String sha256() {
        return sha256;
    }

    /** Rank of the token that these bytes are; -1 if they are none. */
    int rank(byte[] text, int from, int to) {
        return table.rank(text, from, to);
    }
}
