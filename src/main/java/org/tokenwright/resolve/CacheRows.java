package org.tokenwright.resolve;

import static org.tokenwright.worksheet.Formulas.MINUS_ONE;
import static org.tokenwright.worksheet.Formulas.ONE;
import static org.tokenwright.worksheet.Formulas.ZERO;
import static org.tokenwright.worksheet.Formulas.choice;
import static org.tokenwright.worksheet.Formulas.exp;
import static org.tokenwright.worksheet.Formulas.less;
import static org.tokenwright.worksheet.Formulas.lessOrEqual;
import static org.tokenwright.worksheet.Formulas.min;
import static org.tokenwright.worksheet.Formulas.minus;
import static org.tokenwright.worksheet.Formulas.over;
import static org.tokenwright.worksheet.Formulas.plus;
import static org.tokenwright.worksheet.Formulas.sum;
import static org.tokenwright.worksheet.Formulas.times;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;
import org.tokenwright.base.Quantity;
import org.tokenwright.base.Unit;
import org.tokenwright.pricing.Offer;
import org.tokenwright.workload.CachedPrefix;
import org.tokenwright.workload.CachedPrefix.Arrivals;
import org.tokenwright.workload.CachedPrefix.Spacing;
import org.tokenwright.workload.LoadCurve;
import org.tokenwright.worksheet.Expr;
import org.tokenwright.worksheet.Outcome;
import org.tokenwright.worksheet.Row.Kind;
import org.tokenwright.worksheet.Tags;

/**
 * How often a call of one route finds a prefix kept. With calls at random, λ an hour, and a lifetime T that each read begins
 * again, the share is 1 − exp(−λT); it is weighted over the load levels, so that quiet hours count with their few calls.
 */
final class CacheRows {

    /**
     * What becomes of a prefix, as means over all calls of the route that are served, token/call.
     *
     * @param read tokens read from the cache
     * @param written tokens written at a price of their own; 0 where a miss is charged as input
     * @param stored token-hours of a month; empty unless kept by order
     * @param created tokens written by order in a month; empty unless kept by order
     */
    record Kept(CachedPrefix prefix, CacheTerms terms, Expr read, Expr written, Optional<Expr> stored, Optional<Expr> created) {}

    private final PlanSheet sheet;
    private final WorkloadRows workload;
    private final Offer offer;
    private final String routeId;
    private final Tags tags;
    private final Expr routeShare;

    /** @param routeId path of the route in one regime */
    CacheRows(PlanSheet sheet, WorkloadRows workload, Offer offer, String routeId, Tags tags, Expr routeShare) {
        this.sheet = sheet;
        this.workload = workload;
        this.offer = offer;
        this.routeId = routeId;
        this.tags = tags;
        this.routeShare = routeShare;
    }

    Kept rows(CachedPrefix prefix, CacheTerms terms) {
        Expr isLong = isLongEnough(prefix);
        Expr ofCalls = times(input(prefix, "share", "share of calls with the prefix", prefix.share()), isLong);
        Expr tokens = tokens(prefix);
        if (terms.stored()) {
            return stored(prefix, terms, ofCalls, tokens, isLong);
        }
        Expr hit = hitRate(prefix, terms);
        Expr read = row(prefix, "read", "tokens read from the cache per call", ShapeRows.TOKENS_PER_CALL, times(tokens, ofCalls, hit));
        Expr missed = row(prefix, "missed", "tokens not found in the cache per call", ShapeRows.TOKENS_PER_CALL,
                times(tokens, ofCalls, minus(ONE, hit)));
        return new Kept(prefix, terms, read, terms.write().isPresent() ? missed : ZERO, Optional.empty(), Optional.empty());
    }

    private Kept stored(CachedPrefix prefix, CacheTerms terms, Expr ofCalls, Expr tokens, Expr isLongEnough) {
        Arrivals.Stored arrivals = (Arrivals.Stored) prefix.arrivals();
        Expr kept = times(over(tokens, perCall()), variants(prefix), isLongEnough);
        return new Kept(prefix, terms,
                row(prefix, "read", "tokens read from the cache per call", ShapeRows.TOKENS_PER_CALL, times(tokens, ofCalls)), ZERO,
                Optional.of(row(prefix, "stored", "tokens kept, times the hours", Unit.TOKEN.times(Unit.HOUR),
                        times(kept, input(prefix, "stored/hours", "hours kept in a month", arrivals.hours())))),
                Optional.of(row(prefix, "created", "tokens written to be kept", Unit.TOKEN,
                        times(kept, input(prefix, "stored/creations", "times written in a month", arrivals.creations())))));
    }

