package org.tokenwright.app.contracts;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tokenwright.app.text.NewIds;
import org.tokenwright.app.text.Words;
import org.tokenwright.contract.Allocation;
import org.tokenwright.contract.Document;
import org.tokenwright.contract.Quote;
import org.tokenwright.contract.Term;
import org.tokenwright.plan.Alternative;
import org.tokenwright.plan.Edit;
import org.tokenwright.plan.PinnedPrices;
import org.tokenwright.plan.Plan;
import org.tokenwright.pricing.Offer;

/** Changes of quotes as a whole, of the list of their terms, and of who buys under them. */
final class QuoteEdits {

    private static final int MONTHS = 12;

    private QuoteEdits() {
    }

    /** A quote of the vendor that most is bought from without one; empty where the plan has no prices. */
    static Optional<Quote> fresh(Plan plan) {
        return vendor(plan).map(pin -> {
            String name = NewIds.name(Words.get("quote.new", pin.name()), plan.quotes().stream().map(Quote::name).toList());
            YearMonth start = plan.settings().start();
            return new Quote(id(plan, pin.provider()), name, pin.provider(), plan.settings().currency(), start, MONTHS, List.of(),
                    Allocation.LIST_COST, List.of(), pin.revision(), Optional.empty(), Optional.empty(), "");
        });
    }

    private static Optional<PinnedPrices.Pin> vendor(Plan plan) {
        List<PinnedPrices.Pin> pins = plan.prices().pins();
        Stream<String> used = plan.alternatives().stream().flatMap(one -> one.routes().stream()).map(route
                -> Offer.providerOf(route.offer()));
        return used.filter(provider -> plan.quotes().stream().noneMatch(quote -> quote.provider().equals(provider)))
                .flatMap(provider -> plan.prices().pin(provider).stream()).findFirst().or(() -> pins.stream().findFirst());
    }

    static String id(Plan plan, String start) {
        return NewIds.of(start, plan.quotes().stream().map(Quote::id).toList());
    }

    static Quote copy(Plan plan, Quote quote) {
        return QuoteParts.of(quote).id(id(plan, quote.id()))
                .name(NewIds.name(quote.name(), plan.quotes().stream().map(Quote::name).toList())).quote();
    }

    static Edit addTerm(Quote quote, Term term) {
        var terms = new ArrayList<>(quote.terms());
        terms.add(term);
        return new Edit.ReplaceQuote(quote.withTerms(terms), Words.get("edit.add", TermKind.of(term).label()));
    }

    static Edit removeTerm(Quote quote, String termId) {
        String name = quote.term(termId).map(term -> TermKind.of(term).label()).orElse(termId);
        return new Edit.ReplaceQuote(quote.withTerms(quote.terms().stream().filter(term -> !term.id().equals(termId)).toList()),
                Words.get("edit.remove", name));
    }

    /** Moves a term up (−1) or down (1); empty at the ends. */
    static Optional<Edit> move(Quote quote, String termId, int step) {
        var terms = new ArrayList<>(quote.terms());
        int at = terms.stream().map(Term::id).toList().indexOf(termId);
        int to = at + step;
        if (at < 0 || to < 0 || to >= terms.size()) {
            return Optional.empty();
        }
        java.util.Collections.swap(terms, at, to);
        return Optional.of(new Edit.ReplaceQuote(quote.withTerms(terms), Words.get("edit.move",
                TermKind.of(terms.get(to)).label())));
    }

    static Edit attach(Quote quote, Optional<Document> document) {
        return new Edit.ReplaceQuote(QuoteParts.of(quote).document(document).quote(),
                Words.get(document.isPresent() ? "edit.attach" : "edit.detach"));
    }

    /** Alternatives that use an offer which the quote includes, and those that buy under it anyway. */
    static List<Alternative> possibleBuyers(Plan plan, Quote quote) {
        return plan.alternatives().stream().filter(one -> one.quotes().contains(quote.id()) || one.routes().stream()
                .anyMatch(route -> quote.includes(Offer.providerOf(route.offer()), route.offer()))).toList();
    }

    static Edit buy(Alternative alternative, Quote quote, boolean now) {
        var quotes = new ArrayList<>(alternative.quotes());
        quotes.remove(quote.id());
        if (now) {
            quotes.add(quote.id());
        }
        return new Edit.ReplaceAlternative(alternative.withQuotes(quotes),
                Words.get(now ? "edit.buy" : "edit.buy.not", alternative.name(), quote.name()));
    }

    /** A copy that buys under this quote in place of the vendor's others. */
    static Alternative under(Plan plan, Alternative alternative, Quote quote) {
        List<String> names = plan.alternatives().stream().map(Alternative::name).toList();
        List<String> ids = plan.alternatives().stream().map(Alternative::id).toList();
        var quotes = new ArrayList<>(alternative.quotes().stream()
                .filter(id -> plan.quote(id).filter(other -> other.provider().equals(quote.provider())).isEmpty()).toList());
        quotes.add(quote.id());
        return new Alternative(NewIds.of(alternative.id() + "-" + quote.id(), ids),
                NewIds.name(Words.get("quote.under", alternative.name(), quote.name()), names), alternative.routes(), quotes,
                alternative.purchases());
    }
}
