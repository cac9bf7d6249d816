package org.tokenwright.reference;

import static org.tokenwright.reference.DecimalMath.DIGITS;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.tokenwright.base.Meter;
import org.tokenwright.base.MonthBasis;
import org.tokenwright.base.Quantity;
import org.tokenwright.plan.Alternative;
import org.tokenwright.plan.PinnedPrices;
import org.tokenwright.plan.Plan;
import org.tokenwright.plan.Route;
import org.tokenwright.plan.Settings;
import org.tokenwright.pricing.Brackets;
import org.tokenwright.pricing.PriceWindow;
import org.tokenwright.reference.RateFinder.Found;
import org.tokenwright.reference.RateFinder.Question;
import org.tokenwright.workload.Extra;
import org.tokenwright.workload.LoadCurve;
import org.tokenwright.workload.Workload;

/**
 * The cost of an alternative straight from the plan and its offers, in decimal, without a worksheet and without any of
 * the code that makes one. Time is cut into slices wherever anything may change; each slice, price window, service tier,
 * request size and bucket is priced by itself.
 */
final class DirectPricing {

    private static final Question FEE = new Question(Meter.FIXED_FEE, "standard", "", 0, "all");

    /** A span in which nothing changes, inside one month. */
    private record Slice(int number, int month, Instant from) {}

