package org.tokenwright.tokens;

import java.time.LocalDate;
import java.util.List;

/**
 * Tokenizer rules of one family as they were known on a day.
 *
 * @param revision the day they were read, with or without a suffix
 */
public record TokenizerSheet(String family, String revision, LocalDate knownOn, List<Tokenizer> tokenizers) {

    public TokenizerSheet {
        tokenizers = List.copyOf(tokenizers);
    }
}
