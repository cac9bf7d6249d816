package org.tokenwright.workload;

import org.tokenwright.base.Quantity;

/**
 * Something of a third party that tasks use, at a price of its own: a search, a sandbox, a data source.
 *
 * @param id stable within the workload
 * @param per what the uses are counted for
 * @param uses for each call, task or month
 * @param price of one use, in a currency
 */
public record Service(String id, String name, Extra.Per per, Quantity uses, Quantity price) {}
