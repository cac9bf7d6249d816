package org.tokenwright.tokens;

import java.util.Optional;
import org.tokenwright.tokens.Counting.Bundled;
import org.tokenwright.tokens.Counting.BytePairs;
import org.tokenwright.tokens.Counting.Closed;
import org.tokenwright.tokens.Counting.SentencePiece;

/** Makes what counts text by a rule. */
public final class TextCounters {

    private TextCounters() {
    }

    /**
     * @param vocabulary what the user supplied, where the rule needs one
     * @return empty where text can only be estimated: without the vocabulary, or because it is not public
     * @throws IllegalArgumentException if the vocabulary is not the rule's, or the encoding is unknown
     */
    public static Optional<TextCounter> of(Counting counting, Optional<Vocabulary> vocabulary) {
        return switch (counting) {
            case Bundled(var encoding) -> Optional.of(BundledCounters.of(encoding));
            case BytePairs(var split, var form, var sha256) ->
                vocabulary.map(given -> new BytePairCounter(split, form, checked(given, sha256)));
            case SentencePiece(var sha256) -> vocabulary.map(given -> new SentencePieceCounter(checked(given, sha256)));
            case Closed() -> Optional.empty();
        };
    }

    private static Vocabulary checked(Vocabulary given, String sha256) {
        if (!given.sha256().equals(sha256)) {
            throw new IllegalArgumentException("the vocabulary is not that of the tokenizer: the SHA-256 of its " + given.size()
                    + " tokens is " + given.sha256() + ", not " + sha256);
        }
        return given;
    }
}
