package org.tokenwright.app.contracts;

import java.util.List;
import org.tokenwright.contract.Scope;
import org.tokenwright.contract.Term;

/** Terms that no longer name the offers they are about, as when the vendor becomes another. */
final class AnyOffer {

    private AnyOffer() {
    }

    static List<Term> of(List<Term> terms) {
        return terms.stream().map(AnyOffer::of).toList();
    }

    private static Scope any(Scope scope) {
        return new Scope(List.of(), scope.meters(), scope.serviceTiers());
    }

    private static Term of(Term term) {
        return switch (term) {
            case Term.Discount t -> new Term.Discount(t.id(), t.text(), any(t.scope()), t.days(), t.share());
            case Term.Surcharge t -> new Term.Surcharge(t.id(), t.text(), any(t.scope()), t.days(), t.share());
            case Term.AgreedPrice t -> new Term.AgreedPrice(t.id(), t.text(), any(t.scope()), t.days(), t.meter(), t.price());
            case Term.PriceProtection t -> new Term.PriceProtection(t.id(), t.text(), any(t.scope()), t.days(), t.asOf(),
                    t.increasePerYear(), t.decreases());
            case Term.VolumeTiers t -> new Term.VolumeTiers(t.id(), t.text(), any(t.scope()), t.measure(), t.periodMonths(),
                    t.semantics(), t.crossing(), t.edge(), t.tiers(), t.usedBefore(), t.spentBefore());
            case Term.Commitment t -> new Term.Commitment(t.id(), t.text(), any(t.scope()), t.start(), t.periodMonths(),
                    t.amounts(),
                    t.overage(), t.usedBefore(), t.payment());
            case Term.MinimumSpend t -> new Term.MinimumSpend(t.id(), t.text(), any(t.scope()), t.periodMonths(), t.amount());
            case Term.Credits t -> new Term.Credits(t.id(), t.text(), any(t.scope()), t.grants());
            case Term.Support t -> new Term.Support(t.id(), t.text(), any(t.scope()), t.share(), t.minimum());
            case Term.FixedFee _, Term.OneOff _, Term.Tax _ -> term;
        };
    }
}