    /** Below the smallest prefix that the offer keeps nothing is cached. */
    private Expr isLongEnough(CachedPrefix prefix) {
        OptionalLong least = offer.cacheMinimum();
        if (least.isEmpty()) {
            sheet.note("The smallest prefix that " + offer.name() + " caches is not known: whether a prefix is long enough is not checked.");
            return ONE;
        }
        Expr limit = sheet.published("price/" + offer.id() + "/cacheMinimum/" + least.getAsLong(), "smallest prefix that " + offer.name() + " caches",
                ShapeRows.TOKENS_PER_CALL, BigDecimal.valueOf(least.getAsLong()), "Stated for " + offer.name()
                        + " on the price sheet of " + sheet.plan.prices().providerName(offer.provider()) + "; a shorter prefix is not cached.");
        return row(prefix, "isLongEnough", "whether the prefix is long enough to be cached by " + offer.name(), Unit.ONE,
                lessOrEqual(limit, tokens(prefix)));
    }

    private Expr tokens(CachedPrefix prefix) {
        return new TokenRatio(sheet, workload, offer).counted("prefix/" + prefix.id() + "/tokens", "tokens of the prefix " + prefix.name(),
                input(prefix, "tokens", "tokens of the prefix", prefix.tokens()));
    }

    private Expr hitRate(CachedPrefix prefix, CacheTerms terms) {
        Expr rate = row(prefix, "hitRate", "share of calls that find the prefix in the cache", Unit.ONE, switch (prefix.arrivals()) {
            case Arrivals.Observed(var seen) -> input(prefix, "hitRate", "share of calls seen to be read from the cache", seen);
            case Arrivals.Conversations conversations -> conversations(prefix, conversations, lifetime(terms));
            case Arrivals.Single _, Arrivals.Stored _ -> single(prefix, lifetime(terms));
        });
        sheet.sheet.outcome(new Outcome(((Expr.RowRef) rate).row(), Optional.of(Expr.Fold.LAST)));
        return rate;
    }

    /** Calls one by one: what is kept from a read on, or only from a write on (λT hits follow each write). */
    private Expr single(CachedPrefix prefix, Expr lifetime) {
        return overLevels(prefix, callsPerHour -> {
            Expr expected = times(callsPerHour, lifetime);
            return prefix.sliding() ? minus(ONE, exp(times(MINUS_ONE, expected))) : over(expected, plus(ONE, expected));
        });
    }

    /**
     * Calls in conversations of n with gaps G. A call that is not the first finds what the one before it left if G ≤ T; what
     * other conversations left is gone with probability exp(−λ/n × (T + (n − 1) × E[min(G, T)])), for a conversation keeps a
     * prefix for T and, before that, for each gap or T, whichever is shorter.
     */
    private Expr conversations(CachedPrefix prefix, Arrivals.Conversations arrivals, Expr lifetime) {
        Expr calls = over(input(prefix, "conversation/calls", "calls of a conversation", arrivals.calls()), oneCall());
        Expr gap = row(prefix, "gap", "hours between two calls of a conversation", Unit.HOUR,
                over(input(prefix, "conversation/gap", "minutes between two calls", arrivals.gap()), minutesPerHour()));
        boolean even = arrivals.spacing() == Spacing.EVEN;
        Expr inTime = row(prefix, "inTime", "share of gaps within the lifetime", Unit.ONE, even ? lessOrEqual(gap, lifetime)
                : choice(less(ZERO, gap), minus(ONE, exp(times(MINUS_ONE, over(lifetime, gap)))), ONE));
        Expr later = over(minus(calls, ONE), calls);
        if (arrivals.own()) {
            return times(later, inTime);
        }
        Expr keptByGap = even ? min(gap, lifetime) : times(gap, inTime);
        Expr keptBy = row(prefix, "keptByConversation", "hours that one conversation keeps the prefix", Unit.HOUR,
                plus(lifetime, times(minus(calls, ONE), keptByGap)));
        Expr missedByOwn = minus(ONE, times(later, inTime));
        return overLevels(prefix, callsPerHour -> minus(ONE,
                times(exp(times(MINUS_ONE, over(callsPerHour, calls), keptBy)), missedByOwn)));
    }

