package org.tokenwright.resolve;

import static org.tokenwright.plan.PlanInputs.ofRoute;
import static org.tokenwright.worksheet.Formulas.ONE;
import static org.tokenwright.worksheet.Formulas.over;
import static org.tokenwright.worksheet.Formulas.sum;
import static org.tokenwright.worksheet.Formulas.times;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.tokenwright.base.Interval;
import org.tokenwright.base.Meter;
import org.tokenwright.base.Unit;
import org.tokenwright.plan.Alternative;
import org.tokenwright.plan.Route;
import org.tokenwright.pricing.Brackets;
import org.tokenwright.pricing.Conditions;
import org.tokenwright.pricing.Offer;
import org.tokenwright.pricing.OfferPrices;
import org.tokenwright.pricing.PriceAnswer;
import org.tokenwright.pricing.PriceWindow;
import org.tokenwright.resolve.Terms.Demand;
import org.tokenwright.workload.Extra;
import org.tokenwright.workload.Workload;
import org.tokenwright.worksheet.Expr;
import org.tokenwright.worksheet.Expr.Fold;
import org.tokenwright.worksheet.Outcome;
import org.tokenwright.worksheet.Row.Kind;
import org.tokenwright.worksheet.Tag;
import org.tokenwright.worksheet.Tags;

/**
 * What one route carries of one workload: a block of rows for each regime, price window and service tier, with a
 * quantity row for every meter. Prices of different blocks are never averaged.
 */
final class RouteRows {

    /**
     * What stays the same in a regime.
     *
     * @param since the last cut that all regimes of the offer share
     */
    private record Regime(Optional<Instant> since, List<Route> inForce, Terms terms) {}

    private final PlanSheet sheet;
    private final Alternative alternative;
    private final WorkloadRows workload;
    private final Route route;
    private final Offer offer;
    private final OfferPrices prices;
    private final RouteTimes routeTimes;
    private final String id;
    private final Tags tags;
    private final SortedMap<String, Expr> tierShares;
    private final Map<String, ShapeRows> shapes = new LinkedHashMap<>();
    private final Map<String, List<Expr>> windowShares = new TreeMap<>();
    private final List<PricedLine> lines = new ArrayList<>();
    private final List<Expr> allCalls = new ArrayList<>();
    private final List<Expr> unfitCalls = new ArrayList<>();

    RouteRows(PlanSheet sheet, Alternative alternative, WorkloadRows workload, Route route, Offer offer,
            OfferPrices prices, RouteTimes times) {
        this.sheet = sheet;
        this.alternative = alternative;
        this.workload = workload;
        this.route = route;
        this.offer = offer;
        this.prices = prices;
        routeTimes = times;
        id = idOf(alternative, workload.workload(), route);
        tags = workload.tags.with(Tag.ALTERNATIVE, alternative.id()).with(Tag.PROVIDER, offer.provider())
                .with(Tag.OFFER, offer.id());
        tierShares = tierShares();
    }

    static String idOf(Alternative alternative, Workload workload, Route route) {
        return "alternative/" + alternative.id() + "/" + workload.id() + "/" + route.id();
    }

    List<PricedLine> lines() {
        return lines;
    }

    List<Expr> allCalls() {
        return allCalls;
    }

    List<Expr> unfitCalls() {
        return unfitCalls;
    }

    /**
     * Writes all rows of the route.
     *
     * @param shared instants at which a regime must begin whether or not anything changes for this route
     */
    void write(SortedSet<Instant> shared) {
        Demand demand = new Demand(ShapeRows.bucketsOf(workload.workload()), extraMeters(),
                List.copyOf(tierShares.keySet()), route.region());
        Interval span = routeTimes.span(route).orElseThrow();
        var cuts = new TreeSet<>(shared);
        cuts.addAll(prices.changes(sheet.loadShares.horizon()));
        Piece.cut(span, cuts, at -> new Regime(last(shared.headSet(at.plusNanos(1))), routeTimes.inForce(workload.workload().id(), at),
                Terms.at(prices, demand, at))).forEach(this::regime);
        windowShares.forEach(this::windowShare);
    }

    private static Optional<Instant> last(SortedSet<Instant> instants) {
        return instants.isEmpty() ? Optional.empty() : Optional.of(instants.last());
    }

