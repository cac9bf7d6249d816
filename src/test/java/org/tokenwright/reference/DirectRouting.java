package org.tokenwright.reference;

import static org.tokenwright.reference.DecimalMath.DIGITS;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Predicate;
import org.tokenwright.base.Meter;
import org.tokenwright.plan.Alternative;
import org.tokenwright.plan.Route;
import org.tokenwright.pricing.Brackets;
import org.tokenwright.reference.DirectCalendar.Slice;
import org.tokenwright.reference.RateFinder.Question;
import org.tokenwright.workload.TaskShape;

/** Which route carries what, slice by slice. */
final class DirectRouting {

    private final Alternative alternative;
    private final DirectCalendar calendar;
    private final Map<String, RateFinder> finders;
    private final DirectBill bill;
    private final PricingCoverage coverage;
    private final DirectCaching caching;
    private final Map<List<Object>, CallSizes> sizes = new HashMap<>();

    DirectRouting(Alternative alternative, DirectCalendar calendar, Map<String, RateFinder> finders, DirectBill bill, PricingCoverage coverage) {
        this.alternative = alternative;
        this.calendar = calendar;
        this.finders = finders;
        this.bill = bill;
        this.coverage = coverage;
        caching = new DirectCaching(calendar, coverage);
    }

    /** What routes carry of a workload in a month; what none carries is a gap. */
    List<DirectPart> parts(DirectWork work) {
        coverage.workload(work.workload());
        var parts = new ArrayList<DirectPart>();
        for (Slice slice : calendar.slices(work.month())) {
            List<Route> inForce = inForce(slice.from(), route -> route.workload().map(work.workload().id()::equals).orElse(true));
            if (inForce.isEmpty()) {
                coverage.hit("route: nothing serves the workload");
                bill.gap(work.calls().multiply(calendar.load(work.workload().load(), slice)));
            }
            BigDecimal sum = inForce.stream().map(route -> route.share().value()).reduce(BigDecimal.ZERO, BigDecimal::add);
            for (Route route : inForce) {
                BigDecimal share = inForce.size() == 1 ? BigDecimal.ONE : route.share().value().divide(sum, DIGITS);
                route(work, slice, route, share, inForce.size(), parts);
            }
        }
        return parts;
    }

    List<Route> inForce(Instant at, Predicate<Route> chosen) {
        return alternative.routes().stream().filter(chosen).filter(route -> isInForce(route, at)).toList();
    }

    private boolean isInForce(Route route, Instant at) {
        return route.from().map(day -> !at.isBefore(midnight(day))).orElse(true)
                && route.to().map(day -> at.isBefore(midnight(day))).orElse(true);
    }

    private Instant midnight(LocalDate day) {
        return day.atStartOfDay(calendar.settings().zone()).toInstant();
    }

    private void route(DirectWork work, Slice slice, Route route, BigDecimal share, int inForce, List<DirectPart> parts) {
        RateFinder finder = finders.get(route.offer());
        if (finder == null) {
            coverage.hit("route: offer without a sheet");
            bill.gap(work.calls());
            return;
        }
        Optional<Brackets> brackets = finder.brackets(slice.from());
        coverage.route(route, brackets, work.workload(), inForce);
        SortedMap<String, BigDecimal> tiers = work.tiers(route);
        coverage.fallback(work.workload(), tiers);
        List<DirectHours> hours = finder.windows(slice.from()).stream().map(window -> DirectHours.of(window, finder.offer())).toList();
        finder.windows(slice.from()).forEach(window -> coverage.window(window, finder, calendar.starts(work.month())));
        List<DirectHours> times = hours.isEmpty() ? List.of(DirectHours.ALL) : hours;
        Question reads = reads(finder, slice, route, tiers, times);
        var kept = caching.kept(work, slice, finder, work.calls().multiply(share, DIGITS), reads);
        CallSizes sizes = sizes(work, finder, brackets, caching.keptByAgents(work, slice, finder, reads));
        times.forEach(each -> parts.add(new DirectPart(slice, work, route, finder, sizes, each, share,
                calendar.load(work.workload().load(), slice, each), tiers, kept)));
    }

    /** Counted once for all slices in which an offer takes and keeps the same. */
    private CallSizes sizes(DirectWork work, RateFinder finder, Optional<Brackets> brackets, Map<String, Optional<Meter>> kept) {
        return sizes.computeIfAbsent(List.of(work.workload().id(), finder.offer().id(), brackets, kept), _ -> switch (work.workload().shape()) {
            case TaskShape.Calls(var _, var request) -> new RequestSizes(request, finder.offer(), brackets);
            case TaskShape.Run run -> new RunSizes(run, finder.offer(), brackets, kept);
        });
    }

    /** The conditions under which reads have a price: of the standard tier, else of the first other that has one. */
    private static Question reads(RateFinder finder, Slice slice, Route route, SortedMap<String, BigDecimal> tiers, List<DirectHours> times) {
        var all = new ArrayList<Question>();
        for (boolean isStandard : new boolean[] {true, false}) {
            tiers.keySet().stream().filter(tier -> tier.equals("standard") == isStandard).forEach(tier ->
                    times.forEach(each -> all.add(new Question(Meter.CACHE_READ, tier, route.region(), 0, each.id()))));
        }
        return all.stream().filter(each -> finder.find(each, slice.from()).isPresent()).findFirst().orElse(all.getFirst());
    }
}
