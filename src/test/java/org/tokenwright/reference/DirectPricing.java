package org.tokenwright.reference;

import static org.tokenwright.reference.DecimalMath.DIGITS;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.tokenwright.base.Meter;
import org.tokenwright.plan.Alternative;
import org.tokenwright.plan.PinnedPrices;
import org.tokenwright.plan.Plan;
import org.tokenwright.plan.Reservation;
import org.tokenwright.plan.Route;
import org.tokenwright.plan.Settings;
import org.tokenwright.pricing.Capacity;
import org.tokenwright.reference.DirectCalendar.Slice;
import org.tokenwright.reference.RateFinder.Found;
import org.tokenwright.reference.RateFinder.Question;
import org.tokenwright.workload.LoadCurve;
import org.tokenwright.workload.Workload;

/**
 * The cost of an alternative straight from the plan and its offers, in decimal, without a worksheet and without any of
 * the code that makes one. Time is cut into slices wherever anything may change; each slice, price window, service tier,
 * request size and bucket is priced by itself.
 */
final class DirectPricing {

    private static final Question FEE = new Question(Meter.FIXED_FEE, "standard", "", 0, "all");

    private final Plan plan;
    private final Settings settings;
    private final Alternative alternative;
    private final Map<String, RateFinder> finders = new TreeMap<>();
    private final DirectTerms terms;
    private final DirectBill bill;
    private final DirectCalendar calendar;
    private final DirectRouting routing;
    private final PricingCoverage coverage;

    private DirectPricing(Plan plan, Alternative alternative, PricingCoverage coverage) {
        this.plan = plan;
        this.alternative = alternative;
        this.coverage = coverage;
        settings = plan.settings();
        terms = new DirectTerms(plan, alternative);
        bill = new DirectBill(settings, terms, coverage);
        for (Route route : alternative.routes()) {
            plan.prices().offer(route.offer()).ifPresent(offer -> finders.computeIfAbsent(offer.id(), _ ->
                    new RateFinder(offer, plan.prices().pin(offer.provider()).map(PinnedPrices.Pin::knownOn).orElse(LocalDate.MAX))));
        }
        calendar = new DirectCalendar(settings, cuts());
        routing = new DirectRouting(alternative, calendar, finders, bill, coverage);
    }

    static DirectBill bill(Plan plan, Alternative alternative, PricingCoverage coverage) {
        return new DirectPricing(plan, alternative, coverage).run();
    }

    private DirectBill run() {
        finders.forEach(this::regimes);
        if (terms.isUnsettled()) {
            coverage.hit("quote: cannot be settled");
            bill.gap(BigDecimal.ONE);
        }
        var parts = new ArrayList<DirectPart>();
        for (int month = 0; month < settings.months(); month++) {
            coverage.slices(calendar.starts(month));
            for (Workload workload : plan.workloads()) {
                parts.addAll(routing.parts(DirectWork.of(workload, alternative, settings, month)));
            }
        }
        List<DirectReservation> reservations = reservations(parts);
        var metering = new DirectMetering(bill, reservations, coverage, settings.currency());
        parts.forEach(metering::part);
        finders.values().forEach(this::fixedFee);
        reservations.forEach(each -> each.charge(bill));
        alternative.purchases().seats().forEach(seats ->
                DirectSeats.charge(terms, seats, plan.prices().seatPlan(seats.seatPlan()), bill, coverage));
        return bill.close(finders);
    }

    private NavigableSet<Instant> cuts() {
        var cuts = new TreeSet<>(routeChanges());
        finders.values().forEach(finder -> cuts.addAll(finder.instants()));
        finders.keySet().forEach(offer -> cuts.addAll(terms.changes(offer)));
        return cuts;
    }

    private SortedSet<Instant> routeChanges() {
        var changes = new TreeSet<Instant>();
        for (Route route : alternative.routes()) {
            route.from().ifPresent(day -> changes.add(terms.midnight(day)));
            route.to().ifPresent(day -> changes.add(terms.midnight(day)));
        }
        return changes;
    }

    /** A regime of an offer begins where any route does or ends, and where anything that the offer charges changes, by its sheet or a quote. */
    private void regimes(String offer, RateFinder finder) {
        SortedSet<Instant> byQuote = terms.changes(offer);
        SortedSet<Instant> routes = routeChanges();
        for (int month = 0; month < settings.months(); month++) {
            for (Slice slice : calendar.slices(month)) {
                if (slice.number() == 0 || routes.contains(slice.from()) || byQuote.contains(slice.from()) || finder.changesAt(slice.from())) {
                    bill.regime(offer, slice.number());
                }
            }
        }
    }

    /** The reservations that can be priced. */
    private List<DirectReservation> reservations(List<DirectPart> parts) {
        var all = new ArrayList<DirectReservation>();
        for (Reservation reservation : alternative.purchases().reservations()) {
            Optional<Capacity> capacity = plan.prices().capacity(reservation.capacity());
            if (DirectReservation.isPriced(reservation, capacity, terms)) {
                all.add(new DirectReservation(calendar, reservation, capacity.orElseThrow(),
                        parts.stream().filter(part -> reservation.serves(part.offer()).isPresent()).toList(), coverage));
            } else {
                coverage.hit("capacity: cannot be priced");
                bill.gap(BigDecimal.ONE);
            }
        }
        return all;
    }

    private void fixedFee(RateFinder finder) {
        for (int month = 0; month < settings.months(); month++) {
            for (Slice slice : calendar.slices(month)) {
                boolean isUsed = !routing.inForce(slice.from(), route -> route.offer().equals(finder.offer().id())).isEmpty();
                if (isUsed) {
                    finder.find(FEE, slice.from()).ifPresent(found -> fee(slice, finder, found));
                }
            }
        }
    }

    private void fee(Slice slice, RateFinder finder, Found found) {
        coverage.hit("meter FIXED_FEE");
        BigDecimal share = calendar.load(LoadCurve.UNIFORM, slice).round(DIGITS);
        bill.add(new Entry("", finder.offer().id(), FEE, "", slice.from(), slice.month(), share, share, found,
                calendar.slices(slice.month()).getFirst().number()));
    }

    /**
     * A quantity with its price.
     *
     * @param workload empty for what belongs to all
     * @param tier service tier, empty for what has none
     * @param at when its slice begins
     * @param quantity in units of the meter
     * @param gross sum of the absolute addends of the quantity
     */
    record Entry(String workload, String offer, Question asked, String tier, Instant at, int month, BigDecimal quantity,
            BigDecimal gross, Found found, int slice) {

        Meter meter() {
            return asked.meter();
        }

        /** In the unit that prices are quoted for. */
        BigDecimal units() {
            return priced(quantity);
        }

        /** Addends in the unit that prices are quoted for. */
        BigDecimal grossUnits() {
            return priced(gross.max(quantity.abs()));
        }

        private BigDecimal priced(BigDecimal amount) {
            return meter().perMillion() ? amount.movePointLeft(6) : amount;
        }
    }
}
