package org.tokenwright.store;

import java.time.LocalDate;
import org.tokenwright.base.Meter;
import org.tokenwright.contract.Days;
import org.tokenwright.contract.Scope;

/** What a term is about and when it holds, as members of the term itself. */
final class ScopeJson {

    private ScopeJson() {
    }

    static Scope read(JsonCursor term) {
        return new Scope(term.list("offers", OfferJson::id), term.list("meters", meter -> meter.parsed(Meter::parse)),
                term.list("serviceTiers", JsonCursor::text));
    }

    static Members write(Members term, Scope scope) {
        return term.put("offers", scope.offers(), Members::text)
                .put("meters", scope.meters(), meter -> Members.text(meter.key()))
                .put("serviceTiers", scope.serviceTiers(), Members::text);
    }

    static Days days(JsonCursor term) {
        return new Days(term.find("from").map(JsonCursor::date), term.find("to").map(JsonCursor::date));
    }

    static Members days(Members term, Days days) {
        return term.<LocalDate>put("from", days.from(), Members::text).<LocalDate>put("to", days.to(), Members::text);
    }
}
