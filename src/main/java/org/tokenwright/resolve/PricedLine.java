package org.tokenwright.resolve;

import org.tokenwright.base.Meter;
import org.tokenwright.pricing.Conditions;
import org.tokenwright.pricing.Offer;
import org.tokenwright.pricing.PriceAnswer.Priced;
import org.tokenwright.base.Interval;
import org.tokenwright.worksheet.Expr;
import org.tokenwright.worksheet.Tags;

/**
 * A quantity with a price: what becomes a cost line.
 *
 * @param id path of the row ids of this line
 * @param label what a person calls it
 * @param regime when the price holds
 * @param quantity row in the meter's unit
 * @param conditions under which the price was asked for
 */
record PricedLine(
        String id, String label, Offer offer, Meter meter, Interval regime, Expr quantity, Priced priced, Conditions conditions,
        Tags tags) {

    /** Currency of the price. */
    String currency() {
        return priced.rate().currency();
    }

    /** Lines are told apart by their ids; comparing their offers would be long. */
    @Override
    public boolean equals(Object other) {
        return other instanceof PricedLine line && id.equals(line.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    /** The line at another price. */
    PricedLine at(Priced other) {
        return new PricedLine(id, label, offer, meter, regime, quantity, other, conditions, tags);
    }
}
