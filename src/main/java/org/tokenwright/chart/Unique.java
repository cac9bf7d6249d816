package org.tokenwright.chart;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Ids of a chart must tell its parts apart. */
final class Unique {

    private Unique() {
    }

    /**
     * @throws IllegalArgumentException if two of the things have the same id
     */
    static <T> void check(List<T> things, Function<T, String> id) {
        Set<String> seen = new HashSet<>();
        for (T thing : things) {
            if (!seen.add(id.apply(thing))) {
                throw new IllegalArgumentException("two parts of a chart have the id \"" + id.apply(thing) + "\"");
            }
        }
    }
}
