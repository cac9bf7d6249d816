package org.tokenwright.counting;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tokenwright.importing.content.Content;
import org.tokenwright.tokens.ContentType;
import org.tokenwright.tokens.Count;
import org.tokenwright.tokens.Tokenizer;

/**
 * A text, picture, recording or document whose tokens are known, or that could not be counted.
 *
 * @param path from what was dropped; empty for typed text
 * @param bytes size of its file; 0 where there is none
 * @param content what it holds
 * @param type what its text is taken for; empty where it has none
 * @param characters of its text, UTF-16 code units
 * @param exact tokens of its text by tokenizer, where they were counted; the base is among them
 */
public record CountedItem(
        String name, String path, long bytes, Content content, Optional<ContentType> type, long characters, SortedMap<String, Long> exact) {

    public CountedItem {
        exact = Collections.unmodifiableSortedMap(new TreeMap<>(exact));
    }

    static CountedItem rejected(String name, String path, long bytes, String reason) {
        return new CountedItem(name, path, bytes, new Content.Rejected(reason), Optional.empty(), 0, Collections.emptySortedMap());
    }

    /** Tokens of the text: exact where they were counted, else estimated from those of the base by the type of the text. */
    public Count tokens(Tokenizer tokenizer) {
        Long counted = exact.get(tokenizer.id());
        return counted != null ? Count.exactly(counted) : type.map(of -> Count.estimated(exact.get(Tokenizer.BASE), tokenizer.multiple(of))).orElse(Count.ZERO);
    }

    /** The same taken for another kind of text. */
    public CountedItem withType(ContentType other) {
        return new CountedItem(name, path, bytes, content, type.map(_ -> other), characters, exact);
    }

    /** Why nothing was counted; empty where it was. */
    public Optional<String> refusal() {
        return content instanceof Content.Rejected(var reason) ? Optional.of(reason) : Optional.empty();
    }
}
