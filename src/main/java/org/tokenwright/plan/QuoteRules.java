package org.tokenwright.plan;

import java.math.BigDecimal;
import java.util.Optional;
import org.tokenwright.base.Meter;
import org.tokenwright.base.Unit;
import org.tokenwright.contract.Quote;
import org.tokenwright.contract.Term;

/** Which unit and which values the numbers of a quote may have. */
public final class QuoteRules {

    /** A discount of 100 % is the most. */
    public static final NumberRule DISCOUNT =
            new NumberRule(Unit.ONE, BigDecimal.ZERO, true, Optional.of(BigDecimal.ONE));
    /** A share that may be more than the whole, such as a surcharge or a tax. */
    public static final NumberRule SHARE = NumberRule.SHARE;

    private QuoteRules() {
    }

    public static NumberRule money(String currency) {
        return NumberRule.atLeastZero(Unit.of(currency));
    }

    /** What the bounds of volume tiers are in: money, or millions of tokens. */
    public static NumberRule volume(Term.Measure measure, String currency) {
        return measure == Term.Measure.SPEND ? money(currency) : NumberRule.atLeastZero(Unit.MTOK);
    }

    public static NumberRule price(Term.AgreedPrice term, String currency) {
        return price(term.meter(), currency);
    }

    /** What a priced unit of a meter costs. */
    public static NumberRule price(Meter meter, String currency) {
        return NumberRule.atLeastZero(Unit.of(currency).over(meter.pricedUnit()));
    }

    /**
     * The rule of one number of a quote; empty if the quote has none of that name.
     *
     * @param path below the quote, such as {@code commit/amount/1}
     */
    public static Optional<NumberRule> of(Quote quote, String path) {
        int slash = path.indexOf('/');
        return slash < 0 ? Optional.empty()
                : quote.term(path.substring(0, slash)).map(term -> of(quote, term, path.substring(slash + 1)));
    }

    private static NumberRule of(Quote quote, Term term, String path) {
        return switch (term) {
            case Term.Discount _ -> DISCOUNT;
            case Term.Surcharge _, Term.PriceProtection _, Term.Tax _ -> SHARE;
            case Term.AgreedPrice agreed -> price(agreed, quote.currency());
            case Term.VolumeTiers _ when path.endsWith("/discount") -> DISCOUNT;
            case Term.VolumeTiers _ when path.equals("spentBefore") -> money(quote.currency());
            case Term.VolumeTiers tiers -> volume(tiers.measure(), quote.currency());
            case Term.Support _ when path.equals("share") -> SHARE;
            case Term.Support _, Term.Commitment _, Term.MinimumSpend _, Term.Credits _, Term.FixedFee _, Term.OneOff _ ->
                money(quote.currency());
        };
    }
}
