package org.tokenwright.app.capacity;

import java.util.List;
import java.util.Optional;
import org.tokenwright.analysis.AlternativeResult;
import org.tokenwright.analysis.CacheResult;
import org.tokenwright.app.compare.Subject;
import org.tokenwright.app.figures.Amount;
import org.tokenwright.app.figures.Grid;
import org.tokenwright.app.figures.Numbers;
import org.tokenwright.app.text.Words;
import org.tokenwright.pricing.Offer;

/** What caching saves, as a table and in words. */
final class ReadCaches {

    private static final double SMALLEST = 0.005;

    private final AlternativeResult result;
    private final List<CacheResult> caches;

    ReadCaches(AlternativeResult result) {
        this.result = result;
        caches = result.caches();
    }

    Grid grid() {
        var headers = List.of("prefix", "workload", "offer", "hit", "saved").stream().map(key -> Words.get("caches.head." + key)).toList();
        return new Grid(headers, caches.stream().map(this::row).toList());
    }

    private List<Grid.Cell> row(CacheResult one) {
        String saved = (one.saved() < 0 ? "−" : "") + Numbers.money(one.currency(), Math.abs(one.saved()));
        return List.of(Grid.Cell.name(one.prefix().name()), Grid.Cell.text(one.workload().name()), Grid.Cell.text(offer(one)),
                Grid.Cell.number(Amount.plain(one.hitRate().isPresent() ? Numbers.percent(one.hitRate().getAsDouble())
                        : Words.get("caches.stored"))),
                new Grid.Cell(saved, one.saved() < -SMALLEST ? Grid.Style.BAD : one.saved() > SMALLEST ? Grid.Style.GOOD : Grid.Style.NUMBER,
                        Optional.of(new Subject.Row(result.alternative().id(), one.row(), true, Words.get("caches.why", one.prefix().name())))));
    }

    private String offer(CacheResult one) {
        return result.plan().prices().offer(one.route().offer()).map(Offer::name).orElse(one.route().offer());
    }

    /** Names the caches that cost more than none. */
    String sentence() {
        List<CacheResult> losing = caches.stream().filter(one -> one.saved() < -SMALLEST).toList();
        if (caches.isEmpty()) {
            return "";
        }
        if (losing.isEmpty()) {
            return Words.get("caches.all-save");
        }
        return String.join(" ", losing.stream().map(one -> Words.get("caches.loses", one.prefix().name(), offer(one),
                Numbers.money(one.currency(), -one.saved()))).toList());
    }

    boolean isLosing() {
        return caches.stream().anyMatch(one -> one.saved() < -SMALLEST);
    }
}
