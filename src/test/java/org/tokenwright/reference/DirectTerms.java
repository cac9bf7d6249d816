package org.tokenwright.reference;

import static org.tokenwright.reference.DecimalMath.DIGITS;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.tokenwright.contract.Days;
import org.tokenwright.contract.Quote;
import org.tokenwright.contract.Term;
import org.tokenwright.plan.Alternative;
import org.tokenwright.plan.ExchangeRate;
import org.tokenwright.plan.Plan;
import org.tokenwright.plan.Settings;

/** Under which quote an offer is bought at an instant, and what money of one currency is worth in another. */
final class DirectTerms {

    private final Plan plan;
    private final Settings settings;
    private final Alternative alternative;
    private final BigDecimal[] outlook;

    DirectTerms(Plan plan, Alternative alternative) {
        this.plan = plan;
        this.alternative = alternative;
        settings = plan.settings();
        outlook = IntStream.range(0, settings.months()).mapToObj(this::outlookOf).toArray(BigDecimal[]::new);
    }

    Settings settings() {
        return settings;
    }

    YearMonth month(int month) {
        return settings.start().plusMonths(month);
    }

    /** What is left of list prices when they fall as the plan expects. */
    BigDecimal outlook(int month) {
        return outlook[month];
    }

    private BigDecimal outlookOf(int month) {
        return settings.outlook().map(outlook -> {
            BigDecimal years = BigDecimal.valueOf(month).subtract(outlook.lag().value()).max(BigDecimal.ZERO).divide(BigDecimal.valueOf(12), DecimalMath.DIGITS);
            BigDecimal fallen = BigDecimal.ONE.divide(DecimalMath.power(outlook.fallPerYear().value(), years), DecimalMath.DIGITS);
            return BigDecimal.ONE.subtract(outlook.migrated().value()).add(outlook.migrated().value().multiply(fallen));
        }).orElse(BigDecimal.ONE);
    }

    Instant midnight(LocalDate day) {
        return day.atStartOfDay(settings.zone()).toInstant();
    }

    /** Whether a contract runs in the plan whose fees and promises nobody can tell in the reporting currency. */
    boolean isUnsettled() {
        return alternative.quotes().stream().map(id -> plan.quote(id).orElseThrow())
                .anyMatch(quote -> rate(settings.start(), quote.currency(), settings.currency()).isEmpty()
                        && quote.end().isAfter(settings.start()) && quote.start().isBefore(month(settings.months())));
    }

    /** The quotes of the alternative whose money can be told in the reporting currency. */
    List<Quote> settled() {
        return alternative.quotes().stream().map(id -> plan.quote(id).orElseThrow())
                .filter(quote -> rate(settings.start(), quote.currency(), settings.currency()).isPresent()).toList();
    }

    Optional<Quote> quote(String offer, Instant at) {
        return plan.quotesFor(alternative, offer).stream().filter(quote -> holds(quote, Days.ALL, at)).findFirst();
    }

    /** Whether it is a day of the contract, and one of those days. */
    boolean holds(Quote quote, Days days, Instant at) {
        Instant end = midnight(quote.end().atDay(1));
        return !at.isBefore(midnight(quote.start().atDay(1))) && at.isBefore(end)
                && days.from().map(day -> !at.isBefore(midnight(day))).orElse(true)
                && days.to().map(day -> at.isBefore(midnight(day))).orElse(true);
    }

    /** The instants at which a quote may change what an offer costs. */
    SortedSet<Instant> changes(String offer) {
        var changes = new TreeSet<Instant>();
        for (Quote quote : plan.quotesFor(alternative, offer)) {
            Instant start = midnight(quote.start().atDay(1));
            Instant end = midnight(quote.end().atDay(1));
            for (Term.PriceTerm term : quote.terms(Term.PriceTerm.class)) {
                term.days().from().ifPresent(day -> changes.add(midnight(day)));
                term.days().to().ifPresent(day -> changes.add(midnight(day)));
            }
            changes.removeIf(at -> at.isBefore(start) || at.isAfter(end));
            changes.add(start);
            changes.add(end);
        }
        return changes;
    }

    /** Whether a price in a currency can be told in the reporting currency, through that of the contract if there is one. */
    boolean isExchangeable(String offer, Instant at, String currency) {
        String contract = quote(offer, at).map(Quote::currency).orElse(settings.currency());
        return rate(settings.start(), currency, contract).isPresent()
                && rate(settings.start(), contract, settings.currency()).isPresent();
    }

    /** What one unit of a currency is worth in a month; empty unless the plan says it from its first month on. */
    Optional<BigDecimal> rate(YearMonth month, String from, String to) {
        if (from.equals(to)) {
            return Optional.of(BigDecimal.ONE);
        }
        return stated(month, from, to).or(() -> stated(month, to, from).map(rate -> BigDecimal.ONE.divide(rate, DIGITS)));
    }

    private Optional<BigDecimal> stated(YearMonth month, String from, String to) {
        return settings.exchangeRates().stream().filter(rate -> rate.id().equals(from + "-" + to))
                .filter(rate -> at(rate, settings.start()).isPresent()).findFirst().flatMap(rate -> at(rate, month));
    }

    private static Optional<BigDecimal> at(ExchangeRate rate, YearMonth month) {
        return rate.steps().stream().filter(step -> !step.since().isAfter(month)).reduce((_, later) -> later)
                .map(step -> step.rate().value());
    }

    BigDecimal toReporting(Quote quote, int month) {
        return rate(month(month), quote.currency(), settings.currency()).orElseThrow();
    }
}
