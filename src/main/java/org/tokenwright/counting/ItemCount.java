package org.tokenwright.counting;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.tokenwright.importing.content.Content;
import org.tokenwright.importing.content.Found;
import org.tokenwright.tokens.Tokenizer;

/** The counts of one item while its pieces are counted by several threads. */
final class ItemCount {

    private final Found found;
    private final TreeMap<String, Long> counts = new TreeMap<>(Map.of(Tokenizer.BASE, 0L));
    private Optional<String> refusal = Optional.empty();

    ItemCount(Found found) {
        this.found = found;
    }

    synchronized void add(Map<String, Long> piece) {
        piece.forEach((tokenizer, tokens) -> counts.merge(tokenizer, tokens, Math::addExact));
    }

    synchronized void refuse(String reason) {
        refusal = Optional.of(reason);
    }

    synchronized CountedItem item() {
        Optional<Content.Text> text = FolderCount.text(found.content());
        return refusal.map(reason -> CountedItem.rejected(found.name(), found.path(), found.bytes(), reason))
                .orElseGet(() -> new CountedItem(found.name(), found.path(), found.bytes(), found.content(), text.map(Content.Text::guess),
                        text.map(Content.Text::characters).orElse(0L), text.isPresent() ? counts : new TreeMap<>()));
    }
}
