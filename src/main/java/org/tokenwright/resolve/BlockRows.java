package org.tokenwright.resolve;

import static org.tokenwright.worksheet.Formulas.minus;
import static org.tokenwright.worksheet.Formulas.plus;
import static org.tokenwright.worksheet.Formulas.sum;
import static org.tokenwright.worksheet.Formulas.times;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.tokenwright.base.Meter;
import org.tokenwright.base.Unit;
import org.tokenwright.pricing.Conditions;
import org.tokenwright.pricing.Offer;
import org.tokenwright.pricing.PriceWindow;
import org.tokenwright.resolve.LineRows.Block;
import org.tokenwright.resolve.LineRows.Place;
import org.tokenwright.resolve.ReservationRows.Parts;
import org.tokenwright.workload.Extra;
import org.tokenwright.worksheet.Expr;
import org.tokenwright.worksheet.Expr.Fold;
import org.tokenwright.worksheet.Formulas;
import org.tokenwright.worksheet.Outcome;
import org.tokenwright.worksheet.Row.Kind;
import org.tokenwright.worksheet.Tag;
import org.tokenwright.worksheet.Tags;

/**
 * The lines of one route: a block of rows for each regime, price window and service tier, with a quantity row for every
 * meter. Prices of different blocks are never averaged. What a reservation serves has a block of its own that costs nothing.
 */
final class BlockRows {

    /**
     * What is not refused of a block.
     *
     * @param part of the regime's load
     */
    private record Taken(Expr calls, Expr part) {}

    private final PlanSheet sheet;
    private final RouteRows route;
    private final Offer offer;
    private final List<ReservationRows> reservations;
    private final LineRows metered;
    private final CacheLines cacheLines;
    /** What each reservation serves. */
    private final Map<ReservationRows, LineRows> reserved = new LinkedHashMap<>();
    private final Map<String, List<Expr>> windowShares = new TreeMap<>();
    private final List<Expr> allCalls = new ArrayList<>();
    private final List<Expr> unservedCalls = new ArrayList<>();
    private final List<Expr> unservedTasks = new ArrayList<>();

    /** @param reservations that serve the route, each in months of its own */
    BlockRows(PlanSheet sheet, RouteRows route, List<ReservationRows> reservations) {
        this.sheet = sheet;
        this.route = route;
        this.reservations = reservations;
        offer = route.offer();
        metered = new LineRows(sheet, offer, true);
        reservations.forEach(each -> reserved.put(each, new LineRows(sheet, offer, false)));
        cacheLines = new CacheLines(sheet, metered);
    }

    /** Lines that are charged. */
    List<PricedLine> lines() {
        return metered.lines();
    }

    List<Expr> allCalls() {
        return allCalls;
    }

    /** Calls that are too large for the offer, or refused by a reservation. */
    List<Expr> unservedCalls() {
        return unservedCalls;
    }

    /** Calls that belong to tasks of which one call is too large or refused. */
    List<Expr> unservedTasks() {
        return unservedTasks;
    }

    void write() {
        for (RouteRegime regime : route.regimes()) {
            List<PriceWindow> windows = regime.terms().windows();
            if (windows.isEmpty()) {
                window(regime, Optional.empty());
            }
            windows.forEach(window -> window(regime, Optional.of(window)));
        }
        windowShares.forEach(this::windowShare);
        cacheLines.totals(route.id(), route.tags());
        reserved.forEach(ReservationRows::served);
    }

    private void window(RouteRegime regime, Optional<PriceWindow> window) {
        Expr load = route.loadShare(regime.interval(), window);
        window.ifPresent(w -> windowShares.computeIfAbsent(w.id(), _ -> new ArrayList<>()).add(load));
        List<Parts> parts = reservations.stream().map(rows -> rows.parts(route, regime, window)).toList();
        route.tierShares().forEach((tier, tierShare) -> {
            Conditions conditions = Conditions.BASE.withServiceTier(tier).withRegion(route.route().region())
                    .withPriceWindow(window.map(PriceWindow::id).orElse(Conditions.ALL_HOURS));
            Block block = block(regime, conditions);
            Expr whole = times(load, tierShare);
            if (!parts.isEmpty() && ReservationRows.SERVICE_TIERS.contains(tier)) {
                divided(block, regime, whole, tierShare, parts);
            } else {
                Expr calls = calls(block, "", "calls to " + offer.name(), regime, whole);
                metered(block, regime, calls, new Taken(calls, whole), whole);
            }
        });
    }

    private Block block(RouteRegime regime, Conditions conditions) {
        String id = regime.id() + "/" + conditions.serviceTier()
                + (conditions.priceWindow().equals(Conditions.ALL_HOURS) ? "" : "/" + conditions.priceWindow());
        Tags tags = route.tags().with(Tag.REGIME, PriceText.idOf(regime.interval().from()))
                .with(Tag.SERVICE_TIER, conditions.serviceTier())
                .with(Tag.PRICE_WINDOW, conditions.priceWindow()).with(Tag.REGION,
                        conditions.region().isEmpty() ? offer.region() : conditions.region());
        return new Block(regime.interval(), regime.terms(), conditions, id, tags);
    }