    private SortedMap<String, Expr> tierShares() {
        Workload served = workload.workload();
        return route.serviceTiers().isEmpty()
                ? WorkloadRows.tierShares(sheet, workload.id("serviceTier/"), served.name(), served.serviceTiers())
                : WorkloadRows.tierShares(sheet, ofRoute(alternative.id(), route.id(), "serviceTier/"),
                        alternative.name(), route.serviceTiers());
    }

    private SortedSet<Meter> extraMeters() {
        var meters = new TreeSet<Meter>();
        workload.workload().extras().forEach(extra -> meters.add(extra.meter()));
        return meters;
    }

    private void regime(Piece<Regime> piece) {
        String regimeId = regimeId(piece);
        ShapeRows shape = shapeFor(piece.what().terms());
        Expr share = routeShare(piece, regimeId);
        List<PriceWindow> windows = piece.what().terms().windows();
        if (windows.isEmpty()) {
            window(piece, shape, share, Optional.empty());
        }
        windows.forEach(window -> window(piece, shape, share, Optional.of(window)));
    }

    private String regimeId(Piece<Regime> piece) {
        return PriceText.regimeId(piece.interval().from(), sheet.loadShares.horizon());
    }

    /** One shape for each version of the offer's context brackets, shared by all routes to the offer. */
    private ShapeRows shapeFor(Terms terms) {
        String version = terms.brackets().map(RouteRows::version).orElse("") + limitsVersion(terms.limits());
        return routeTimes.shapes().computeIfAbsent(workload.workload().id() + " " + offer.id() + version,
                _ -> new ShapeRows(sheet, workload, offer, terms, version));
    }

    /** For example {@code /whole_request-strict-272000}; later versions say since when they hold. */
    private static String version(Brackets brackets) {
        return ("/" + brackets.semantics() + "-" + brackets.edge() + "-").toLowerCase(Locale.ROOT)
                + brackets.thresholds().stream().map(String::valueOf).collect(Collectors.joining("-"))
                + brackets.validity().from().map(start -> "-since-" + PriceText.idOf(start)).orElse("");
    }

    /** For example {@code /limits-128000-16384}; empty for an offer whose limits never changed. */
    private String limitsVersion(Terms.Limits limits) {
        return offer.editions().isEmpty() ? ""
                : "/limits-" + shown(limits.contextWindow()) + "-" + shown(limits.maxOutput());
    }

    private static String shown(OptionalLong tokens) {
        return tokens.isEmpty() ? "unknown" : Long.toString(tokens.getAsLong());
    }

    /** The route's part of the requests, divided by the shares of all routes in force. */
    private Expr routeShare(Piece<Regime> piece, String regimeId) {
        List<Route> inForce = piece.what().inForce();
        if (inForce.size() == 1) {
            return ONE;
        }
        return sheet.row(id + "/" + regimeId + "/share", "share of requests sent to " + offer.name(), Unit.ONE,
                Kind.QUANTITY, tags.with(Tag.REGIME, PriceText.idOf(piece.interval().from())),
                over(share(route), sum(inForce.stream().map(this::share).toList())));
    }

    private Expr share(Route other) {
        return sheet.entered(ofRoute(alternative.id(), other.id(), "share"),
                "share of route " + other.id() + ", " + alternative.name(), other.share());
    }

    private void window(Piece<Regime> piece, ShapeRows shape, Expr share, Optional<PriceWindow> window) {
        Expr load = loadShare(piece.interval(), window);
        window.ifPresent(w -> windowShares.computeIfAbsent(w.id(), _ -> new ArrayList<>()).add(load));
        tierShares.forEach((tier, tierShare) -> {
            Conditions conditions = Conditions.BASE.withServiceTier(tier).withRegion(route.region())
                    .withPriceWindow(window.map(PriceWindow::id).orElse(Conditions.ALL_HOURS));
            block(piece, shape, times(share, load, tierShare), conditions);
        });
    }

    /** Share of the month's load in the regime and price window; not written where it is always 1. */
    private Expr loadShare(Interval interval, Optional<PriceWindow> window) {
        if (window.isEmpty() && interval.equals(sheet.loadShares.horizon())) {
            return ONE;
        }
        return routeTimes.loadShare(sheet, workload.workload(), interval, window, offer);
    }

