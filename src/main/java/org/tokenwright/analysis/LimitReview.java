package org.tokenwright.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.ToDoubleFunction;
import org.tokenwright.pricing.AccountTier;
import org.tokenwright.pricing.AccountTier.RateLimit;
import org.tokenwright.resolve.LimitRowIds;
import org.tokenwright.worksheet.Expr.Fold;

/** Compares what an alternative uses in its busiest hours with what its accounts may. */
final class LimitReview {

    private final AlternativeResult alternative;
    private final String id;

    LimitReview(AlternativeResult alternative) {
        this.alternative = alternative;
        id = alternative.alternative().id();
    }

    /** All limits that are checked, the one that binds most first. */
    List<LimitResult> limits() {
        var all = new ArrayList<LimitResult>();
        alternative.alternative().purchases().accountTiers().values().forEach(tierId -> tiers().stream()
                .filter(tier -> tier.id().equals(tierId)).findFirst().ifPresent(tier -> {
                    tier.limits().forEach(limit -> kinds().forEach(kind -> rate(tier, limit, kind).ifPresent(all::add)));
                    spend(tier).ifPresent(all::add);
                }));
        all.sort(Comparator.comparingDouble(LimitResult::used).reversed());
        return all;
    }

    private List<AccountTier> tiers() {
        return alternative.plan().prices().accountTiers();
    }

    private static List<String> kinds() {
        return List.of(LimitRowIds.REQUESTS, LimitRowIds.INPUT, LimitRowIds.OUTPUT, LimitRowIds.TOKENS);
    }

    private Optional<LimitResult> rate(AccountTier tier, RateLimit limit, String kind) {
        String path = LimitRowIds.of(id, tier.provider(), limit.scope(), kind + "/");
        return result(tier, limit.scope(), kind, path, higher -> higher.limits().stream().filter(other -> other.scope().equals(limit.scope()))
                .map(other -> most(other, kind)).filter(OptionalLong::isPresent).mapToDouble(OptionalLong::getAsLong).findFirst().orElse(0));
    }

    private Optional<LimitResult> spend(AccountTier tier) {
        double cap = tier.monthlyCap().map(Number::doubleValue).orElse(0.0);
        Figures figures = new Figures(alternative, LimitRowIds.cap(id, tier.provider(), ""));
        double peak = figures.total("peak", Fold.MAX).orElse(0);
        double used = figures.total("used", Fold.MAX).orElse(0);
        double inPlan = used > 0 ? peak / used / cap : 1;   // what one unit of the cap's currency is worth
        return result(tier, "", LimitResult.SPEND, LimitRowIds.cap(id, tier.provider(), ""),
                higher -> higher.monthlyCap().map(most -> most.doubleValue() * inPlan).orElse(Double.POSITIVE_INFINITY));
    }

    private static OptionalLong most(RateLimit limit, String kind) {
        return switch (kind) {
            case LimitRowIds.REQUESTS -> limit.requestsPerMinute();
            case LimitRowIds.INPUT -> limit.inputTokensPerMinute();
            case LimitRowIds.OUTPUT -> limit.outputTokensPerMinute();
            default -> limit.totalTokensPerMinute();
        };
    }

    /** @param most what another tier allows */
    private Optional<LimitResult> result(AccountTier tier, String scope, String kind, String path, ToDoubleFunction<AccountTier> most) {
        Figures figures = new Figures(alternative, path);
        OptionalDouble used = figures.total("used", Fold.MAX);
        OptionalDouble peak = figures.total("peak", Fold.MAX);
        if (used.isEmpty() || peak.isEmpty()) {
            return Optional.empty();
        }
        var first = figures.firstAbove("used", 1).stream().mapToObj(alternative.plan().settings().start()::plusMonths).findFirst();
        Optional<AccountTier> lifts = first.isEmpty() ? Optional.empty() : tiers().stream().filter(other -> other.provider().equals(tier.provider()))
                .dropWhile(other -> !other.id().equals(tier.id())).skip(1).filter(higher -> most.applyAsDouble(higher) >= peak.getAsDouble()).findFirst();
        return Optional.of(new LimitResult(tier, scope, kind, peak.getAsDouble(), used.getAsDouble(), first, lifts, figures.row("used")));
    }
}
