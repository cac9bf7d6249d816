package org.tokenwright.analysis;

import java.time.YearMonth;
import java.util.Optional;
import org.tokenwright.base.Quantity;

/**
 * Something about a quote that a buyer should know, as figures; the words are those of who shows it.
 *
 * @param term id of the term
 */
public sealed interface QuoteWarning {

    String term();

    /**
     * A commitment or minimum spend is not used up.
     *
     * @param shortfall money that buys nothing, over the horizon, in the currency of the quote
     * @param neededPerMonth million tokens a month that would draw all of it; empty where nothing draws
     * @param usedPerMonth million tokens a month that draw
     */
    record CommitmentUnused(String term, double shortfall, Optional<Double> neededPerMonth, double usedPerMonth)
            implements QuoteWarning {}

    /** A period is still open when the plan ends, with money left to draw, in the currency of the quote. */
    record CommitmentOpen(String term, double left) implements QuoteWarning {}

    /** A credit expires before it is used up; amounts in the currency of the quote. */
    record CreditLost(String term, String grant, Quantity amount, double lost, YearMonth expires) implements QuoteWarning {}

    /**
     * A price of the sheet rises while the contract runs and no term holds it.
     *
     * @param offer name of the offer
     * @param from old price per unit of the meter, in the sheet's currency
     * @param to new price
     * @param since first month
     */
    record IncreaseNotLocked(String term, String offer, String meter, double from, double to, YearMonth since)
            implements QuoteWarning {}
}
