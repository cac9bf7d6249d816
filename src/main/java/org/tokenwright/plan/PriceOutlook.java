package org.tokenwright.plan;

import org.tokenwright.base.Quantity;

/**
 * How list prices of what is metered are expected to fall beyond what is announced: an estimate. Only what moves on to newer
 * models gains by it; the rest stays with the models that the plan names.
 *
 * @param fallPerYear what prices are divided by in twelve months, above 0; 3 for a third
 * @param migrated share of the spend that moves on, 0 to 1
 * @param lag months from the start of the plan until it begins
 */
public record PriceOutlook(Quantity fallPerYear, Quantity migrated, Quantity lag) {}
