package org.tokenwright.resolve;

import java.util.List;
import org.tokenwright.worksheet.Expr;

/**
 * Money that arises for a contract as a whole, below zero where it is a reduction.
 *
 * @param term id of the term it arises from
 * @param layer step of the order of application at which it comes in
 * @param amount row, in the currency of the contract
 * @param lines the usage that it is divided among
 */
record Charge(String term, String label, String layer, Expr amount, List<QuotedLine> lines) {}