    /** What reservations serve, what is metered beside them, and what they refuse; in a month where one holds, the others meter all. */
    private void divided(Block block, RouteRegime regime, Expr whole, Expr tierShare, List<Parts> parts) {
        Expr metered = parts.stream().map(Parts::metered).reduce(Formulas::min).orElseThrow();
        Expr above = calls(block, "", "calls to " + offer.name() + " that are metered", regime, times(metered, tierShare));
        Expr refused = times(plus(parts.stream().map(Parts::refused).toArray(Expr[]::new)), tierShare);
        Expr taken = minus(whole, refused);
        metered(block, regime, above, new Taken(times(route.workload().routed, regime.share(), taken), taken), whole);
        parts.forEach(each -> reserved(block, regime, tierShare, each));
    }

    private void reserved(Block block, RouteRegime regime, Expr tierShare, Parts parts) {
        String id = parts.by().reservation().id();
        String name = parts.by().reservation().name();
        LineRows lines = reserved.get(parts.by());
        Block mine = new Block(block.interval(), block.terms(), block.conditions(), block.id() + "/reserved/" + id, block.tags());
        Expr calls = calls(mine, "", "calls served by " + name, regime, times(parts.served(), tierShare));
        counted(calls, regime);
        buckets(lines, mine, regime, calls);
        regime.kept().forEach(kept -> reservedPrefix(lines, mine, regime, kept, calls));
        if (!parts.by().reservation().spills()) {
            Expr refused = calls(block, "refused/" + id + "/", "calls refused by " + name, regime, times(parts.refused(), tierShare));
            allCalls.add(refused);
            unservedCalls.add(refused);
            unservedTasks.add(refused);
        }
    }

    private Expr calls(Block block, String path, String label, RouteRegime regime, Expr part) {
        return sheet.row(block.id() + "/" + path + "calls", label + ", " + PriceText.terms(block.conditions(), offer), Unit.CALL,
                Kind.QUANTITY, block.tags(), times(route.workload().routed, regime.share(), part));
    }

    private void counted(Expr calls, RouteRegime regime) {
        allCalls.add(calls);
        unservedCalls.add(times(calls, regime.shape().unfit()));
        unservedTasks.add(times(calls, regime.shape().unfitTasks()));
    }

    /**
     * @param calls whose tokens are metered
     * @param taken with those that reservations serve
     * @param whole part of the regime's load that falls into the block
     */
    private void metered(Block block, RouteRegime regime, Expr calls, Taken taken, Expr whole) {
        counted(calls, regime);
        RouteRegime under = regime.under(block.conditions());
        buckets(metered, block, under, calls);
        regime.kept().forEach(kept -> cacheLines.write(block, kept, regime.shape(), calls, whole, under.kept().contains(kept)));
        for (Extra extra : route.workload().workload().extras()) {
            metered.line(block, extra.meter(), Place.of(regime.shape(), 0), extraQuantity(extra, regime, taken, whole));
        }
    }

    private void buckets(LineRows rows, Block block, RouteRegime regime, Expr calls) {
        for (Meter bucket : regime.shape().buckets()) {
            for (int bracket = 0; bracket < regime.shape().bracketCount(); bracket++) {
                rows.line(block, bucket, Place.of(regime.shape(), bracket), times(calls, regime.tokens(bucket, bracket)));
            }
        }
    }

    private void reservedPrefix(LineRows lines, Block block, RouteRegime regime, CacheRows.Kept kept, Expr calls) {
        for (int bracket = 0; bracket < regime.shape().bracketCount(); bracket++) {
            Place place = Place.of(regime.shape(), bracket).in("prefix/" + kept.prefix().id() + "/", kept.prefix().name());
            Expr share = times(calls, regime.shape().fixedInputShare(bracket));
            lines.line(block, Meter.CACHE_READ, place, times(share, kept.read()));
            kept.terms().write().ifPresent(write -> lines.line(block, write, place, times(share, kept.written())));
        }
    }

    /** Extras are metered whoever serves the tokens. */
    private Expr extraQuantity(Extra extra, RouteRegime regime, Taken taken, Expr whole) {
        WorkloadRows workload = route.workload();
        Expr amount = workload.input("extra/" + extra.meter().key(), extra.meter().label(), extra.amount());
        return switch (extra.per()) {
            case CALL -> times(taken.calls(), regime.shape().served(), amount);
            case TASK -> times(workload.attempts, workload.routedShare, times(regime.share(), taken.part()), minus(Formulas.ONE, regime.shape().unfitTasks()), amount);
            case MONTH -> times(amount, times(regime.share(), whole));
        };
    }

    private void windowShare(String windowId, List<Expr> shares) {
        String id = route.id() + "/windowShare/" + windowId;
        sheet.row(id, "share of load in price window " + windowId, Unit.ONE, Kind.QUANTITY,
                route.tags().with(Tag.PRICE_WINDOW, windowId), sum(shares));
        sheet.sheet.outcome(new Outcome(id, Optional.<Fold>empty()));
    }
}
