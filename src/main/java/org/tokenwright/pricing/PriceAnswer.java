package org.tokenwright.pricing;

import java.util.List;

/** What the price book says about one meter under given conditions at an instant. */
public sealed interface PriceAnswer {

    /**
     * A price is known.
     *
     * @param rate the line that was found
     * @param multipliers published factors to multiply its price with, none where an amount was read
     */
    record Priced(Rate rate, List<Multiplier> multipliers) implements PriceAnswer {
        public Priced {
            multipliers = List.copyOf(multipliers);
        }
    }

    /** No price is known; never the same as a price of zero. */
    record NotPriced(String reason) implements PriceAnswer {}
}
