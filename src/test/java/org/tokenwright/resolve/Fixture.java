package org.tokenwright.resolve;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import org.tokenwright.analysis.AlternativeResult;
import org.tokenwright.analysis.Comparer;
import org.tokenwright.base.Meter;
import org.tokenwright.base.MonthBasis;
import org.tokenwright.base.Quantity;
import org.tokenwright.base.Source;
import org.tokenwright.base.Unit;
import org.tokenwright.contract.Quote;
import org.tokenwright.plan.Alternative;
import org.tokenwright.plan.Budget;
import org.tokenwright.plan.ExchangeRate;
import org.tokenwright.plan.PinnedPrices;
import org.tokenwright.plan.Plan;
import org.tokenwright.plan.Reservation;
import org.tokenwright.plan.Route;
import org.tokenwright.plan.Seats;
import org.tokenwright.plan.Settings;
import org.tokenwright.plan.Team;
import org.tokenwright.pricing.AccountTier;
import org.tokenwright.pricing.Brackets;
import org.tokenwright.pricing.Capacity;
import org.tokenwright.pricing.Conditions;
import org.tokenwright.pricing.Multiplier;
import org.tokenwright.pricing.Offer;
import org.tokenwright.pricing.Price;
import org.tokenwright.pricing.PriceWindow;
import org.tokenwright.pricing.Rate;
import org.tokenwright.pricing.SeatPlan;
import org.tokenwright.pricing.Validity;
import org.tokenwright.workload.Extra;
import org.tokenwright.workload.LoadCurve;
import org.tokenwright.workload.RequestShape;
import org.tokenwright.workload.RequestSize;
import org.tokenwright.workload.Workload;

/**
 * A small plan that a test changes piece by piece: one workload of 1,000,000 tasks a month with one call of 1,000,000
 * input tokens each unless said otherwise, so that a price per million tokens is the cost of a task.
 */
final class Fixture {

    static final Source SOURCE = new Source("a page", "2026-01-02");
    static final Unit TOKENS_PER_CALL = Unit.parse("token/call");

    YearMonth start = YearMonth.of(2026, 1);
    int months = 1;
    ZoneId zone = ZoneOffset.UTC;
    MonthBasis basis = MonthBasis.CALENDAR;
    String budget = "";
    String currency = "USD";
    String discountRate = "";
    Month fiscalYearStart = Month.JANUARY;
    final List<ExchangeRate> exchangeRates = new ArrayList<>();
    final List<Budget> budgets = new ArrayList<>();
    final List<Team> teams = new ArrayList<>();
    final List<Quote> quotes = new ArrayList<>();
    final List<Workload> workloads = new ArrayList<>();
    final List<Route> routes = new ArrayList<>();
    final List<Offer> offers = new ArrayList<>();
    final List<Reservation> reservations = new ArrayList<>();
    final List<Capacity> capacities = new ArrayList<>();
    final List<Seats> seats = new ArrayList<>();
    final List<SeatPlan> seatPlans = new ArrayList<>();
    final List<AccountTier> accountTiers = new ArrayList<>();
    final TreeMap<String, String> accounts = new TreeMap<>();

    static Fixture priced(String inputPerMillion) {
        Fixture fixture = new Fixture();
        fixture.workloads.add(workload("w", 1));
        fixture.routes.add(route("r", "acme/one"));
        fixture.offers.add(offer("acme/one", rate(Meter.UNCACHED_INPUT, inputPerMillion)));
        return fixture;
    }

    Plan plan() {
        Settings settings = new Settings("USD", basis, zone, Month.JANUARY, start, months,
                budget.isEmpty() ? Optional.empty() : Optional.of(number(budget, Unit.of("USD"))),
                number("0.001", Unit.ONE));
        settings = settings.withCurrency(currency).withExchangeRates(exchangeRates).withBudgets(budgets)
                .withDiscountRatePerYear(discountRate.isEmpty() ? Optional.empty() : Optional.of(number(discountRate, Unit.ONE)))
                .withFiscalYearStart(fiscalYearStart);
        return new Plan("test", "", settings, teams, workloads, quotes,
                List.of(new Alternative("a", "A", routes, quotes.stream().map(Quote::id).toList(),
                        new Alternative.Purchases(reservations, seats, accounts))),
                List.of(), new PinnedPrices(List.of(), offers, capacities, seatPlans, accountTiers), new TreeMap<>());
    }

    AlternativeResult result() {
        return new Comparer().compare(plan()).alternatives().getFirst();
    }

    /** Cost of what is priced over the horizon at central inputs. */
    double cost() {
        return result().pricedTotal(1).orElseThrow();
    }

    double cost(int month) {
        return result().monthly(month, 1).orElseThrow();
    }

    double value(String row) {
        return value(row, 0);
    }

    double value(String row, int month) {
        return result().evaluation().value(row, month, 1).get();
    }

    static Quantity number(String value, Unit unit) {
        return Quantity.exact(new BigDecimal(value), unit);
    }

