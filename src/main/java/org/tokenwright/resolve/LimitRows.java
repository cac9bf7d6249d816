package org.tokenwright.resolve;

import static org.tokenwright.worksheet.Formulas.ONE;
import static org.tokenwright.worksheet.Formulas.ZERO;
import static org.tokenwright.worksheet.Formulas.over;
import static org.tokenwright.worksheet.Formulas.plus;
import static org.tokenwright.worksheet.Formulas.sum;
import static org.tokenwright.worksheet.Formulas.times;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BiFunction;
import org.tokenwright.base.Meter;
import org.tokenwright.base.Unit;
import org.tokenwright.pricing.AccountTier;
import org.tokenwright.pricing.AccountTier.RateLimit;
import org.tokenwright.workload.LoadCurve;
import org.tokenwright.worksheet.Expr;
import org.tokenwright.worksheet.Expr.Fold;
import org.tokenwright.worksheet.Formulas;
import org.tokenwright.worksheet.Outcome;
import org.tokenwright.worksheet.Row.Kind;
import org.tokenwright.worksheet.Tag;
import org.tokenwright.worksheet.Tags;

/**
 * How near the busiest hours come to what an account may use in a minute. Batch requests have queues of their own and requests
 * on reserved capacity no such limit: both are left out. A minute is taken to be as busy as the hours of its load level.
 */
final class LimitRows {

    private static final Unit MINUTE = Unit.of("minute");

    /** One limit that is stated. */
    private record Stated(String kind, String label, Unit unit, OptionalLong most, BiFunction<RouteRows, RouteRegime, Expr> perCall) {}

    private final PlanSheet sheet;
    private final AccountTier tier;
    private final RateLimit limit;
    private final List<RouteRows> routes;
    private final String id;
    private final Tags tags;
    private final List<LoadCurve> curves;
    private final LevelTimes times;

    /** @param routes that the limit counts */
    LimitRows(PlanSheet sheet, AccountTier tier, RateLimit limit, List<RouteRows> routes) {
        this.sheet = sheet;
        this.tier = tier;
        this.limit = limit;
        this.routes = routes;
        id = LimitRowIds.of(sheet.alternative.id(), tier.provider(), limit.scope(), "");
        tags = Tags.NONE.with(Tag.ALTERNATIVE, sheet.alternative.id()).with(Tag.PROVIDER, tier.provider());
        curves = routes.stream().map(route -> route.workload().workload().load()).distinct().toList();
        times = new LevelTimes(sheet.plan.settings(), sheet.loadShares, curves);
    }

    void write() {
        stated().stream().filter(each -> each.most().isPresent()).forEach(this::write);
    }

    private List<Stated> stated() {
        return List.of(
                new Stated(LimitRowIds.REQUESTS, "requests a minute", Unit.CALL, limit.requestsPerMinute(), (_, _) -> ONE),
                new Stated(LimitRowIds.INPUT, "input tokens a minute", Unit.TOKEN, limit.inputTokensPerMinute(), this::input),
                new Stated(LimitRowIds.OUTPUT, "output tokens a minute", Unit.TOKEN, limit.outputTokensPerMinute(), LimitRows::output),
                new Stated(LimitRowIds.TOKENS, "tokens a minute", Unit.TOKEN, limit.totalTokensPerMinute(),
                        (route, regime) -> plus(input(route, regime), output(route, regime))));
    }

    private void write(Stated stated) {
        Unit perMinute = stated.unit().over(MINUTE);
        Expr peak = row(stated.kind() + "/peak", stated.label() + " in the busiest hours", perMinute, peak(stated));
        Expr most = sheet.published("limit/" + tier.id() + "/" + LimitRowIds.slug(limit.scope()) + "/" + stated.kind(), "most " + stated.label() + ", "
                + limit.scope() + ", " + tier.name(), perMinute, BigDecimal.valueOf(stated.most().getAsLong()), PriceText.read(tier.source()));
        Expr used = row(stated.kind() + "/used", "share of the limit on " + stated.label() + " that is used", Unit.ONE, over(peak, most));
        sheet.sheet.outcome(new Outcome(((Expr.RowRef) used).row(), Optional.of(Fold.MAX)));
    }

