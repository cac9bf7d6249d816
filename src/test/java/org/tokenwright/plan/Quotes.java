package org.tokenwright.plan;

import java.util.List;
import java.util.Optional;
import org.tokenwright.base.Quantity;
import org.tokenwright.base.Unit;
import org.tokenwright.contract.Allocation;
import org.tokenwright.contract.Document;
import org.tokenwright.contract.Quote;
import org.tokenwright.contract.Term;

/** Plans with quotes in other circumstances. */
final class Quotes {

    private Quotes() {
    }

    static Quote with(Document document) {
        return quote("", Optional.of(document));
    }

    private static Quote quote(String revision, Optional<Document> document) {
        return new Quote("q", "Quote", "acme", "EUR", QuotedPlan.START, 24, List.of(), Allocation.LIST_COST, List.of(),
                revision, Optional.empty(), document, "");
    }

    /** A quote over one revision, in a plan that holds another. */
    static Plan pinned(String quoted, String pinned) {
        var pin = new PinnedPrices.Pin("acme", pinned, "");
        return QuotedPlan.with(quote(quoted, Optional.empty())).withPrices(new PinnedPrices(List.of(pin), List.of()));
    }

    /** The first alternative buys under these. */
    static Plan bought(String... ids) {
        Plan plan = QuotedPlan.plan();
        return plan.withAlternatives(List.of(plan.alternatives().getFirst().withQuotes(List.of(ids)),
                plan.alternatives().getLast()));
    }

    /** The first alternative buys under the usual quote and this one. */
    static Plan offered(Quote other) {
        return offered(QuotedPlan.quote("q"), other);
    }

    static Plan offered(Quote one, Quote other) {
        return bought(one.id(), other.id()).withQuotes(List.of(one, other));
    }

    static Plan exchanged(Quote quote, ExchangeRate rate) {
        return QuotedPlan.with(rate).withQuotes(List.of(quote));
    }

    static Plan scenario(Term term, Scenario... scenarios) {
        return QuotedPlan.with(term).withScenarios(List.of(scenarios));
    }

    static ExchangeRate zero(ExchangeRate rate) {
        return new ExchangeRate(rate.from(), rate.to(), rate.steps().stream().map(step ->
                new ExchangeRate.Step(step.since(), Quantity.exact(0, step.rate().unit()))).toList());
    }

    static Quantity mtok(long amount) {
        return Quantity.exact(amount, Unit.MTOK);
    }
}
