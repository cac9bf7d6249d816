package org.tokenwright.store;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Members of a file that nobody read, kept as JSON text by their {@link IdPath} and put back on writing. */
final class Unknown {

    /** Objects that are left out when all they hold is usual, and may be made again to hold something unknown. */
    private static final Set<String> MAY_BE_EMPTY = Set.of("load", "life", "arrivals");

    private Unknown() {
    }

    /** JSON text of everything unread below a cursor, by its path. */
    static SortedMap<String, String> of(JsonCursor document) {
        var result = new TreeMap<String, String>();
        collect(document, "", "", result);
        return result;
    }

    private static void collect(JsonCursor cursor, String path, String name, Map<String, String> result) {
        switch (cursor.json()) {
            case Json.Obj(var members, _) -> members.forEach((member, value) -> {
                JsonCursor child = cursor.readChildren().get(member);
                String at = path + "/" + IdPath.escape(member);
                if (child == null) {
                    result.put(at, JsonWriter.line(value));
                } else {
                    collect(child, at, member, result);
                }
            });
            case Json.Arr(var elements, _) -> {
                for (int i = 0; i < elements.size(); i++) {
                    JsonCursor child = cursor.readChildren().get(String.valueOf(i));
                    collect(child, path + "[" + IdPath.key(name, elements.get(i), i) + "]", name, result);
                }
            }
            default -> { }
        }
    }

    /** The document with the members put back whose parent still exists and has no such member of its own. */
    static Json insert(Json document, Map<String, String> unknown) {
        Json result = document;
        for (Map.Entry<String, String> member : unknown.entrySet()) {
            Json value = JsonReader.read(member.getKey(), member.getValue().getBytes(StandardCharsets.UTF_8));
            result = insert(result, IdPath.parse(member.getKey()).steps(), value);
        }
        return result;
    }

    private static Json insert(Json parent, List<IdPath.Step> path, Json value) {
        if (!(parent instanceof Json.Obj object)) {
            return parent;
        }
        IdPath.Step step = path.getFirst();
        Json child = object.members().get(step.name());
        if (path.size() == 1) {
            return child == null ? with(object, step.name(), value) : parent;
        }
        if (child == null && MAY_BE_EMPTY.contains(step.name())) {
            child = new Json.Obj(new LinkedHashMap<>(), false);
        }
        return child == null ? parent
                : with(object, step.name(), inElement(child, step, step.keys(), path.subList(1, path.size()), value));
    }

    private static Json inElement(
            Json child, IdPath.Step step, List<String> keys, List<IdPath.Step> rest, Json value) {
        if (keys.isEmpty()) {
            return insert(child, rest, value);
        }
        if (!(child instanceof Json.Arr(var elements, var perLine))) {
            return child;
        }
        return IdPath.index(step.name(), elements, keys.getFirst()).<Json>map(index -> {
            var changed = new ArrayList<>(elements);
            changed.set(index, inElement(elements.get(index), step, keys.subList(1, keys.size()), rest, value));
            return new Json.Arr(changed, perLine);
        }).orElse(child);
    }

    private static Json with(Json.Obj object, String name, Json value) {
        SequencedMap<String, Json> members = new LinkedHashMap<>(object.members());
        members.put(name, value);
        return object.with(members);
    }
}
