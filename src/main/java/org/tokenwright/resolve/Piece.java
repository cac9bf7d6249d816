package org.tokenwright.resolve;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.tokenwright.base.Interval;

/**
 * A regime: a part of the horizon in which the routes in force and everything the offer charges stay the same.
 *
 * @param what what stays the same
 */
record Piece<T>(Interval interval, T what) {

    /** Cuts an interval at instants and joins neighbours again in which nothing differs. */
    static <T> List<Piece<T>> cut(Interval whole, SortedSet<Instant> instants, Function<Instant, T> what) {
        var cuts = new TreeSet<>(instants.headSet(whole.to()).tailSet(whole.from()));
        cuts.add(whole.from());
        cuts.add(whole.to());
        var pieces = new ArrayList<Piece<T>>();
        Instant start = whole.from();
        for (Instant end : cuts.tailSet(start, false)) {
            add(pieces, new Piece<>(new Interval(start, end), what.apply(start)));
            start = end;
        }
        return pieces;
    }

    private static <T> void add(List<Piece<T>> pieces, Piece<T> next) {
        if (!pieces.isEmpty() && pieces.getLast().what.equals(next.what)) {
            Piece<T> last = pieces.removeLast();
            pieces.add(new Piece<>(new Interval(last.interval.from(), next.interval.to()), last.what));
        } else {
            pieces.add(next);
        }
    }
}
