package org.tokenwright.worksheet;

import org.tokenwright.base.Unit;

/**
 * A named monthly series with a formula.
 *
 * @param id stable path of plan ids, never a position
 * @param tags what the row belongs to; sums over tags make tables, charts and exports
 */
public record Row(String id, String label, Unit unit, Kind kind, Tags tags, Expr formula) {

    /** What a row holds. */
    public enum Kind { QUANTITY, PRICE, COST, BALANCE, FLAG }
}
