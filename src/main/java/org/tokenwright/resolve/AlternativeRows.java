package org.tokenwright.resolve;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.tokenwright.base.Interval;
import org.tokenwright.base.Meter;
import org.tokenwright.base.Unit;
import org.tokenwright.plan.Alternative;
import org.tokenwright.plan.PlanInputs;
import org.tokenwright.plan.Reservation;
import org.tokenwright.plan.Route;
import org.tokenwright.plan.SeatRules;
import org.tokenwright.plan.Seats;
import org.tokenwright.pricing.Capacity;
import org.tokenwright.pricing.Offer;
import org.tokenwright.pricing.OfferPrices;
import org.tokenwright.pricing.Price;
import org.tokenwright.pricing.SeatPlan;
import org.tokenwright.workload.Workload;
import org.tokenwright.worksheet.Expr;
import org.tokenwright.worksheet.Formulas;
import org.tokenwright.worksheet.Row.Kind;
import org.tokenwright.worksheet.Tag;
import org.tokenwright.worksheet.Tags;

/** Writes the worksheet of one alternative: workloads, what each route carries, cost lines, totals. */
final class AlternativeRows {

    private final PlanSheet sheet;
    private final Alternative alternative;
    private final Function<Offer, OfferPrices> prices;
    private final RouteTimes times;
    private final List<PricedLine> lines = new ArrayList<>();
    private final List<Expr> unfitShares = new ArrayList<>();
    /** Calls of each workload by route. */
    private final Map<WorkloadRows, List<ValueRows.Sent>> sent = new LinkedHashMap<>();

    AlternativeRows(PlanSheet sheet, Alternative alternative, Function<Offer, OfferPrices> prices) {
        this.sheet = sheet;
        this.alternative = alternative;
        this.prices = prices;
        times = new RouteTimes(alternative, sheet);
    }

    void write() {
        TotalRows totals = new TotalRows(sheet, alternative);
        var workloads = new ArrayList<WorkloadRows>();
        var routes = new LinkedHashMap<WorkloadRows, List<RouteRows>>();
        for (Workload workload : sheet.plan.workloads()) {
            WorkloadRows rows = new WorkloadRows(sheet, workload);
            workloads.add(rows);
            routes.put(rows, routes(rows));
        }
        List<ReservationRows> reservations = reservations(routes.values().stream().flatMap(List::stream).toList());
        routes.forEach((rows, served) -> workload(rows, served, reservations, totals));
        usedOffers().forEach(offer -> lines.addAll(
                new FixedFeeRows(sheet, alternative, times).lines(offer, prices.apply(offer))));
        FinalLines finals = new FinalLines(sheet);
        SettlementRows settlement = new SettlementRows(sheet, finals, prices);
        settlement.settle(listCosts());
        reservations.forEach(reservation -> reservation.cost(settlement));
        seats(settlement);
        new AccountRows(sheet, finals).write(routes.values().stream().flatMap(List::stream).filter(route ->
                reservations.stream().noneMatch(each -> each.reservation().serves(route.offer().id()).isPresent())).toList());
        var sums = new ArrayList<Expr>();
        workloads.forEach(rows -> new ServiceRows(sheet, rows, settlement).write());
        workloads.forEach(rows -> sums.add(total(totals, rows, finals)));
        sums.addAll(finals.ofWorkload(""));
        Expr cost = totals.alternative(sums, unfitShares);
        settlement.totals(cost);
        new TeamRows(sheet, finals).write();
        new BudgetRows(sheet, cost, finals).write();
    }

    private Expr total(TotalRows totals, WorkloadRows rows, FinalLines finals) {
        Expr cost = totals.workload(rows, finals.ofWorkload(rows.workload().id()));
        rows.workload().outcome().value().ifPresent(value ->
                new ValueRows(sheet, rows, value).write(sent.getOrDefault(rows, List.of()), cost));
        return cost;
    }

    private List<Offer> usedOffers() {
        return alternative.routes().stream().map(Route::offer).distinct()
                .flatMap(id -> sheet.plan.prices().offer(id).stream()).toList();
    }

    private List<RouteRows> routes(WorkloadRows rows) {
        var served = new ArrayList<RouteRows>();
        for (Route route : alternative.routes()) {
            if (!route.serves(rows.workload().id()) || times.span(route).isEmpty()) {
                continue;
            }
            sheet.plan.prices().offer(route.offer()).ifPresentOrElse(offer -> served.add(new RouteRows(sheet, alternative, rows, route, offer,
                    prices.apply(offer), times, cuts(rows.workload(), offer))), () -> unknownOffer(rows, route));
        }
        return served;
    }

    /** The reservations that can be resolved, with demand and units. */
    private List<ReservationRows> reservations(List<RouteRows> routes) {
        var all = new ArrayList<ReservationRows>();
        for (Reservation reservation : alternative.purchases().reservations()) {
            Optional<Capacity> capacity = sheet.plan.prices().capacity(reservation.capacity());
            Optional<String> reason = ReservationGaps.of(reservation, capacity, sheet);
            if (reason.isPresent()) {
                sheet.unpriced(PlanInputs.ofReservation(alternative.id(), reservation.id(), "unpriced"), reservation.name(), reason.get());
                continue;
            }
            ReservationRows rows = new ReservationRows(sheet, reservation, capacity.orElseThrow(),
                    routes.stream().filter(route -> reservation.serves(route.offer().id()).isPresent()).toList());
            rows.write();
            all.add(rows);
        }
        return all;
    }

