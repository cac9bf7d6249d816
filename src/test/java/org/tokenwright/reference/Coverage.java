package org.tokenwright.reference;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;

/** How often a test has met each thing it should meet. Safe for several threads. */
public final class Coverage {

    private final Map<String, LongAdder> counts = new ConcurrentSkipListMap<>();
    private final Collection<String> expected;

    /** @param expected everything that must be met at least once */
    public Coverage(Collection<String> expected) {
        this.expected = List.copyOf(expected);
        expected.forEach(name -> counts.put(name, new LongAdder()));
    }

    public void hit(String name) {
        hit(name, 1);
    }

    public void hit(String name, long times) {
        counts.computeIfAbsent(name, _ -> new LongAdder()).add(times);
    }

    public long count(String name) {
        return counts.containsKey(name) ? counts.get(name).sum() : 0;
    }

    /** What has never been met. */
    public List<String> missing() {
        return expected.stream().filter(name -> count(name) == 0).toList();
    }

    /** One line for each name with its count. */
    public String table(String title) {
        var text = new StringBuilder(title).append(System.lineSeparator());
        counts.forEach((name, count) -> text.append(String.format(java.util.Locale.ROOT, "%,14d  %s%n", count.sum(), name)));
        return text.toString();
    }
}