    static Quantity tokens(String value) {
        return number(value, TOKENS_PER_CALL);
    }

    static Workload workload(String id, long tasks) {
        return workload(id, tasks, shape(Map.of(Meter.UNCACHED_INPUT, "1000000"), new RequestSize.None(), Map.of()));
    }

    static Workload workload(String id, long tasks, RequestShape shape) {
        return new Workload(id, "Work " + id, Optional.empty(), Quantity.exact(tasks, Unit.TASK),
                number("0", Unit.ONE), Quantity.exact(1, Unit.parse("call/task")), shape,
                new TreeMap<>(Map.of(Conditions.STANDARD, number("1", Unit.ONE))), LoadCurve.UNIFORM, List.of());
    }

    static Workload withTiers(Workload w, Map<String, String> shares) {
        var tiers = new TreeMap<String, Quantity>();
        shares.forEach((tier, share) -> tiers.put(tier, number(share, Unit.ONE)));
        return w.withServiceTiers(tiers);
    }

    static Workload withLoad(Workload w, LoadCurve load) {
        return w.withLoad(load);
    }

    static Workload withGrowth(Workload w, String growth, String callsPerTask) {
        return new Workload(w.id(), w.name(), w.team(), w.volume().tasksPerMonth().orElseThrow(), number(growth, Unit.ONE),
                number(callsPerTask, Unit.parse("call/task")), w.request().orElseThrow(), w.serviceTiers(), w.load(), w.extras());
    }

    static Workload withExtras(Workload w, Extra... extras) {
        return new Workload(w.id(), w.name(), w.team(), w.volume().tasksPerMonth().orElseThrow(), w.volume().growthPerMonth().orElseThrow(), w.calls().orElseThrow().perTask(),
                w.request().orElseThrow(), w.serviceTiers(), w.load(), List.of(extras));
    }

    static RequestShape shape(Map<Meter, String> fixed, RequestSize size, Map<Meter, String> shares) {
        return shape(fixed, size, shares, Optional.empty());
    }

    static RequestShape shape(Map<Meter, String> fixed, RequestSize size, Map<Meter, String> shares,
            Optional<Quantity> largest) {
        var fixedTokens = new TreeMap<Meter, Quantity>();
        fixed.forEach((meter, value) -> fixedTokens.put(meter, tokens(value)));
        var sizeShares = new TreeMap<Meter, Quantity>();
        shares.forEach((meter, value) -> sizeShares.put(meter, number(value, Unit.ONE)));
        return new RequestShape(fixedTokens, size, sizeShares, largest);
    }

    static Route route(String id, String offer) {
        return new Route(id, Optional.empty(), offer, number("1", Unit.ONE), Optional.empty(), Optional.empty(), "",
                new TreeMap<>());
    }

    static Route route(String id, String offer, String share, String from, String to) {
        return new Route(id, Optional.empty(), offer, number(share, Unit.ONE), day(from), day(to), "", new TreeMap<>());
    }

    private static Optional<LocalDate> day(String day) {
        return day.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(day));
    }

    static Offer offer(String id, Rate... rates) {
        return offer(id, OptionalLong.empty(), OptionalLong.empty(), List.of(), List.of(), List.of(), rates);
    }

    static Offer offer(String id, OptionalLong window, OptionalLong maxOutput, List<Brackets> brackets,
            List<PriceWindow> windows, List<Multiplier> multipliers, Rate... rates) {
        return new Offer(id, "acme", id, "Model " + id, "global", window, maxOutput, "unknown", new TreeMap<>(), false,
                Offer.Life.CURRENT, brackets, windows, List.of(rates), multipliers, List.of());
    }

    static Rate rate(Meter meter, String amount) {
        return rate(meter, Conditions.BASE, new Price.Flat(new BigDecimal(amount)), "2020-01-01T00:00:00Z", "");
    }

    static Rate rate(Meter meter, Conditions conditions, String amount) {
        return rate(meter, conditions, new Price.Flat(new BigDecimal(amount)), "2020-01-01T00:00:00Z", "");
    }

    static Rate rate(Meter meter, Conditions conditions, Price price, String from, String to) {
        return new Rate(meter, conditions, price, "USD", new Validity(Optional.of(Instant.parse(from)),
                to.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(to)), Validity.Basis.PROVIDER, ""),
                Rate.Status.LIST, Optional.empty(), SOURCE, "");
    }

    static Brackets brackets(Brackets.Semantics semantics, Brackets.Edge edge, Long... thresholds) {
        return new Brackets(List.of(thresholds), semantics, edge, Set.of(), Validity.UNSTATED, SOURCE);
    }

    static Multiplier batch(String factor) {
        return new Multiplier(Multiplier.Dimension.SERVICE_TIER, "batch", new BigDecimal(factor), Set.of(),
                Validity.from(Instant.parse("2020-01-01T00:00:00Z")), SOURCE, "");
    }
}