    private void seats(SettlementRows settlement) {
        for (Seats seats : alternative.purchases().seats()) {
            Optional<SeatPlan> seatPlan = sheet.plan.prices().seatPlan(seats.seatPlan());
            Optional<String> reason = seatPlan.isEmpty() ? Optional.of("seat plan " + seats.seatPlan() + " is on no price sheet of this plan")
                    : sheet.noExchange(seatPlan.get().currency()).or(() -> SeatRules.misfit(seats, seatPlan.get()));
            if (reason.isPresent()) {
                sheet.unpriced(PlanInputs.ofSeats(alternative.id(), seats.id(), "unpriced"), seats.name(), reason.get());
            } else {
                new SeatsRows(sheet, seats, seatPlan.orElseThrow(), settlement).write();
            }
        }
    }

    private void workload(WorkloadRows rows, List<RouteRows> routes, List<ReservationRows> reservations, TotalRows totals) {
        var calls = new ArrayList<Expr>();
        var unserved = new ArrayList<Expr>();
        for (RouteRows route : routes) {
            BlockRows blocks = new BlockRows(sheet, route, reservations.stream()
                    .filter(each -> each.reservation().serves(route.offer().id()).isPresent()).toList());
            blocks.write();
            lines.addAll(blocks.lines());
            calls.addAll(blocks.allCalls());
            unserved.addAll(blocks.unservedCalls());
            sent.computeIfAbsent(rows, _ -> new ArrayList<>()).add(new ValueRows.Sent(route.offer().id(),
                    QuoteSheet.sumOf(blocks.allCalls()), QuoteSheet.sumOf(blocks.unservedTasks())));
        }
        unserved(rows);
        unfitShares.add(totals.unfit(rows, calls, unserved));
    }

    /**
     * A quote changes prices from one day to the next. Where volume tiers count all workloads together, the regimes of all of them begin at the same instants: wherever a
     * route begins or ends, or the offer changes anything.
     */
    private SortedSet<Instant> cuts(Workload workload, Offer offer) {
        if (offer.rates().stream().noneMatch(rate -> rate.price() instanceof Price.Volume)) {
            var own = new TreeSet<>(times.changes(workload.id()));
            own.addAll(sheet.quotes.changes(offer.id()));
            return own;
        }
        var shared = new TreeSet<>(times.changes());
        shared.addAll(sheet.quotes.changes(offer.id()));
        shared.addAll(prices.apply(offer).changes(sheet.loadShares.horizon()));
        return shared;
    }

    private void unknownOffer(WorkloadRows rows, Route route) {
        Expr share = times.loadShare(sheet, rows.workload(), times.span(route).orElseThrow());
        missing(rows, RouteRows.idOf(alternative, rows.workload(), route), Formulas.times(rows.routed, share),
                rows.workload().name() + " on " + route.offer(),
                "offer " + route.offer() + " is on no price sheet of this plan");
    }

    /** The times at which nothing serves a workload. */
    private void unserved(WorkloadRows rows) {
        String workload = rows.workload().id();
        Piece.cut(sheet.loadShares.horizon(), times.changes(workload), at -> times.inForce(workload, at).isEmpty())
                .stream().filter(Piece::what).forEach(piece -> {
                    Expr share = times.loadShare(sheet, rows.workload(), piece.interval());
                    Interval horizon = sheet.loadShares.horizon();
                    String from = PriceText.regimeId(piece.interval().from(), horizon);
                    missing(rows, "alternative/" + alternative.id() + "/" + workload + "/unserved/" + from,
                            Formulas.times(rows.routed, share),
                            rows.workload().name() + PriceText.span(piece.interval(), horizon),
                            "no offer of this alternative serves it");
                });
    }

    private void missing(WorkloadRows rows, String id, Expr calls, String label, String reason) {
        Tags tags = rows.tags.with(Tag.ALTERNATIVE, alternative.id());
        sheet.row(id + "/calls", "calls, " + label, Unit.CALL, Kind.QUANTITY, tags, calls);
        sheet.gap(id + "/calls", label, reason);
    }

    /** List cost of all lines, flat ones at once, volume tiers by offer and meter. */
    private Map<PricedLine, List<Expr>> listCosts() {
        PriceRows priceRows = new PriceRows(sheet);
        var costs = new LinkedHashMap<PricedLine, List<Expr>>();
        var pools = new TreeMap<String, List<PricedLine>>();
        lines.forEach(line -> pools.computeIfAbsent(line.offer().id() + " " + line.meter().key(), _ -> new ArrayList<>())
                .add(line));
        for (List<PricedLine> pool : pools.values()) {
            if (pool.stream().allMatch(PriceRows::isFlat)) {
                pool.forEach(line -> cost(costs, line,
                        priceRows.flat(line, ((Price.Flat) line.priced().rate().price()).amount())));
            } else {
                Offer offer = pool.getFirst().offer();
                Meter meter = pool.getFirst().meter();
                new VolumeRows(sheet, priceRows, alternative.id(), offer, meter).write(pool, (line, row) -> cost(costs, line, row));
            }
        }
        return costs;
    }

    private static void cost(Map<PricedLine, List<Expr>> costs, PricedLine line, Expr cost) {
        costs.computeIfAbsent(line, _ -> new ArrayList<>()).add(cost);
    }
}
