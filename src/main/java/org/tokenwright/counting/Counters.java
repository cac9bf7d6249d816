package org.tokenwright.counting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import org.tokenwright.tokens.TextCounter;
import org.tokenwright.tokens.TextCounters;
import org.tokenwright.tokens.Tokenizer;
import org.tokenwright.tokens.TokenizerBook;
import org.tokenwright.tokens.Vocabulary;

/** What counts text exactly, by tokenizer; the base always does. Safe for several threads. */
public final class Counters {

    private final List<Tokenizer> tokenizers;
    private final Map<String, TextCounter> exact = new LinkedHashMap<>();

    /**
     * @param vocabularies what the user supplied, by tokenizer
     * @throws IllegalArgumentException if one is not that of its tokenizer, or the book has no base
     */
    public Counters(TokenizerBook book, Map<String, Vocabulary> vocabularies) {
        var all = new ArrayList<Tokenizer>();
        all.add(book.find(Tokenizer.BASE).orElseThrow(() -> new IllegalArgumentException("there is no rule for " + Tokenizer.BASE)));
        book.all().stream().filter(tokenizer -> !tokenizer.id().equals(Tokenizer.BASE)).forEach(all::add);
        tokenizers = List.copyOf(all);
        tokenizers.forEach(tokenizer -> TextCounters.of(tokenizer.counting(), Optional.ofNullable(vocabularies.get(tokenizer.id())))
                .ifPresent(counter -> exact.put(tokenizer.id(), counter)));
    }

    /** All rules, the base first. */
    public List<Tokenizer> tokenizers() {
        return tokenizers;
    }

    /** Whether text is counted, not estimated. */
    public boolean isExact(String tokenizer) {
        return exact.containsKey(tokenizer);
    }

    /** Exact tokens of a text by tokenizer, of those that can. */
    SortedMap<String, Long> count(String text, BooleanSupplier cancelled) {
        var counts = new TreeMap<String, Long>();
        exact.forEach((tokenizer, counter) -> counts.put(tokenizer, counter.count(text, cancelled)));
        return counts;
    }
}
