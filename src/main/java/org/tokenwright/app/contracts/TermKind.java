package org.tokenwright.app.contracts;

import java.util.Arrays;
import org.tokenwright.app.text.Words;
import org.tokenwright.contract.Term;

/** The kinds of terms, in the order in which they apply. */
enum TermKind {
    PRICE_PROTECTION(Term.PriceProtection.class),
    AGREED_PRICE(Term.AgreedPrice.class),
    DISCOUNT(Term.Discount.class),
    SURCHARGE(Term.Surcharge.class),
    VOLUME_TIERS(Term.VolumeTiers.class),
    COMMITMENT(Term.Commitment.class),
    MINIMUM_SPEND(Term.MinimumSpend.class),
    FIXED_FEE(Term.FixedFee.class),
    SUPPORT(Term.Support.class),
    CREDITS(Term.Credits.class),
    ONE_OFF(Term.OneOff.class),
    TAX(Term.Tax.class);

    private final Class<? extends Term> type;

    TermKind(Class<? extends Term> type) {
        this.type = type;
    }

    static TermKind of(Term term) {
        return Arrays.stream(values()).filter(kind -> kind.type.isInstance(term)).findFirst().orElseThrow();
    }

    Class<? extends Term> type() {
        return type;
    }

    /** For example {@code Price protection}. */
    String label() {
        return Words.get("term." + name());
    }

    /** Start of the ids of new terms of this kind. */
    String idStart() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
