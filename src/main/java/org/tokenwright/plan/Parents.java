package org.tokenwright.plan;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Things of which each has at most one other above it, by id; a parent that is not there is none. */
final class Parents {

    private final Map<String, String> parents = new HashMap<>();
    private final Set<String> circular = new HashSet<>();

    private Parents() {
    }

    static <T> Parents of(List<T> all, Function<T, String> id, Function<T, Optional<String>> parent) {
        var result = new Parents();
        all.forEach(one -> parent.apply(one).ifPresent(above -> result.parents.put(id.apply(one), above)));
        result.findCircles();
        return result;
    }

    /** Goes up from everything once, so that a long chain takes no longer than a long list. */
    private void findCircles() {
        Map<String, String> seenFrom = new HashMap<>();
        for (String start : parents.keySet()) {
            String at = start;
            while (at != null && !seenFrom.containsKey(at)) {
                seenFrom.put(at, start);
                at = parents.get(at);
            }
            if (at != null && seenFrom.get(at).equals(start)) {
                addCircle(at);
            }
        }
    }

    private void addCircle(String start) {
        for (String at = start; circular.add(at); at = parents.get(at)) {
            // until it is there again
        }
    }

    /** Whether a thing is above itself; one that is only below such a circle is not. */
    boolean isCircular(String id) {
        return circular.contains(id);
    }

    /** What is above a thing, the uppermost first; empty where that leads into a circle. */
    List<String> above(String id) {
        var chain = new LinkedHashSet<String>();
        for (String at = parents.get(id); at != null; at = parents.get(at)) {
            if (!chain.add(at)) {
                return List.of();
            }
        }
        return List.copyOf(chain).reversed();
    }
}
