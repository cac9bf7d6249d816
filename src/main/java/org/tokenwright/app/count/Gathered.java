package org.tokenwright.app.count;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tokenwright.counting.CountedItem;
import org.tokenwright.tokens.ContentType;

/** What was counted, by what it came from, with what a person knows better about it. */
final class Gathered {

    /**
     * Where an item is from.
     *
     * @param root what was dropped or chosen; empty for typed text
     * @param path from there
     */
    record Place(Optional<Path> root, String path) {
        static final Place TYPED = new Place(Optional.empty(), "");
    }

    /** One item and where it is from. */
    record Entry(Place place, CountedItem item) {}

    private final Map<Path, List<CountedItem>> byRoot = new LinkedHashMap<>();
    private final Map<Place, ContentType> types = new HashMap<>();
    private Optional<CountedItem> typed = Optional.empty();

    /** Takes the place of what was counted of the same file or folder before. */
    void put(Path root, List<CountedItem> items) {
        byRoot.put(root, List.copyOf(items));
    }

    /** Takes the place of the text that was typed before; what a person said of that does not hold for another text. */
    void putTyped(Optional<CountedItem> item) {
        typed = item;
        if (item.isEmpty()) {
            types.remove(Place.TYPED);
        }
    }

    void setType(Place place, ContentType type) {
        types.put(place, type);
    }

    void clear() {
        byRoot.clear();
        types.clear();
        typed = Optional.empty();
    }

    List<Path> roots() {
        return List.copyOf(byRoot.keySet());
    }

    /** All of it, typed text first. */
    List<Entry> entries() {
        var all = new ArrayList<Entry>();
        typed.ifPresent(item -> all.add(entry(Place.TYPED, item)));
        byRoot.forEach((root, items) -> items.forEach(item -> all.add(entry(new Place(Optional.of(root), item.path()), item))));
        return all;
    }

    private Entry entry(Place place, CountedItem item) {
        ContentType known = types.get(place);
        return new Entry(place, known == null ? item : item.withType(known));
    }
}
