package org.tokenwright.app.form;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Lists of things that are told apart by a text. */
public final class Lists {

    private Lists() {
    }

    public static <T> List<T> with(List<T> all, T added) {
        var more = new ArrayList<>(all);
        more.add(added);
        return more;
    }

    public static <T> List<T> without(List<T> all, Function<T, String> id, String gone) {
        return all.stream().filter(one -> !id.apply(one).equals(gone)).toList();
    }

    /** With the one of an id changed. */
    public static <T> List<T> changed(List<T> all, Function<T, String> id, String changed, UnaryOperator<T> change) {
        return all.stream().map(one -> id.apply(one).equals(changed) ? change.apply(one) : one).toList();
    }
}
