package org.tokenwright.app.contracts;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.tokenwright.app.text.NewIds;
import org.tokenwright.base.Meter;
import org.tokenwright.base.Quantity;
import org.tokenwright.base.Unit;
import org.tokenwright.contract.Days;
import org.tokenwright.contract.Quote;
import org.tokenwright.contract.Scope;
import org.tokenwright.contract.Term;
import org.tokenwright.plan.Plan;
import org.tokenwright.plan.QuoteRules;
import org.tokenwright.pricing.Price;

/** A term of each kind to start from, such that the quote stays sound with it. */
final class NewTerms {

    private static final BigDecimal TEN_PERCENT = new BigDecimal("0.1");
    private static final int YEAR = 12;

    private final Quote quote;
    private final String id;

    private NewTerms(Quote quote, TermKind kind) {
        this.quote = quote;
        id = NewIds.of(kind.idStart(), quote.terms().stream().map(Term::id).toList());
    }

    static Term of(Plan plan, Quote quote, TermKind kind) {
        return new NewTerms(quote, kind).term(plan, kind);
    }

    private Term term(Plan plan, TermKind kind) {
        return switch (kind) {
            case DISCOUNT -> new Term.Discount(id, "", Scope.ALL, Days.ALL, share(TEN_PERCENT));
            case SURCHARGE -> new Term.Surcharge(id, "", Scope.ALL, Days.ALL, share(TEN_PERCENT));
            case AGREED_PRICE -> new Term.AgreedPrice(id, "", Scope.ALL, Days.ALL, Meter.OUTPUT,
                    Quantity.exact(10, QuoteRules.price(Meter.OUTPUT, quote.currency()).unit()));
            case PRICE_PROTECTION -> new Term.PriceProtection(id, "", Scope.ALL, Days.ALL,
                    plan.prices().pin(quote.provider()).map(pin -> pin.knownOn()).orElse(quote.start().atDay(1)),
                    share(BigDecimal.ZERO), Term.Decreases.FOLLOWED);
            case VOLUME_TIERS -> new Term.VolumeTiers(id, "", Scope.ALL, Term.Measure.SPEND, 1, Price.Semantics.GRADUATED,
                    Price.Crossing.FORWARD, Price.Edge.LOWER_TIER, List.of(
                    new Term.Tier("tier", Optional.of(money(100_000)), share(BigDecimal.ZERO)),
                    new Term.Tier("beyond", Optional.empty(), share(TEN_PERCENT))), money(0), money(0));
            case COMMITMENT -> new Term.Commitment(id, "", Scope.ALL, quote.start(), Math.min(YEAR, quote.months()),
                    List.of(money(100_000)), Term.Overage.AT_CONTRACTED_PRICE, money(0), Term.Payment.AS_USED);
            case MINIMUM_SPEND -> new Term.MinimumSpend(id, "", Scope.ALL, 1, money(1_000));
            case CREDITS -> new Term.Credits(id, "", Scope.ALL, List.of(new Term.Grant("grant", quote.start(),
                    quote.start().plusMonths(YEAR), money(10_000), money(0), money(0))));
            case FIXED_FEE -> new Term.FixedFee(id, "", 1, money(1_000));
            case SUPPORT -> new Term.Support(id, "", Scope.ALL, share(TEN_PERCENT), money(0));
            case ONE_OFF -> new Term.OneOff(id, "", Term.Occasion.MIGRATION, quote.start(), money(10_000));
            case TAX -> new Term.Tax(id, "", share(TEN_PERCENT));
        };
    }

    private static Quantity share(BigDecimal share) {
        return Quantity.exact(share, Unit.ONE);
    }

    private Quantity money(long amount) {
        return Quantity.exact(amount, Unit.of(quote.currency()));
    }
}
