package org.tokenwright.app.capacity;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.tokenwright.analysis.AlternativeResult;
import org.tokenwright.analysis.LimitResult;
import org.tokenwright.app.compare.Subject;
import org.tokenwright.app.figures.Amount;
import org.tokenwright.app.figures.Numbers;
import org.tokenwright.app.form.Texts;
import org.tokenwright.app.text.Words;
import org.tokenwright.pricing.AccountTier;

/** What the limits of an alternative's accounts mean, as a table and in words. */
final class ReadLimits {

    private static final double MILLION = 1e6;

    private final AlternativeResult result;
    private final List<LimitResult> limits;

    ReadLimits(AlternativeResult result) {
        this.result = result;
        limits = result.limits();
    }

    List<LimitLine> lines() {
        return limits.stream().map(this::line).toList();
    }

    private LimitLine line(LimitResult limit) {
        String label = Words.get("limits.why", kind(limit), scope(limit));
        return new LimitLine(scope(limit) + "\n" + tier(limit.tier()), kind(limit), amount(limit, limit.peak()),
                limit.used() > 0 ? amount(limit, limit.peak() / limit.used()) : Amount.NONE.text(), limit.used(),
                new Amount(Numbers.percent(limit.used()), Optional.of(new Subject.RowMonth(result.alternative().id(), limit.row(),
                        month(limit), label))),
                limit.first().map(Texts::shown).orElse(Amount.NONE.text()),
                !limit.isExceeded() ? Amount.NONE.text() : lifted(limit));
    }

    /** The month that uses most of it. */
    private int month(LimitResult limit) {
        var evaluation = result.evaluation();
        return java.util.stream.IntStream.range(0, evaluation.months()).boxed().max(Comparator.comparingDouble((Integer month) -> evaluation
                .value(limit.row(), month, org.tokenwright.worksheet.Inputs.BASE).orElse(0)).thenComparing(Comparator.reverseOrder())).orElse(0);
    }

    private String amount(LimitResult limit, double amount) {
        return limit.kind().equals(LimitResult.SPEND) ? Numbers.money(result.plan().settings().currency(), amount)
                : amount >= MILLION ? Words.get("limits.millions", Numbers.count(amount / MILLION)) : Numbers.count(amount);
    }

    private static String kind(LimitResult limit) {
        return Words.get("limits.kind." + limit.kind());
    }

    private String scope(LimitResult limit) {
        return limit.scope().isEmpty() ? Words.get("limits.account", provider(limit.tier())) : limit.scope();
    }

    private String tier(AccountTier tier) {
        return Words.get("limits.tier", provider(tier), tier.name());
    }

    private String provider(AccountTier tier) {
        return result.plan().prices().providerName(tier.provider());
    }

    /** Which limit binds first, by how much and from when. */
    String sentence() {
        if (result.alternative().purchases().accountTiers().isEmpty()) {
            return Words.get("limits.no-tier");
        }
        if (limits.isEmpty()) {
            return Words.get("limits.none");
        }
        List<LimitResult> exceeded = limits.stream().filter(LimitResult::isExceeded)
                .sorted(Comparator.comparing(limit -> limit.first().orElseThrow())).toList();   // of one month, the one that is used most
        if (exceeded.isEmpty()) {
            LimitResult nearest = limits.getFirst();
            return Words.get(nearest.kind().equals(LimitResult.SPEND) ? "limits.hold.spend" : "limits.hold", lower(kind(nearest)), scope(nearest), Numbers.percent(nearest.used()));
        }
        LimitResult first = exceeded.getFirst();
        return Words.get(first.kind().equals(LimitResult.SPEND) ? "limits.exceeded.spend" : "limits.exceeded", kind(first), scope(first),
                Texts.shown(first.first().orElseThrow()), Numbers.count(first.used()), lifted(first)) + others(exceeded);
    }

    private static String lifted(LimitResult limit) {
        return limit.lifts().map(tier -> Words.get("limits.lifted", tier.name())).orElse(Words.get("limits.not-lifted"));
    }

    private static String others(List<LimitResult> exceeded) {
        return exceeded.size() == 1 ? "" : " " + Words.get("limits.others", exceeded.size() - 1);
    }

    private static String lower(String text) {
        return text.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + text.substring(1);
    }

    /** Whether a limit is exceeded. */
    boolean isExceeded() {
        return limits.stream().anyMatch(LimitResult::isExceeded);
    }
}
