package org.tokenwright.app.inputs;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.tokenwright.analysis.AlternativeResult;
import org.tokenwright.analysis.CacheResult;
import org.tokenwright.app.compare.AlternativeFigures;
import org.tokenwright.app.compare.Figures;
import org.tokenwright.app.text.NumberStyle;
import org.tokenwright.app.text.Words;
import org.tokenwright.chart.AmountFormat;
import org.tokenwright.plan.Plan;
import org.tokenwright.pricing.Offer;
import org.tokenwright.workload.CachedPrefix;

/** What caching comes to in the alternatives, in words. */
final class CacheWords {

    /** Alternatives that are spoken of; more would bury the fields. */
    static final int MOST = 20;
    private static final double WHOLE_PERCENT_FROM = 0.0995;
    private static final double WHOLE_PERCENT_TO = 0.995;

    private final Figures figures;
    private final String workloadId;
    private final CachedPrefix prefix;

    CacheWords(Figures figures, String workloadId, CachedPrefix prefix) {
        this.figures = figures;
        this.workloadId = workloadId;
        this.prefix = prefix;
    }

    /** One line for each route that serves the workload, of the first alternatives. */
    List<CacheLine> lines() {
        return figures.alternatives().stream().limit(MOST).flatMap(one -> lines(one).stream()).toList();
    }

    /** The lines of one alternative. */
    List<CacheLine> linesOf(String alternative) {
        return figures.alternative(alternative).map(this::lines).orElse(List.of());
    }

    private List<CacheLine> lines(AlternativeFigures one) {
        List<CacheResult> found = one.result().caches().stream().filter(cache -> cache.workload().id().equals(workloadId)
                && cache.prefix().id().equals(prefix.id())).toList();
        boolean isServed = one.result().alternative().routes().stream().anyMatch(route -> route.serves(workloadId));
        if (!isServed) {
            return List.of();
        }
        if (found.isEmpty()) {
            return List.of(new CacheLine(one.name(), Words.get(isKept(one.result()) ? "cache.unsaid" : "cache.no-price"), false));
        }
        return found.stream().map(cache -> line(found.size() > 1 ? Words.get("cache.route", one.name(), offerName(cache)) : one.name(),
                cache)).toList();
    }

    /** Whether the cache is used at all, though what it saves may have no price. */
    private boolean isKept(AlternativeResult result) {
        return result.resolved().worksheet().rows().stream()
                .anyMatch(row -> row.id().startsWith("alternative/" + result.alternative().id() + "/" + workloadId + "/")
                        && row.id().contains("/prefix/" + prefix.id() + "/"));
    }

    private String offerName(CacheResult cache) {
        return plan().prices().offer(cache.route().offer()).map(Offer::name).orElse(cache.route().offer());
    }

    private CacheLine line(String name, CacheResult cache) {
        OptionalLong least = plan().prices().offer(cache.route().offer()).map(Offer::cacheMinimum).orElse(OptionalLong.empty());
        if (least.isPresent() && prefix.tokens().value().longValue() < least.getAsLong()) {
            return new CacheLine(name, Words.get("cache.short", least.getAsLong()), false);
        }
        AmountFormat money = AmountFormat.money(cache.currency(), NumberStyle.current().locale());
        String amount = money.full(Math.abs(cache.saved()));
        String what = cache.saved() == 0 ? "nothing" : cache.saved() < 0 ? "costs" : "saves";
        String text = cache.hitRate().isPresent() ? Words.get("cache." + what, percent(cache.hitRate()), amount)
                : Words.get("cache.stored." + what, amount);
        return new CacheLine(name, text, cache.saved() < 0);
    }

    /** Whole percent, with a decimal where there are few, or almost all. */
    private static String percent(OptionalDouble share) {
        double rate = share.getAsDouble();
        boolean isWhole = rate >= WHOLE_PERCENT_FROM && rate < WHOLE_PERCENT_TO;
        return NumberStyle.current().formatted(isWhole ? "%.0f" : "%.1f", 100 * rate).replaceFirst("[.,]0$", "") + " %";
    }

    /** What the lines are counted over. */
    String caption() {
        int more = figures.alternatives().size() - MOST;
        String over = Words.get("cache.caption", figures.months());
        return more <= 0 ? over : over + " " + Words.get("cache.more", more);
    }

    private Plan plan() {
        return figures.plan();
    }
}
