package org.tokenwright.tokens;

import java.util.regex.Pattern;

/** How a tokenizer counts text. */
public sealed interface Counting {

    /** An encoding inside the program, exact: {@code o200k_base}, {@code cl100k_base}. */
    record Bundled(String encoding) implements Counting {}

    /**
     * Byte pairs ranked by a vocabulary file that the user supplies; exact with it, estimated without.
     *
     * @param split what the text is cut into before pairs are merged; matches every character
     * @param form how text is normalised first
     * @param sha256 hash of the list of tokens, in rank order, each with its length in 4 bytes before it
     */
    record BytePairs(Pattern split, Form form, String sha256) implements Counting {}

    /**
     * Characters merged as SentencePiece does, with bytes for what the vocabulary lacks; exact with the vocabulary file, estimated
     * without.
     *
     * @param sha256 as of {@link BytePairs}
     */
    record SentencePiece(String sha256) implements Counting {}

    /** The vocabulary is not public: always estimated. */
    record Closed() implements Counting {}

    /** Unicode normalisation. */
    enum Form { NONE, NFC, NFKC }
}
