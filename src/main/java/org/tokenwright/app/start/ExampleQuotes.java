package org.tokenwright.app.start;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.tokenwright.app.session.EmptyPlan;
import org.tokenwright.app.text.NewIds;
import org.tokenwright.app.text.Words;
import org.tokenwright.base.Meter;
import org.tokenwright.base.Quantity;
import org.tokenwright.base.Unit;
import org.tokenwright.contract.Allocation;
import org.tokenwright.contract.Days;
import org.tokenwright.contract.Quote;
import org.tokenwright.contract.Scope;
import org.tokenwright.contract.Term;
import org.tokenwright.plan.Alternative;
import org.tokenwright.plan.ExchangeRate;
import org.tokenwright.plan.NumberRule;
import org.tokenwright.plan.Plan;
import org.tokenwright.plan.PricePinning;
import org.tokenwright.plan.Route;
import org.tokenwright.pricing.Offer;
import org.tokenwright.pricing.PriceBook;
import org.tokenwright.workload.LoadCurve;
import org.tokenwright.workload.RequestShape;
import org.tokenwright.workload.RequestSize;
import org.tokenwright.workload.Workload;

/** A plan that compares two example quotes over known list prices, every number ready to be replaced. */
final class ExampleQuotes {

    private static final String USD = "USD";
    private static final int YEAR = 12;
    private static final long TASKS = 1_000_000;
    private static final long INPUT = 3_000;
    private static final long OUTPUT = 600;
    private static final BigDecimal LOW = new BigDecimal("0.7");
    private static final BigDecimal HIGH = new BigDecimal("1.3");

    private final String currency;
    private final YearMonth start;
    private final int months;

    private ExampleQuotes(String currency, YearMonth start, int months) {
        this.currency = currency;
        this.start = start;
        this.months = months;
    }

    /** @throws IllegalArgumentException if no two vendors have prices in the first month */
    static Plan plan(PriceBook book, String currency, YearMonth start, int months) {
        return new ExampleQuotes(currency, start, months).plan(book);
    }

    private Plan plan(PriceBook book) {
        List<Offer> offers = VendorOffers.two(book, start);
        Plan empty = EmptyPlan.of(start);
        Plan plan = empty.withName(Words.get("start.name"))
                .withSettings(empty.settings().withCurrency(currency).withHorizon(start, months).withExchangeRates(exchange()))
                .withWorkloads(List.of(workload()));
        Quote first = quote(offers.getFirst(), book, committed());
        Quote second = quote(offers.getLast(), book, flexible(book, offers.getLast()));
        return PricePinning.complete(plan.withQuotes(List.of(first, second)).withAlternatives(List.of(
                alternative(offers.getFirst(), first), alternative(offers.getLast(), second))), book).plan();
    }

    /** Prices are in US dollars; a plan in another currency starts from a guess. */
    private List<ExchangeRate> exchange() {
        if (currency.equals(USD)) {
            return List.of();
        }
        BigDecimal rate = Words.has("start.rate." + currency) ? new BigDecimal(Words.get("start.rate." + currency))
                : BigDecimal.ONE;
        Quantity guess = Quantity.exact(rate, NumberRule.exchange(USD, currency).unit()).withOrigin("",
                Words.get("start.rate.guess"));
        return List.of(new ExchangeRate(USD, currency, List.of(new ExchangeRate.Step(start, guess))));
    }

    private Workload workload() {
        var fixed = new TreeMap<Meter, Quantity>(Map.of(
                Meter.UNCACHED_INPUT, noted(Quantity.exact(INPUT, NumberRule.TOKENS_PER_CALL.unit())),
                Meter.OUTPUT, noted(Quantity.exact(OUTPUT, NumberRule.TOKENS_PER_CALL.unit()))));
        BigDecimal tasks = BigDecimal.valueOf(TASKS);
        return new Workload("volume", Words.get("start.workload"), Optional.empty(),
                noted(Quantity.exact(tasks, Unit.TASK).withRange(tasks.multiply(LOW), tasks.multiply(HIGH), Quantity.Kind.MINMAX)),
                noted(Quantity.exact(0, Unit.ONE)), noted(Quantity.exact(1, NumberRule.CALLS_PER_TASK.unit())),
                new RequestShape(fixed, new RequestSize.None(), new TreeMap<>(), Optional.empty()),
                new TreeMap<>(Map.of("standard", Quantity.exact(1, Unit.ONE))), LoadCurve.UNIFORM, List.of());
    }

    private static Quantity noted(Quantity quantity) {
        return quantity.withOrigin("", Words.get("workload.guess"));
    }

    private Quote quote(Offer offer, PriceBook book, List<Term> terms) {
        var sheet = book.newest(offer.provider()).orElseThrow().sheet();
        return new Quote(NewIds.of(offer.provider(), List.of()), Words.get("start.quote", sheet.providerName()),
                offer.provider(), USD,
                start, months, List.of(), Allocation.LIST_COST, terms, sheet.revision(), Optional.empty(), Optional.empty(),
                Words.get("start.quote.note"));
    }

    /** A discount for a promise: the amount of about the guessed use. */
    private List<Term> committed() {
        int period = Math.min(YEAR, months);
        return List.of(new Term.Discount("discount", Words.get("start.text.discount"), Scope.ALL, Days.ALL, share("0.15")),
                new Term.Commitment("commitment", Words.get("start.text.commitment"), Scope.ALL, start, period,
                        java.util.stream.Stream.generate(() -> money(10_000L * period)).limit(Math.max(1,
                                months / period)).toList(),
                        Term.Overage.AT_CONTRACTED_PRICE, money(0), Term.Payment.UPFRONT));
    }

    /** A smaller discount with a price lock and a credit, and nothing promised. */
    private List<Term> flexible(PriceBook book, Offer offer) {
        return List.of(new Term.Discount("discount", Words.get("start.text.discount"), Scope.ALL, Days.ALL, share("0.08")),
                new Term.PriceProtection("lock", Words.get("start.text.lock"), Scope.ALL, Days.ALL,
                        book.newest(offer.provider()).orElseThrow().sheet().knownOn(), share("0"), Term.Decreases.FOLLOWED),
                new Term.Credits("credit", Words.get("start.text.credit"), Scope.ALL, List.of(new Term.Grant("welcome", start,
                        start.plusMonths(Math.min(YEAR, months)), money(5_000), money(0), money(0)))));
    }

    private static Quantity share(String share) {
        return Quantity.exact(new BigDecimal(share), Unit.ONE);
    }

    private static Quantity money(long amount) {
        return Quantity.exact(amount, Unit.of(USD));
    }

    private static Alternative alternative(Offer offer, Quote quote) {
        var route = new Route("all", Optional.empty(), offer.id(), Quantity.exact(1, Unit.ONE), Optional.empty(),
                Optional.empty(), "",
                new TreeMap<>());
        return new Alternative(NewIds.of(offer.id(), List.of()), offer.name(), List.of(route), List.of(quote.id()));
    }
}
