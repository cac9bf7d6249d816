package org.tokenwright.resolve;

import static org.tokenwright.worksheet.Formulas.ONE;
import static org.tokenwright.worksheet.Formulas.ZERO;
import static org.tokenwright.worksheet.Formulas.choice;
import static org.tokenwright.worksheet.Formulas.less;
import static org.tokenwright.worksheet.Formulas.max;
import static org.tokenwright.worksheet.Formulas.min;
import static org.tokenwright.worksheet.Formulas.minus;
import static org.tokenwright.worksheet.Formulas.over;
import static org.tokenwright.worksheet.Formulas.sum;
import static org.tokenwright.worksheet.Formulas.times;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.tokenwright.base.Interval;
import org.tokenwright.base.Meter;
import org.tokenwright.base.Unit;
import org.tokenwright.plan.Reservation;
import org.tokenwright.pricing.Capacity;
import org.tokenwright.pricing.Conditions;
import org.tokenwright.pricing.PriceWindow;
import org.tokenwright.workload.LoadCurve;
import org.tokenwright.worksheet.Expr;
import org.tokenwright.worksheet.Formulas;
import org.tokenwright.worksheet.Row.Kind;

/**
 * Demand on reserved capacity at each load level, the units that are bought, and which part of the load they serve. Units are
 * sized on the highest level, paid for all hours, and compared with each level.
 */
final class ReservationRows {

    /** Service tiers whose requests a reservation serves; batch and flex can wait and stay metered. */
    static final Set<String> SERVICE_TIERS = Set.of(Conditions.STANDARD, "priority");

    /**
     * Parts of a month's load in a regime and price window: they add up to the load.
     *
     * @param by the reservation that divides it
     */
    record Parts(ReservationRows by, Expr served, Expr metered, Expr refused) {}

    /** What is demanded and served at one level. */
    private record Level(Expr hours, Expr need, Expr aboveShare) {}

    private final ReservationSheet sheet;
    private final List<RouteRows> routes;
    private final List<LoadCurve> curves;
    private final LevelTimes times;
    private final UnitRows units;
    private final List<Level> levels = new ArrayList<>();
    private final Map<String, List<Expr>> unitHours = new LinkedHashMap<>();
    private final List<PricedLine> served = new ArrayList<>();
    private boolean isServedPriced = true;

    /** @param routes that send requests to what the reservation serves */
    ReservationRows(PlanSheet plan, Reservation reservation, Capacity capacity, List<RouteRows> routes) {
        sheet = new ReservationSheet(plan, reservation, capacity);
        this.routes = routes;
        curves = routes.stream().map(route -> route.workload().workload().load()).distinct().toList();
        times = new LevelTimes(plan.plan.settings(), plan.loadShares, curves);
        units = new UnitRows(sheet);
    }

    Reservation reservation() {
        return sheet.reservation;
    }

    ReservationSheet sheet() {
        return sheet;
    }

    /** Writes demand and units; lines and cost come later. */
    void write() {
        Map<RouteRegime, Expr> demands = demands();
        List<Expr> needs = IntStream.range(0, times.count()).mapToObj(level -> need(level, demands)).toList();
        Expr peak = sheet.row("peak", "units needed at the highest load level", Reservation.UNIT, needs.stream().reduce(Formulas::max).orElse(ZERO));
        sheet.outcome(peak, Expr.Fold.MAX);
        Expr bought = units.write(peak);
        for (int level = 0; level < times.count(); level++) {
            Expr need = needs.get(level);
            levels.add(new Level(hours(level), need, sheet.row(path(level) + "aboveShare", "share of demand above the capacity" + named(level), Unit.ONE,
                    choice(less(bought, need), over(minus(need, bought), need), minus(ONE, units.inForce())))));
        }
    }

    /** Units that one request a minute of each route and regime would need. */
    private Map<RouteRegime, Expr> demands() {
        var demands = new LinkedHashMap<RouteRegime, Expr>();
        for (RouteRows route : routes) {
            LoadRows load = new LoadRows(sheet, route.offer());
            for (RouteRegime regime : route.regimes()) {
                demands.put(regime, load.unitsPerCall(route, regime));
            }
        }
        return demands;
    }

    /** Units needed at a level, by workload and together. */
    private Expr need(int level, Map<RouteRegime, Expr> demands) {
        var byWorkload = new LinkedHashMap<String, List<Expr>>();
        for (RouteRows route : routes) {
            List<Expr> tiers = route.tierShares().entrySet().stream().filter(entry -> SERVICE_TIERS.contains(entry.getKey()))
                    .map(Map.Entry::getValue).toList();
            if (tiers.isEmpty()) {
                continue;
            }
            for (RouteRegime regime : route.regimes()) {
                Expr share = load(route, level, regime.interval(), Optional.empty());
                byWorkload.computeIfAbsent(route.workload().workload().id(), _ -> new ArrayList<>()).add(perMinute(level, times(
                        route.workload().routed, regime.share(), sum(tiers), share, demands.get(regime))));
            }
        }
        var needs = new ArrayList<Expr>();
        byWorkload.forEach((workload, terms) -> {
            Expr need = sheet.row(path(level) + "need/" + workload, "units needed by " + workload + named(level), Reservation.UNIT, sum(terms));
            unitHours.computeIfAbsent(workload, _ -> new ArrayList<>()).add(times(need, hours(level)));
            needs.add(need);
        });
        return sheet.row(path(level) + "need", "units needed" + named(level), Reservation.UNIT, needs.isEmpty() ? ZERO : sum(needs));
    }

