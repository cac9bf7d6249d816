package org.tokenwright.resolve;

import org.tokenwright.base.Unit;
import org.tokenwright.contract.Scope;
import org.tokenwright.worksheet.Expr;
import org.tokenwright.worksheet.Tag;

/**
 * A line that is bought under a quote.
 *
 * @param list cost at list prices, in the currency of the contract
 * @param undiscounted cost at list prices with surcharges, in the same currency: what usage beyond a commitment costs
 * @param discounted cost after price protection, agreed prices, discounts and surcharges, in the same currency
 */
record QuotedLine(PricedLine line, Expr list, Expr undiscounted, Expr discounted) {

    /** There is one for each line. */
    @Override
    public boolean equals(Object other) {
        return other instanceof QuotedLine quoted && line.equals(quoted.line);
    }

    @Override
    public int hashCode() {
        return line.hashCode();
    }

    boolean isIn(Scope scope) {
        return scope.covers(line.offer().id(), line.meter(), line.tags().get(Tag.SERVICE_TIER).orElse(""));
    }

    /** Whether its quantity is a number of tokens. */
    boolean countsTokens() {
        return line.meter().unit().equals(Unit.TOKEN);
    }
}
