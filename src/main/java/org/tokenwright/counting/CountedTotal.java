package org.tokenwright.counting;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.tokenwright.tokens.Count;
import org.tokenwright.tokens.Tokenizer;
import org.tokenwright.tokens.TokenizerBook;

/** Everything that was counted together. */
public record CountedTotal(List<CountedItem> items, TokenizerBook book) {

    public CountedTotal {
        items = List.copyOf(items);
    }

    /** Tokens of all texts by a tokenizer; by the rule for unknown ones where the book has no such rule. */
    public Count tokens(String tokenizer) {
        Optional<Tokenizer> rule = book.findOrUnknown(tokenizer);
        return rule.map(found -> items.stream().map(item -> item.tokens(found)).reduce(Count.ZERO, Count::plus)).orElse(Count.ZERO);
    }

    public long characters() {
        return items.stream().mapToLong(CountedItem::characters).sum();
    }

    /** The items with most tokens of the base, the largest first. */
    public List<CountedItem> largest(int most) {
        return items.stream().filter(item -> item.type().isPresent())
                .sorted(Comparator.comparingLong((CountedItem item) -> item.exact().get(Tokenizer.BASE)).reversed()).limit(most).toList();
    }

    public List<CountedItem> refused() {
        return items.stream().filter(item -> item.refusal().isPresent()).toList();
    }
}
