package org.tokenwright.contract;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A vendor's terms over its price sheet. The same quote in two alternatives is two accounts.
 *
 * @param provider id of the provider whose prices it changes
 * @param currency currency of all its money, in which it is settled
 * @param start first month of the contract; contract years begin in it
 * @param months length of the contract; afterwards list prices hold again
 * @param offers ids of the offers that are included; empty for all of the provider
 * @param allocation how shortfall, fees, credits and the like are divided among the usage
 * @param terms in the order of the document
 * @param revision price sheet it was made over, such as {@code 2026-11-21}; empty where it does not say
 * @param validUntil last day on which the quote can be accepted
 * @param document the quoted document
 * @param note free remark, may be empty
 */
public record Quote(
        String id, String name, String provider, String currency, YearMonth start, int months, List<String> offers,
        Allocation allocation, List<Term> terms, String revision, Optional<LocalDate> validUntil,
        Optional<Document> document, String note) {

    /** Ten years, as long as a horizon. */
    public static final int MAX_MONTHS = 120;

    /** @throws IllegalArgumentException if the length is out of bounds */
    public Quote {
        if (months < 1 || months > MAX_MONTHS) {
            throw new IllegalArgumentException("a contract has 1 to " + MAX_MONTHS + " months, not " + months);
        }
        offers = List.copyOf(offers);
        terms = List.copyOf(terms);
    }

    public boolean includes(String providerId, String offerId) {
        return provider.equals(providerId) && (offers.isEmpty() || offers.contains(offerId));
    }

    /** First month after the contract. */
    public YearMonth end() {
        return start.plusMonths(months);
    }

    public Optional<Term> term(String termId) {
        return terms.stream().filter(term -> term.id().equals(termId)).findFirst();
    }

    /** The terms of one kind, in order. */
    public <T extends Term> List<T> terms(Class<T> kind) {
        return terms.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    public Quote withTerms(List<Term> newTerms) {
        return new Quote(id, name, provider, currency, start, months, offers, allocation, newTerms, revision,
                validUntil, document, note);
    }

    /** The quote with every number of its terms changed; paths are below the quote, such as {@code commit/amount/1}. */
    public Quote withNumbers(NumberChange change) {
        Function<Term, Term> changed = term ->
                term.withNumbers((path, number) -> change.apply(term.id() + "/" + path, number));
        return withTerms(terms.stream().map(changed).toList());
    }
}
