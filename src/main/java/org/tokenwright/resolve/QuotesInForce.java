package org.tokenwright.resolve;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.tokenwright.base.Interval;
import org.tokenwright.contract.Days;
import org.tokenwright.contract.Quote;
import org.tokenwright.contract.Term;
import org.tokenwright.plan.Alternative;
import org.tokenwright.plan.ExchangeTable;
import org.tokenwright.plan.Plan;

/** Which quote an alternative buys an offer under, and when. */
final class QuotesInForce {

    private final Plan plan;
    private final Alternative alternative;

    QuotesInForce(Plan plan, Alternative alternative) {
        this.plan = plan;
        this.alternative = alternative;
    }

    private Optional<Quote> of(String offer) {
        return plan.quotesFor(alternative, offer).stream().findFirst();
    }

    /** The quote of an offer while its contract runs; a regime never reaches over the start or end of one. */
    Optional<Quote> at(String offer, Interval regime) {
        return of(offer).filter(quote -> term(quote).contains(regime.from()));
    }

    /** The time of a contract. */
    Interval term(Quote quote) {
        return new Interval(midnight(quote.start().atDay(1)), midnight(quote.end().atDay(1)));
    }

    /** The time in which a price term holds; empty where its days lie outside the contract. */
    Optional<Interval> term(Quote quote, Days days) {
        Interval whole = term(quote);
        Instant from = days.from().map(this::midnight).filter(whole.from()::isBefore).orElse(whole.from());
        Instant to = days.to().map(this::midnight).filter(whole.to()::isAfter).orElse(whole.to());
        return from.isBefore(to) ? Optional.of(new Interval(from, to)) : Optional.empty();
    }

    /** The instants at which the price of an offer changes by its quote. */
    SortedSet<Instant> changes(String offer) {
        var instants = new TreeSet<Instant>();
        of(offer).ifPresent(quote -> {
            add(instants, term(quote));
            quote.terms(Term.PriceTerm.class).forEach(
                    priced -> term(quote, priced.days()).ifPresent(span -> add(instants, span)));
        });
        return instants;
    }

    private static void add(SortedSet<Instant> instants, Interval span) {
        instants.add(span.from());
        instants.add(span.to());
    }

    /** The instant at which the sheet's prices of a day are asked for; published prices change by UTC. */
    static Instant priceTime(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private Instant midnight(LocalDate day) {
        ZoneId zone = plan.settings().zone();
        return day.atStartOfDay(zone).toInstant();
    }

    /** Whether money of a quote can be told in the reporting currency. */
    boolean canSettle(Quote quote) {
        return noExchange(quote.currency(), plan.settings().currency()).isEmpty();
    }

    /** Why a price in a currency cannot be added up; empty where it can. */
    Optional<String> noExchange(String offer, Interval regime, String from) {
        String reporting = plan.settings().currency();
        return at(offer, regime).map(quote -> noExchange(from, quote.currency()).or(() -> noExchange(quote.currency(), reporting)))
                .orElseGet(() -> noExchange(from, reporting));
    }

    private Optional<String> noExchange(String from, String to) {
        return ExchangeTable.of(plan.settings()).find(from, to).isPresent() ? Optional.empty()
                : Optional.of("no exchange rate from " + from + " to " + to);
    }
}