    /** The parts of a route's load in a regime and price window. */
    Parts parts(RouteRows route, RouteRegime regime, Optional<PriceWindow> window) {
        var above = new ArrayList<Expr>();
        for (int level = 0; level < levels.size(); level++) {
            above.add(times(load(route, level, regime.interval(), window), levels.get(level).aboveShare()));
        }
        Expr load = route.loadShare(regime.interval(), window);
        String path = "on/" + route.workload().workload().id() + "/" + route.route().id() + "/"
                + PriceText.regimeId(regime.interval().from(), sheet.plan.loadShares.horizon()) + window.map(w -> "/" + w.id()).orElse("") + "/above";
        Expr overflow = sheet.row(path, "share of load above the capacity", Unit.ONE, sum(above));
        Expr inForce = units.inForce();
        Expr servedShare = times(minus(load, overflow), inForce);
        if (sheet.reservation.spills()) {
            return new Parts(this, servedShare, overflow, ZERO);
        }
        return new Parts(this, servedShare, times(overflow, minus(ONE, inForce)), times(overflow, inForce));
    }

    /** Share of the month's load of a route's workload that falls to a level. */
    private Expr load(RouteRows route, int level, Interval interval, Optional<PriceWindow> window) {
        LoadCurve curve = route.workload().workload().load();
        Interval horizon = sheet.plan.loadShares.horizon();
        boolean whole = window.isEmpty() && interval.equals(horizon);
        if (times.count() == 1) {
            return route.loadShare(interval, window);
        }
        Optional<PriceWindow> hours = window.map(w -> w.complementOf().flatMap(id -> route.offer().priceWindow(id)).orElse(w));
        List<BigDecimal> values = whole ? times.load(curves.indexOf(curve), level)
                : times.load(curves.indexOf(curve), level, interval, hours, window.flatMap(PriceWindow::complementOf).isPresent());
        String span = whole ? "" : "/" + PriceText.regimeId(interval.from(), horizon) + "_" + PriceText.idOf(interval.to())
                + window.map(w -> "/" + route.offer().id() + "/" + w.id()).orElse("");
        return sheet.series(path(level) + "load/" + route.workload().workload().id() + span, "share of the month's load of "
                + route.workload().workload().name() + named(level) + PriceText.span(interval, horizon) + window.map(w -> ", " + w.label()).orElse(""),
                Unit.ONE, values, "Counted for the load curve of " + route.workload().workload().name() + " in " + curve.zone() + ".");
    }

    private Expr hours(int level) {
        return sheet.series(path(level) + "hours", "hours of the month" + named(level), Unit.HOUR, times.hours(level), "Counted on the calendar of the plan.");
    }

    /** Nothing in months without the level: clocks of two zones may be closer for some weeks of the year. */
    private Expr perMinute(int level, Expr ofMonth) {
        Expr minutes = times(hours(level), sheet.minutesPerHour());
        Expr rate = over(ofMonth, minutes);
        return times.hours(level).stream().allMatch(each -> each.signum() > 0) ? rate : choice(less(ZERO, hours(level)), rate, ZERO);
    }

    private static String path(int level) {
        return "level-" + (level + 1) + "/";
    }

    private String named(int level) {
        return times.count() == 1 ? "" : ", load level " + (level + 1) + " of " + times.count();
    }

    /** What the units serve of a route, at the prices it would be metered at. */
    void served(LineRows lines) {
        served.addAll(lines.lines());
        isServedPriced &= lines.areAllPriced();
    }

    /** What was used of the capacity, what it costs and what it is worth. */
    void cost(SettlementRows settlement) {
        var used = new ArrayList<Expr>();
        var above = new ArrayList<Expr>();
        Expr bought = units.bought();
        levels.forEach(level -> {
            used.add(times(min(level.need(), bought), level.hours()));
            above.add(times(max(minus(level.need(), bought), ZERO), level.hours(), units.inForce()));
        });
        var byWorkload = new LinkedHashMap<WorkloadRows, Expr>();
        routes.forEach(route -> byWorkload.computeIfAbsent(route.workload(), rows -> sheet.row("demand/" + rows.workload().id(),
                "unit-hours demanded by " + rows.workload().name(), Meter.of(Meter.Kind.UNIT_HOUR).unit(),
                sum(unitHours.getOrDefault(rows.workload().id(), List.of(ZERO))))));
        new ReservationCost(sheet, units).write(sum(used), sum(above), byWorkload, isServedPriced ? served : List.of(), settlement);
    }
}
