package org.tokenwright.resolve;

import static org.tokenwright.plan.PlanInputs.ofRoute;
import static org.tokenwright.worksheet.Formulas.ONE;
import static org.tokenwright.worksheet.Formulas.minus;
import static org.tokenwright.worksheet.Formulas.over;
import static org.tokenwright.worksheet.Formulas.plus;
import static org.tokenwright.worksheet.Formulas.sum;
import static org.tokenwright.worksheet.Formulas.times;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
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
import org.tokenwright.pricing.PriceWindow;
import org.tokenwright.resolve.LineRows.Block;
import org.tokenwright.resolve.LineRows.Place;
import org.tokenwright.resolve.Terms.Demand;
import org.tokenwright.workload.CachedPrefix;
import org.tokenwright.workload.Extra;
import org.tokenwright.workload.Workload;
import org.tokenwright.worksheet.Expr;
import org.tokenwright.worksheet.Expr.Fold;
import org.tokenwright.worksheet.Outcome;
import org.tokenwright.worksheet.Row.Kind;
import org.tokenwright.worksheet.Tag;
import org.tokenwright.worksheet.Tags;

/** What one route carries of one workload, by regime: its share of the requests, the shape they have and what is cached. */
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
    private final List<RouteRegime> regimes = new ArrayList<>();

    RouteRows(PlanSheet sheet, Alternative alternative, WorkloadRows workload, Route route, Offer offer,
            OfferPrices prices, RouteTimes times, SortedSet<Instant> shared) {
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
        tierShares = shares();
        regimes(shared);
    }

    static String idOf(Alternative alternative, Workload workload, Route route) {
        return "alternative/" + alternative.id() + "/" + workload.id() + "/" + route.id();
    }

    String id() {
        return id;
    }

    Tags tags() {
        return tags;
    }

    WorkloadRows workload() {
        return workload;
    }

    Offer offer() {
        return offer;
    }

    Route route() {
        return route;
    }

    /** Share of the requests by service tier. */
    SortedMap<String, Expr> tierShares() {
        return tierShares;
    }

    List<RouteRegime> regimes() {
        return regimes;
    }

    /** Share of each month's load in a regime and price window; not written where it is always 1. */
    Expr loadShare(Interval interval, Optional<PriceWindow> window) {
        if (window.isEmpty() && interval.equals(sheet.loadShares.horizon())) {
            return ONE;
        }
        return routeTimes.loadShare(sheet, workload.workload(), interval, window, offer);
    }

    /** @param shared instants at which a regime must begin whether or not anything changes for this route */
    private void regimes(SortedSet<Instant> shared) {
        SortedSet<Meter> buckets = new TreeSet<>(workload.buckets());
        buckets.addAll(CacheTerms.metersOf(workload.workload(), offer));
        Demand demand = new Demand(buckets, extraMeters(), List.copyOf(tierShares.keySet()), route.region());
        Interval span = routeTimes.span(route).orElseThrow();
        var cuts = new TreeSet<>(shared);
        cuts.addAll(prices.changes(sheet.loadShares.horizon()));
        Piece.cut(span, cuts, at -> new Regime(last(shared.headSet(at.plusNanos(1))), routeTimes.inForce(workload.workload().id(), at),
                Terms.at(prices, demand, at))).forEach(this::regime);
    }

    private static Optional<Instant> last(SortedSet<Instant> instants) {
        return instants.isEmpty() ? Optional.empty() : Optional.of(instants.last());
    }

    private SortedMap<String, Expr> shares() {
        Workload served = workload.workload();
        return route.serviceTiers().isEmpty()
                ? workload.tierShares(workload.id("serviceTier/"), served.name(), served.serviceTiers())
                : workload.tierShares(ofRoute(alternative.id(), route.id(), "serviceTier/"),
                        alternative.name(), route.serviceTiers());
    }

    private SortedSet<Meter> extraMeters() {
        var meters = new TreeSet<>(CacheTerms.storageOf(workload.workload()));
        workload.workload().extras().forEach(extra -> meters.add(extra.meter()));
        return meters;
    }

    private void regime(Piece<Regime> piece) {
        String regimeId = id + "/" + PriceText.regimeId(piece.interval().from(), sheet.loadShares.horizon());
        Terms terms = piece.what().terms();
        Expr share = routeShare(piece, regimeId);
        regimes.add(new RouteRegime(regimeId, piece.interval(), terms, routeTimes.shapes().of(workload, offer, terms, caching(terms)), share,
                kept(piece, regimeId, share)));
    }

    /** How the offer keeps what the agents of a run ask it to; nothing where it has no price for cache reads. */
    private Map<String, CacheTerms> caching(Terms terms) {
        var caching = new TreeMap<String, CacheTerms>();
        for (String lifetime : workload.cacheLifetimes()) {
            asked(terms).stream().flatMap(asked -> CacheTerms.of(lifetime, terms, asked).stream()).findFirst().ifPresentOrElse(
                    how -> caching.put(lifetime, how),
                    () -> sheet.note(offer.name() + " has no price for cache reads: " + workload.workload().name() + " is not cached there."));
        }
        return caching;
    }

    private List<CacheRows.Kept> kept(Piece<Regime> piece, String regimeId, Expr share) {
        Terms terms = piece.what().terms();
        CacheRows rows = new CacheRows(sheet, workload, offer, regimeId,
                tags.with(Tag.REGIME, PriceText.idOf(piece.interval().from())), share);
        var kept = new ArrayList<CacheRows.Kept>();
        for (CachedPrefix prefix : workload.workload().prefixes()) {
            asked(terms).stream().flatMap(asked -> CacheTerms.of(prefix, terms, asked).stream()).findFirst().ifPresentOrElse(
                    how -> kept.add(rows.rows(prefix, how)),
                    () -> sheet.note(offer.name() + " has no price for cache reads: " + prefix.name() + " is not cached."));
        }
        return kept;
    }

    /** What requests may be asked for under, the standard tier first. */
    private List<Conditions> asked(Terms terms) {
        List<String> windows = terms.windows().isEmpty() ? List.of(Conditions.ALL_HOURS) : terms.windows().stream().map(PriceWindow::id).toList();
        return tierShares.keySet().stream().sorted(Comparator.comparing(tier -> !tier.equals(Conditions.STANDARD)))
                .flatMap(tier -> windows.stream().map(window -> Conditions.BASE.withServiceTier(tier).withRegion(route.region()).withPriceWindow(window)))
                .toList();
    }

    /** The route's part of the requests, divided by the shares of all routes in force. */
    private Expr routeShare(Piece<Regime> piece, String regimeId) {
        List<Route> inForce = piece.what().inForce();
        if (inForce.size() == 1) {
            return ONE;
        }
        return sheet.row(regimeId + "/share", "share of requests sent to " + offer.name(), Unit.ONE,
                Kind.QUANTITY, tags.with(Tag.REGIME, PriceText.idOf(piece.interval().from())),
                over(share(route), sum(inForce.stream().map(this::share).toList())));
    }

    private Expr share(Route other) {
        return sheet.entered(ofRoute(alternative.id(), other.id(), "share"),
                "share of route " + other.id() + ", " + alternative.name(), other.share());
    }
}
