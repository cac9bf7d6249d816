package org.tokenwright.app.contracts;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.tokenwright.contract.Allocation;
import org.tokenwright.contract.Document;
import org.tokenwright.contract.Quote;
import org.tokenwright.contract.Term;

/** A quote with one part replaced. */
public final class QuoteParts {

    private final Quote old;

    private QuoteParts(Quote old) {
        this.old = old;
    }

    public static QuoteParts of(Quote old) {
        return new QuoteParts(old);
    }

    public Quote quote() {
        return old;
    }

    QuoteParts id(String id) {
        return of(new Quote(id, old.name(), old.provider(), old.currency(), old.start(), old.months(), old.offers(),
                old.allocation(),
                old.terms(), old.revision(), old.validUntil(), old.document(), old.note()));
    }

    QuoteParts name(String name) {
        return of(new Quote(old.id(), name, old.provider(), old.currency(), old.start(), old.months(), old.offers(),
                old.allocation(),
                old.terms(), old.revision(), old.validUntil(), old.document(), old.note()));
    }

    /** Another vendor, whose offers are others. */
    QuoteParts provider(String provider, List<Term> terms) {
        return of(new Quote(old.id(), old.name(), provider, old.currency(), old.start(), old.months(), List.of(), old.allocation(),
                terms, old.revision(), old.validUntil(), old.document(), old.note()));
    }

    QuoteParts currency(String currency) {
        return of(new Quote(old.id(), old.name(), old.provider(), currency, old.start(), old.months(), old.offers(),
                old.allocation(),
                old.terms(), old.revision(), old.validUntil(), old.document(), old.note()));
    }

    QuoteParts contract(YearMonth start, int months) {
        return of(new Quote(old.id(), old.name(), old.provider(), old.currency(), start, months, old.offers(), old.allocation(),
                old.terms(), old.revision(), old.validUntil(), old.document(), old.note()));
    }

    QuoteParts offers(List<String> offers) {
        return of(new Quote(old.id(), old.name(), old.provider(), old.currency(), old.start(), old.months(), offers,
                old.allocation(),
                old.terms(), old.revision(), old.validUntil(), old.document(), old.note()));
    }

    QuoteParts allocation(Allocation allocation) {
        return of(new Quote(old.id(), old.name(), old.provider(), old.currency(), old.start(), old.months(), old.offers(),
                allocation,
                old.terms(), old.revision(), old.validUntil(), old.document(), old.note()));
    }

    QuoteParts revision(String revision) {
        return of(new Quote(old.id(), old.name(), old.provider(), old.currency(), old.start(), old.months(), old.offers(),
                old.allocation(),
                old.terms(), revision, old.validUntil(), old.document(), old.note()));
    }

    QuoteParts validUntil(Optional<LocalDate> day) {
        return of(new Quote(old.id(), old.name(), old.provider(), old.currency(), old.start(), old.months(), old.offers(),
                old.allocation(),
                old.terms(), old.revision(), day, old.document(), old.note()));
    }

    QuoteParts document(Optional<Document> document) {
        return of(new Quote(old.id(), old.name(), old.provider(), old.currency(), old.start(), old.months(), old.offers(),
                old.allocation(),
                old.terms(), old.revision(), old.validUntil(), document, old.note()));
    }

    QuoteParts note(String note) {
        return of(new Quote(old.id(), old.name(), old.provider(), old.currency(), old.start(), old.months(), old.offers(),
                old.allocation(),
                old.terms(), old.revision(), old.validUntil(), old.document(), note));
    }
}
