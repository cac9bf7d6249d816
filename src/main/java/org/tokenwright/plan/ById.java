package org.tokenwright.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Lists of things with ids. */
final class ById {

    private ById() {
    }

    static <T> List<T> with(List<T> list, T element) {
        var result = new ArrayList<>(list);
        result.add(element);
        return result;
    }

    static <T> List<T> replaced(List<T> list, T element, Function<T, String> id) {
        requireIn(list, id.apply(element), id);
        return list.stream().map(old -> id.apply(old).equals(id.apply(element)) ? element : old).toList();
    }

    static <T> List<T> without(List<T> list, String removed, Function<T, String> id) {
        requireIn(list, removed, id);
        return list.stream().filter(element -> !id.apply(element).equals(removed)).toList();
    }

    private static <T> void requireIn(List<T> list, String wanted, Function<T, String> id) {
        if (list.stream().noneMatch(element -> id.apply(element).equals(wanted))) {
            throw new IllegalArgumentException("the plan has no \"" + wanted + "\"");
        }
    }
}