    /** The mean over load levels, each with its share of the calls. */
    private Expr overLevels(CachedPrefix prefix, UnaryOperator<Expr> hitAt) {
        LoadCurve load = workload.workload().load();
        List<LoadShares.Level> levels = sheet.loadShares.levels(load);
        var parts = new ArrayList<Expr>();
        for (int i = 0; i < levels.size(); i++) {
            String level = load.isUniform() ? "" : "/level-" + (i + 1);
            String named = load.isUniform() ? "" : ", load level " + (i + 1) + " of " + levels.size();
            Expr share = load.isUniform() ? ONE : sheet.series("calendar/" + workload.workload().id() + level + "/load",
                    "share of the month's load" + named, Unit.ONE, levels.get(i).load(), sentence(load));
            Expr hours = sheet.series("calendar/" + (load.isUniform() ? "all" : workload.workload().id()) + level + "/hours",
                    "hours of the month" + named, Unit.HOUR, levels.get(i).hours(), sentence(load));
            Expr callsPerHour = row(prefix, "callsPerHour" + level, "calls an hour with one variant of the prefix" + named,
                    Unit.ONE.over(Unit.HOUR), over(times(over(times(workload.routed, routeShare, share), oneCall()),
                            input(prefix, "share", "share of calls with the prefix", prefix.share())), times(hours, variants(prefix))));
            parts.add(load.isUniform() ? hitAt.apply(callsPerHour) : times(share,
                    row(prefix, "hitRate" + level, "share of calls that find the prefix" + named, Unit.ONE, hitAt.apply(callsPerHour))));
        }
        return sum(parts);
    }

    private String sentence(LoadCurve load) {
        return load.isUniform() ? "Counted on the calendar of the plan."
                : "Counted for the load curve of " + workload.workload().name() + " in " + load.zone() + ".";
    }

    private Expr lifetime(CacheTerms terms) {
        BigDecimal minutes = BigDecimal.valueOf(CachedPrefix.durationOf(terms.lifetime()).toMinutes());
        String basis = terms.write().isPresent() ? "The lifetime that " + offer.name() + " sells."
                : "The lifetime that the plan asks for: " + offer.name() + " caches by itself and sells none.";
        return over(sheet.published("price/" + offer.id() + "/cacheLifetime/" + terms.lifetime() + (terms.write().isPresent() ? "" : "/asked"),
                "minutes that " + offer.name() + " keeps a prefix", MINUTE, minutes, basis), minutesPerHour());
    }

    private static final Unit MINUTE = Unit.of("minute");

    private Expr minutesPerHour() {
        return sheet.constant("minutesPerHour", "minutes of an hour", MINUTE.over(Unit.HOUR), "60", "A unit scale.");
    }

    private Expr oneCall() {
        return sheet.constant("oneCall", "one call", Unit.CALL, "1", "Turns calls into a plain number.");
    }

    /** Turns tokens per call into tokens. */
    private Expr perCall() {
        return sheet.constant("perCall", "for one call", Unit.ONE.over(Unit.CALL), "1", "Turns tokens per call into tokens.");
    }

    private Expr variants(CachedPrefix prefix) {
        return input(prefix, "variants", "variants of the prefix", prefix.variants());
    }

    private Expr input(CachedPrefix prefix, String path, String label, Quantity quantity) {
        return workload.input("prefix/" + prefix.id() + "/" + path, label + ", " + prefix.name(), quantity);
    }

    private Expr row(CachedPrefix prefix, String path, String label, Unit unit, Expr formula) {
        return sheet.row(routeId + "/prefix/" + prefix.id() + "/" + path, label + ", " + prefix.name(), unit, Kind.QUANTITY, tags, formula);
    }
}
