package org.tokenwright.worksheet;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** The tags of a row, in the order of {@link Tag}. */
public record Tags(Map<Tag, String> values) {

    public static final Tags NONE = new Tags(Map.of());

    public Tags {
        var sorted = new EnumMap<Tag, String>(Tag.class);
        sorted.putAll(values);
        values = Collections.unmodifiableMap(sorted);
    }

    public Tags with(Tag tag, String value) {
        var more = new EnumMap<Tag, String>(Tag.class);
        more.putAll(values);
        more.put(tag, value);
        return new Tags(more);
    }

    public Optional<String> get(Tag tag) {
        return Optional.ofNullable(values.get(tag));
    }

    public boolean has(Tag tag, String value) {
        return value.equals(values.get(tag));
    }
}
