package org.tokenwright.resolve;

import org.tokenwright.base.Meter;
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
 */
record PricedLine(
        String id, String label, Offer offer, Meter meter, Interval regime, Expr quantity, Priced priced, Tags tags) {}