    private final Plan plan;
    private final Settings settings;
    private final Alternative alternative;
    private final Map<String, RateFinder> finders = new TreeMap<>();
    private final List<Slice> slices = new ArrayList<>();
    private final DirectTerms terms;
    private final DirectBill bill;
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
    }

    static DirectBill bill(Plan plan, Alternative alternative, PricingCoverage coverage) {
        return new DirectPricing(plan, alternative, coverage).run();
    }

    private DirectBill run() {
        cut();
        if (terms.isUnsettled()) {
            coverage.hit("quote: cannot be settled");
            bill.gap(BigDecimal.ONE);
        }
        for (int month = 0; month < settings.months(); month++) {
            month(month);
        }
        return bill.close(finders);
    }

    private void cut() {
        SortedSet<Instant> routes = routeChanges();
        var cuts = new TreeSet<>(routes);
        finders.values().forEach(finder -> cuts.addAll(finder.instants()));
        finders.keySet().forEach(offer -> cuts.addAll(terms.changes(offer)));
        for (int month = 0; month < settings.months(); month++) {
            Instant start = midnight(monthAt(month).atDay(1));
            slices.add(new Slice(slices.size(), month, start));
            for (Instant cut : cuts.subSet(start, false, midnight(monthAt(month + 1).atDay(1)), false)) {
                slices.add(new Slice(slices.size(), month, cut));
            }
        }
        finders.forEach((offer, finder) -> regimes(offer, finder, routes));
    }

    private SortedSet<Instant> routeChanges() {
        var changes = new TreeSet<Instant>();
        for (Route route : alternative.routes()) {
            route.from().ifPresent(day -> changes.add(midnight(day)));
            route.to().ifPresent(day -> changes.add(midnight(day)));
        }
        return changes;
    }

    /** A regime of an offer begins where any route does or ends, and where anything that the offer charges changes, by its sheet or a quote. */
    private void regimes(String offer, RateFinder finder, SortedSet<Instant> routes) {
        SortedSet<Instant> byQuote = terms.changes(offer);
        for (Slice slice : slices) {
            if (slice.number == 0 || routes.contains(slice.from) || byQuote.contains(slice.from) || finder.changesAt(slice.from)) {
                bill.regime(offer, slice.number);
            }
        }
    }

    private YearMonth monthAt(int month) {
        return settings.start().plusMonths(month);
    }

    private Instant midnight(LocalDate day) {
        return day.atStartOfDay(settings.zone()).toInstant();
    }

    private void month(int month) {
        var month1 = new Month(month, slices.stream().filter(slice -> slice.month == month).toList());
        plan.workloads().forEach(month1::workload);
        finders.values().forEach(month1::fixedFee);
    }

    /** One month. */
    private final class Month {

        private final int number;
        private final List<Slice> mine;
        private final WallClock clock;
        private final long[] starts;

        Month(int number, List<Slice> mine) {
            this.number = number;
            this.mine = mine;
            clock = new WallClock(monthAt(number), settings.zone());
            starts = mine.stream().mapToLong(slice -> slice.from.getEpochSecond()).toArray();
            coverage.slices(starts);
        }

        void workload(Workload workload) {
            BigDecimal tasks = workload.tasksPerMonth().value()
                    .multiply(BigDecimal.ONE.add(workload.growthPerMonth().value()).pow(number), DIGITS);
            new Carried(this, workload, tasks).run();
        }

        void fixedFee(RateFinder finder) {
            BigDecimal[] seconds = clock.load(starts, LoadCurve.UNIFORM, null, false);
            BigDecimal all = sum(seconds);
            for (int i = 0; i < mine.size(); i++) {
                Instant at = mine.get(i).from;
                if (alternative.routes().stream().anyMatch(route -> route.offer().equals(finder.offer().id()) && isInForce(route, at))) {
                    BigDecimal share = seconds[i].divide(all, DIGITS);
                    finder.find(FEE, at).ifPresent(found -> fee(at, finder, share, found));
                }
            }
        }

        private void fee(Instant at, RateFinder finder, BigDecimal share, Found found) {
            coverage.hit("meter FIXED_FEE");
            bill.add(new Entry("", finder.offer().id(), FEE, "", at, number, share, found, mine.getFirst().number));
        }
    }

    private static BigDecimal sum(BigDecimal[] terms) {
        BigDecimal sum = BigDecimal.ZERO;
        for (BigDecimal term : terms) {
            sum = sum.add(term);
        }
        return sum;
    }

    private boolean isInForce(Route route, Instant at) {
        return route.from().map(day -> !at.isBefore(midnight(day))).orElse(true)
                && route.to().map(day -> at.isBefore(midnight(day))).orElse(true);
    }

    /** What one workload needs in one month. */
    private final class Carried {

        private final Month month;
        private final Workload workload;
        private final BigDecimal tasks;
        private final BigDecimal calls;
        private final BigDecimal[] seconds;
        private final BigDecimal all;
        /** By the hours, and whether the time inside or outside them is meant. */
        private final Map<List<Object>, BigDecimal[]> windowShares = new HashMap<>();

        Carried(Month month, Workload workload, BigDecimal tasks) {
            this.month = month;
            this.workload = workload;
            this.tasks = tasks;
            calls = tasks.multiply(workload.callsPerTask().value(), DIGITS);
            seconds = month.clock.load(month.starts, workload.load(), null, false);
            all = sum(seconds);
        }

        void run() {
            coverage.workload(workload);
            for (int i = 0; i < month.mine.size(); i++) {
                slice(i, month.mine.get(i));
            }
        }

        private void slice(int i, Slice slice) {
            List<Route> inForce = alternative.routes().stream()
                    .filter(route -> route.workload().map(workload.id()::equals).orElse(true) && isInForce(route, slice.from)).toList();
            BigDecimal load = seconds[i].divide(all, DIGITS);
            if (inForce.isEmpty()) {
                coverage.hit("route: nothing serves the workload");
                bill.gap(calls.multiply(load));
            }
            BigDecimal sum = inForce.stream().map(route -> route.share().value()).reduce(BigDecimal.ZERO, BigDecimal::add);
            for (Route route : inForce) {
                BigDecimal share = inForce.size() == 1 ? BigDecimal.ONE : route.share().value().divide(sum, DIGITS);
                route(i, slice, route, share, inForce.size());
            }
        }

        private void route(int i, Slice slice, Route route, BigDecimal share, int inForce) {
            RateFinder finder = finders.get(route.offer());
            if (finder == null) {
                coverage.hit("route: offer without a sheet");
                bill.gap(calls);
                return;
            }
            Optional<Brackets> brackets = finder.brackets(slice.from);
            var sizes = new RequestSizes(workload.shape(), finder.offer(), brackets);
            coverage.route(route, brackets, workload, inForce);
            List<PriceWindow> windows = finder.windows(slice.from);
            if (windows.isEmpty()) {
                priced(slice, route, finder, sizes, share.multiply(seconds[i]).divide(all, DIGITS), "all");
            }
            for (PriceWindow window : windows) {
                BigDecimal part = share(i, window, finder);
                coverage.window(window, finder, month.starts);
                priced(slice, route, finder, sizes, share.multiply(part, DIGITS), window.id());
            }
        }

        /** Share of the month's load in a slice and price window. */
        private BigDecimal share(int i, PriceWindow window, RateFinder finder) {
            boolean outside = window.complementOf().isPresent();
            PriceWindow hours = outside ? finder.offer().priceWindows().stream()
                    .filter(each -> each.id().equals(window.complementOf().get())).findFirst().orElseThrow() : window;
            if (settings.monthBasis() == MonthBasis.CALENDAR) {
                return windowShares.computeIfAbsent(List.of(hours, outside), _ ->
                        month.clock.load(month.starts, workload.load(), hours, outside))[i].divide(all, DIGITS);
            }
            BigDecimal ideal = windowShares.computeIfAbsent(List.of(hours), _ -> {
                Instant middle = midnight(monthAt(month.number).atDay(15));
                return new BigDecimal[] {WallClock.idealShare(workload.load(), hours, middle)};
            })[0];
            return (outside ? BigDecimal.ONE.subtract(ideal) : ideal).multiply(seconds[i]).divide(all, DIGITS);
        }

        private void priced(Slice slice, Route route, RateFinder finder, RequestSizes sizes, BigDecimal share, String window) {
            SortedMap<String, Quantity> tiers = route.serviceTiers().isEmpty() ? workload.serviceTiers() : route.serviceTiers();
            BigDecimal sum = tiers.values().stream().map(Quantity::value).reduce(BigDecimal.ZERO, BigDecimal::add);
            tiers.forEach((tier, weight) -> {
                BigDecimal part = tiers.size() == 1 ? share : share.multiply(weight.value()).divide(sum, DIGITS);
                BigDecimal mine = calls.multiply(part, DIGITS);
                bill.calls(workload.id(), mine, mine.multiply(sizes.unfit(), DIGITS));
                for (Meter bucket : sizes.meters()) {
                    for (int bracket = 0; bracket < sizes.bracketCount(); bracket++) {
                        line(slice, finder, new Question(bucket, tier, route.region(), bracket, window),
                                mine.multiply(sizes.tokens(bucket, bracket), DIGITS));
                    }
                }
                for (Extra extra : workload.extras()) {
                    line(slice, finder, new Question(extra.meter(), tier, route.region(), 0, window), extra(extra, part, mine, sizes));
                }
            });
        }

        private BigDecimal extra(Extra extra, BigDecimal part, BigDecimal mine, RequestSizes sizes) {
            coverage.hit("extra per " + extra.per());
            BigDecimal amount = extra.amount().value();
            return switch (extra.per()) {
                case CALL -> mine.multiply(sizes.served(), DIGITS).multiply(amount, DIGITS);
                case TASK -> tasks.multiply(part, DIGITS).multiply(sizes.served(), DIGITS).multiply(amount, DIGITS);
                case MONTH -> amount.multiply(part, DIGITS);
            };
        }

        private void line(Slice slice, RateFinder finder, Question question, BigDecimal quantity) {
            Optional<Found> found = finder.find(question, slice.from);
            if (quantity.signum() != 0) {
                coverage.line(question, found, finder, slice.from, settings.currency());
            }
            if (found.isEmpty()) {
                bill.gap(quantity);
                return;
            }
            bill.add(new Entry(workload.id(), finder.offer().id(), question, question.tier(), slice.from, month.number, quantity,
                    found.get(), slice.number));
        }
    }

    /**
     * A quantity with its price.
     *
     * @param workload empty for what belongs to all
     * @param tier service tier, empty for what has none
     * @param at when its slice begins
     * @param quantity in units of the meter
     */
    record Entry(String workload, String offer, Question asked, String tier, Instant at, int month, BigDecimal quantity,
            Found found, int slice) {

        Meter meter() {
            return asked.meter();
        }

        /** In the unit that prices are quoted for. */
        BigDecimal units() {
            return meter().perMillion() ? quantity.movePointLeft(6) : quantity;
        }
    }
}
