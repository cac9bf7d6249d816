package org.tokenwright.pricing;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Finds which lines of two readings are the same line: first those that price alike, then those of the same meter,
 * conditions and start, then those of the same meter and conditions in their order. What is left was added or removed.
 */
final class RateMatching {

    private final List<Rate> before;
    private final List<Rate> after;
    private final List<RateChange> changed = new ArrayList<>();

    private RateMatching(List<Rate> before, List<Rate> after) {
        this.before = new ArrayList<>(before);
        this.after = new ArrayList<>(after);
    }

    static List<RateChange> changes(List<Rate> before, List<Rate> after) {
        var matching = new RateMatching(before, after);
        matching.pair(Terms::of, false);
        matching.pair(rate -> List.of(rate.meter(), rate.conditions(), rate.validity().from()), true);
        matching.pair(rate -> List.of(rate.meter(), rate.conditions()), true);
        matching.before.forEach(rate -> matching.changed.add(new RateChange.Removed(rate)));
        matching.after.forEach(rate -> matching.changed.add(new RateChange.Added(rate)));
        return List.copyOf(matching.changed);
    }

    private void pair(Function<Rate, List<Object>> key, boolean isChange) {
        Map<List<Object>, Deque<Rate>> candidates = new HashMap<>();
        before.forEach(rate -> candidates.computeIfAbsent(key.apply(rate), k -> new ArrayDeque<>()).add(rate));
        var unpaired = new ArrayList<Rate>();
        var used = new ArrayList<Rate>();
        for (Rate rate : after) {
            Deque<Rate> same = candidates.getOrDefault(key.apply(rate), new ArrayDeque<>());
            if (same.isEmpty()) {
                unpaired.add(rate);
            } else {
                used.add(same.peek());
                note(same.remove(), rate, isChange);
            }
        }
        used.forEach(before::remove);
        after.clear();
        after.addAll(unpaired);
    }

    private void note(Rate old, Rate now, boolean isChange) {
        if (isChange) {
            changed.add(new RateChange.Changed(old, now));
        }
    }
}
