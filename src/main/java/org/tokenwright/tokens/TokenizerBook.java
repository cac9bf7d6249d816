package org.tokenwright.tokens;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All tokenizer rules by id, each in its newest revision. Immutable. */
public final class TokenizerBook {

    public static final TokenizerBook NONE = new TokenizerBook(List.of());

    private record Entry(TokenizerSheet sheet, Tokenizer tokenizer) {}

    private final Map<String, Entry> byId = new LinkedHashMap<>();

    public TokenizerBook(Collection<TokenizerSheet> sheets) {
        sheets.stream().sorted(Comparator.comparing(TokenizerSheet::knownOn).thenComparing(TokenizerSheet::revision))
                .forEach(sheet -> sheet.tokenizers().forEach(tokenizer -> byId.put(tokenizer.id(), new Entry(sheet, tokenizer))));
    }

    public Optional<Tokenizer> find(String id) {
        return Optional.ofNullable(byId.get(id)).map(Entry::tokenizer);
    }

    /** The rule of an offer's tokenizer; that for unknown ones where the book has none of this id. */
    public Optional<Tokenizer> findOrUnknown(String id) {
        return find(id).or(() -> find(Tokenizer.UNKNOWN));
    }

    /** The revision a rule is from. */
    public Optional<String> revisionOf(String id) {
        return Optional.ofNullable(byId.get(id)).map(entry -> entry.sheet.revision());
    }

    public List<Tokenizer> all() {
        return byId.values().stream().map(Entry::tokenizer).toList();
    }
}