    private void block(Piece<Regime> piece, ShapeRows shape, Expr share, Conditions conditions) {
        String blockId = id + "/" + regimeId(piece) + "/" + conditions.serviceTier()
                + (conditions.priceWindow().equals(Conditions.ALL_HOURS) ? "" : "/" + conditions.priceWindow());
        Tags blockTags = tags.with(Tag.REGIME, PriceText.idOf(piece.interval().from()))
                .with(Tag.SERVICE_TIER, conditions.serviceTier())
                .with(Tag.PRICE_WINDOW, conditions.priceWindow()).with(Tag.REGION,
                        conditions.region().isEmpty() ? offer.region() : conditions.region());
        Expr calls = sheet.row(blockId + "/calls", "calls to " + offer.name() + ", " + PriceText.terms(conditions, offer),
                Unit.CALL, Kind.QUANTITY, blockTags, times(workload.calls, share));
        allCalls.add(calls);
        unfitCalls.add(times(calls, shape.unfit));
        Block block = new Block(piece, conditions, blockId, blockTags);
        for (Meter bucket : ShapeRows.bucketsOf(workload.workload())) {
            for (int bracket = 0; bracket < shape.bracketCount(); bracket++) {
                line(block, bucket, bracket, shape, times(calls, shape.tokens(bucket, bracket)));
            }
        }
        for (Extra extra : workload.workload().extras()) {
            line(block, extra.meter(), 0, shape, extraQuantity(extra, share, calls, shape));
        }
    }

    private record Block(Piece<Regime> piece, Conditions conditions, String id, Tags tags) {}

    private Expr extraQuantity(Extra extra, Expr share, Expr calls, ShapeRows shape) {
        Expr amount = workload.input("extra/" + extra.meter().key(), extra.meter().label(), extra.amount());
        return switch (extra.per()) {
            case CALL -> times(calls, shape.served, amount);
            case TASK -> times(workload.tasks, share, shape.served, amount);
            case MONTH -> times(amount, share);
        };
    }

    private void line(Block block, Meter meter, int bracket, ShapeRows shape, Expr quantity) {
        Conditions conditions = block.conditions().withBracket(bracket);
        boolean bracketed = meter.isBucket() && shape.bracketCount() > 1;
        String lineId = block.id() + "/" + meter.key() + (bracketed ? "/bracket-" + bracket : "");
        Tags lineTags = block.tags().with(Tag.METER, meter.key());
        if (meter.isBucket()) {
            lineTags = lineTags.with(Tag.BUCKET, meter.key()).with(Tag.BRACKET, Integer.toString(bracket));
        }
        String label = label(meter, conditions, bracketed ? shape.bracketText(bracket) : "");
        String dated = label + since(block.piece().interval());
        Expr row = sheet.row(lineId + "/quantity", dated, meter.unit(), Kind.QUANTITY, lineTags, quantity);
        Conditions asked = meter.isBucket() ? conditions : block.conditions();
        PriceAnswer answer = block.piece().what().terms().answer(meter, asked);
        switch (exchangeable(answer, block.piece().interval())) {
            case PriceAnswer.Priced priced -> lines.add(new PricedLine(lineId, dated, offer, meter,
                    block.piece().interval(), row, priced, asked, lineTags));
            case PriceAnswer.NotPriced(var reason) -> sheet.gap(lineId + "/quantity", label, reason);
        }
    }

    private PriceAnswer exchangeable(PriceAnswer answer, Interval regime) {
        return answer instanceof PriceAnswer.Priced(var rate, var _)
                ? sheet.quotes.noExchange(offer.id(), regime, rate.currency()).<PriceAnswer>map(PriceAnswer.NotPriced::new).orElse(answer) : answer;
    }

    /** Tells the lines of later regimes from those of the first. */
    private String since(Interval regime) {
        return regime.from().equals(sheet.loadShares.horizon().from()) ? "" : ", from " + PriceText.day(regime.from());
    }

    private String label(Meter meter, Conditions conditions, String bracket) {
        String terms = PriceText.terms(conditions.withBracket(0), offer);
        return meter.label() + ", " + offer.name() + (terms.equals(Conditions.STANDARD) ? "" : ", " + terms)
                + (bracket.isEmpty() ? "" : ", " + bracket);
    }

    private void windowShare(String windowId, List<Expr> shares) {
        sheet.row(id + "/windowShare/" + windowId, "share of load in price window " + windowId, Unit.ONE,
                Kind.QUANTITY, tags.with(Tag.PRICE_WINDOW, windowId), sum(shares));
        sheet.sheet.outcome(new Outcome(id + "/windowShare/" + windowId, Optional.<Fold>empty()));
    }
}
