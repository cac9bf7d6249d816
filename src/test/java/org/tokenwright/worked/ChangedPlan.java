package org.tokenwright.worked;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tokenwright.store.Json;
import org.tokenwright.store.JsonReader;
import org.tokenwright.store.JsonWriter;

/** A copy of a plan's file with other texts at some places; for what is no number, such as a zone. */
final class ChangedPlan {

    private ChangedPlan() {
    }

    /** @param places new text by JSON pointer */
    static Path write(Path plan, Map<String, String> places, Path target) throws IOException {
        Json document = JsonReader.read(plan.toString(), Files.readAllBytes(plan));
        for (Map.Entry<String, String> place : places.entrySet()) {
            document = with(document, List.of(place.getKey().substring(1).split("/")), new Json.Text(place.getValue()));
        }
        return Files.write(target, JsonWriter.bytes(document));
    }

    private static Json with(Json parent, List<String> path, Json value) {
        if (path.isEmpty()) {
            return value;
        }
        List<String> rest = path.subList(1, path.size());
        return switch (parent) {
            case Json.Obj(var members, var oneLine) -> {
                var changed = new LinkedHashMap<>(members);
                changed.put(path.getFirst(), with(present(members, path.getFirst()), rest, value));
                yield new Json.Obj(changed, oneLine);
            }
            case Json.Arr(var elements, var perLine) -> {
                int index = Integer.parseInt(path.getFirst());
                var changed = new ArrayList<>(elements);
                changed.set(index, with(elements.get(index), rest, value));
                yield new Json.Arr(changed, perLine);
            }
            default -> throw new IllegalArgumentException("the plan has nothing at " + path);
        };
    }

    private static Json present(Map<String, Json> members, String name) {
        if (!members.containsKey(name)) {
            throw new IllegalArgumentException("the plan has no member " + name + " there");
        }
        return members.get(name);
    }
}
