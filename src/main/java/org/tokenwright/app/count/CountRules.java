package org.tokenwright.app.count;

import java.util.LinkedHashMap;
import java.util.Map;
import org.tokenwright.counting.Counters;
import org.tokenwright.pricing.PriceBook;
import org.tokenwright.store.MediaRulesJson;
import org.tokenwright.tokens.TokenizerBook;
import org.tokenwright.tokens.Vocabulary;
import org.tokenwright.tokens.media.MediaRules;

/**
 * What the page counts by.
 *
 * @param vocabularies what the user supplied, by tokenizer
 */
public record CountRules(TokenizerBook book, MediaRules media, Map<String, Vocabulary> vocabularies, Counters counters) {

    public CountRules {
        vocabularies = Map.copyOf(vocabularies);
    }

    /** Slow: for a background thread. */
    static CountRules of(PriceBook prices) {
        return of(prices.tokenizers(), MediaRulesJson.bundled());
    }

    static CountRules of(TokenizerBook book, MediaRules media) {
        return new CountRules(book, media, Map.of(), new Counters(book, Map.of()));
    }

    /**
     * The same with one tokenizer counted exactly. Slow: for a background thread.
     *
     * @throws IllegalArgumentException if the vocabulary is not that of the tokenizer
     */
    CountRules with(String tokenizer, Vocabulary vocabulary) {
        var more = new LinkedHashMap<>(vocabularies);
        more.put(tokenizer, vocabulary);
        return new CountRules(book, media, more, new Counters(book, more));
    }
}
