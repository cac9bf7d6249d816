package org.tokenwright.resolve;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.tokenwright.base.Interval;
import org.tokenwright.base.Unit;
import org.tokenwright.plan.Alternative;
import org.tokenwright.plan.Route;
import org.tokenwright.plan.Settings;
import org.tokenwright.pricing.Offer;
import org.tokenwright.pricing.PriceWindow;
import org.tokenwright.workload.Workload;
import org.tokenwright.worksheet.Expr;

/** When the routes of an alternative are in force, and what its route writers share. */
final class RouteTimes {

    private final Alternative alternative;
    private final Settings settings;
    private final Interval horizon;
    private final ShapeVersions shapes;

    RouteTimes(Alternative alternative, PlanSheet sheet) {
        this.alternative = alternative;
        settings = sheet.plan.settings();
        horizon = sheet.loadShares.horizon();
        shapes = new ShapeVersions(sheet);
    }

    ShapeVersions shapes() {
        return shapes;
    }

    /** The part of the horizon in which a route is in force; empty if there is none. */
    Optional<Interval> span(Route route) {
        Instant from = route.from().map(this::midnight).filter(horizon.from()::isBefore).orElse(horizon.from());
        Instant to = route.to().map(this::midnight).filter(horizon.to()::isAfter).orElse(horizon.to());
        return from.isBefore(to) ? Optional.of(new Interval(from, to)) : Optional.empty();
    }

    List<Route> inForce(String workloadId, Instant at) {
        return alternative.routes().stream()
                .filter(route -> route.serves(workloadId) && span(route).map(s -> s.contains(at)).orElse(false))
                .toList();
    }

    /** The instants inside the horizon at which a route of a workload begins or ends. */
    SortedSet<Instant> changes(String workloadId) {
        return changes(alternative.routes().stream().filter(route -> route.serves(workloadId)));
    }

    /** The instants inside the horizon at which any route begins or ends. */
    SortedSet<Instant> changes() {
        return changes(alternative.routes().stream());
    }

    private SortedSet<Instant> changes(Stream<Route> routes) {
        var instants = new TreeSet<Instant>();
        routes.flatMap(route -> span(route).stream()).forEach(span -> {
            instants.add(span.from());
            instants.add(span.to());
        });
        instants.remove(horizon.from());
        instants.remove(horizon.to());
        return instants;
    }

    private Instant midnight(LocalDate day) {
        return day.atStartOfDay(settings.zone()).toInstant();
    }

    /** A data series with the share of each month's load in an interval and a price window. */
    Expr loadShare(PlanSheet sheet, Workload workload, Interval interval, Optional<PriceWindow> window, Offer offer) {
        Optional<PriceWindow> hours = window.map(w -> w.complementOf().map(id -> find(offer.priceWindows(), id)).orElse(w));
        return loadShare(sheet, workload, interval, window, hours, window.map(w -> "/" + offer.id() + "/" + w.id()).orElse(""));
    }

    /** A data series with the share of each month's load in an interval. */
    Expr loadShare(PlanSheet sheet, Workload workload, Interval interval) {
        return loadShare(sheet, workload, interval, Optional.empty(), Optional.empty(), "");
    }

    private Expr loadShare(PlanSheet sheet, Workload workload, Interval interval, Optional<PriceWindow> window,
            Optional<PriceWindow> hours, String windowId) {
        boolean outside = window.flatMap(PriceWindow::complementOf).isPresent();
        String id = "calendar/" + workload.id() + "/" + PriceText.regimeId(interval.from(), horizon) + "_"
                + (interval.to().equals(horizon.to()) ? "end" : PriceText.idOf(interval.to())) + windowId;
        String label = "share of the month's load" + PriceText.span(interval, horizon) + window.map(w -> ", " + w.label()).orElse("");
        return sheet.series(id, label, Unit.ONE, sheet.loadShares.of(workload.load(), interval, hours, outside),
                sentence(workload, hours, label));
    }

    private static PriceWindow find(List<PriceWindow> known, String id) {
        return known.stream().filter(w -> w.id().equals(id)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no price window is called " + id));
    }

    private String sentence(Workload workload, Optional<PriceWindow> hours, String label) {
        String load = workload.load().isUniform() ? "an even load over all hours"
                : "the load curve of " + workload.name() + " in " + workload.load().zone();
        String excluded = hours.filter(w -> w.excludedDates().isEmpty())
                .map(w -> " No excluded dates are listed for this price window.").orElse("");
        return Character.toUpperCase(label.charAt(0)) + label.substring(1) + ": counted on the "
                + (settings.monthBasis() == org.tokenwright.base.MonthBasis.CALENDAR ? "calendar" : "normal month")
                + " for " + load + "." + excluded;
    }
}