    /** The level with most, month by month. */
    private Expr peak(Stated stated) {
        var levels = new ArrayList<Expr>();
        for (int level = 0; level < times.count(); level++) {
            var terms = new ArrayList<Expr>();
            for (RouteRows route : routes) {
                List<Expr> tiers = route.tierShares().entrySet().stream().filter(entry -> !entry.getKey().equals("batch")).map(Map.Entry::getValue).toList();
                for (RouteRegime regime : route.regimes()) {
                    if (!tiers.isEmpty()) {
                        terms.add(times(route.workload().routed, regime.share(), sum(tiers), load(route, regime, level), stated.perCall().apply(route, regime)));
                    }
                }
            }
            levels.add(row(stated.kind() + "/level-" + (level + 1), stated.label() + named(level), stated.unit().over(MINUTE),
                    terms.isEmpty() ? ZERO : over(sum(terms), minutes(level))));
        }
        return levels.stream().reduce(Formulas::max).orElse(ZERO);
    }

    private Expr load(RouteRows route, RouteRegime regime, int level) {
        LoadCurve curve = route.workload().workload().load();
        if (times.count() == 1) {
            return route.loadShare(regime.interval(), Optional.empty());
        }
        return sheet.series("calendar/" + id + "level-" + (level + 1) + "/load/" + route.workload().workload().id() + "/"
                        + PriceText.regimeId(regime.interval().from(), sheet.loadShares.horizon()) + "_" + PriceText.idOf(regime.interval().to()),
                "share of the month's load of " + route.workload().workload().name() + named(level)
                        + PriceText.span(regime.interval(), sheet.loadShares.horizon()),
                Unit.ONE, times.load(curves.indexOf(curve), level, regime.interval(), Optional.empty(), false),
                "Counted for the load curve of " + route.workload().workload().name() + " in " + curve.zone() + ".");
    }

    private Expr minutes(int level) {
        return times(sheet.series("calendar/" + id + "level-" + (level + 1) + "/hours", "hours of the month" + named(level), Unit.HOUR,
                times.hours(level), "Counted on the calendar of the plan."),
                sheet.constant("minutesPerHour", "minutes of an hour", MINUTE.over(Unit.HOUR), "60", "A unit scale."));
    }

    private String named(int level) {
        return times.count() == 1 ? "" : ", load level " + (level + 1) + " of " + times.count();
    }

    private Expr input(RouteRows route, RouteRegime regime) {
        var parts = new ArrayList<Expr>();
        regime.shape().buckets().stream().filter(Meter::isInput).filter(this::counts)
                .forEach(bucket -> parts.add(regime.tokens(bucket)));
        for (CacheRows.Kept kept : regime.kept()) {
            parts.add(times(kept.written(), regime.servedPrefix()));
            if (limit.cacheReadsCount()) {
                parts.add(times(kept.read(), regime.servedPrefix()));
            }
        }
        return row("on/" + route.workload().workload().id() + "/" + route.route().id() + "/"
                + PriceText.regimeId(regime.interval().from(), sheet.loadShares.horizon()) + "/countedInput", "input tokens of a call that count",
                ShapeRows.TOKENS_PER_CALL, plus(parts.toArray(Expr[]::new)));
    }

    private boolean counts(Meter bucket) {
        return limit.cacheReadsCount() || !bucket.equals(Meter.CACHE_READ);
    }

    private static Expr output(RouteRows route, RouteRegime regime) {
        return regime.shape().buckets().contains(Meter.OUTPUT) ? regime.tokens(Meter.OUTPUT) : ZERO;
    }

    private Expr row(String path, String label, Unit unit, Expr formula) {
        return sheet.rowOnce(id + path, label + ", " + limit.scope(), unit, Kind.QUANTITY, tags, () -> formula);
    }
}
