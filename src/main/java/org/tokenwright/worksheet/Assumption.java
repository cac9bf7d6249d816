package org.tokenwright.worksheet;

import java.math.BigDecimal;
import org.tokenwright.base.Quantity;
import org.tokenwright.base.Unit;

/**
 * A named scalar: a live input of the worksheet, and a named cell of the workbook.
 *
 * @param id stable path; for a number of the plan it is the plan's own input id
 * @param label what a person calls it
 * @param unit unit of value, low and high
 * @param value exact central value
 * @param low end of the range below; equals value where there is none
 * @param high end of the range above; equals value where there is none
 * @param origin who stated it
 * @param sentence where it comes from, as one readable sentence
 */
public record Assumption(
        String id, String label, Unit unit, BigDecimal value, BigDecimal low, BigDecimal high, Origin origin,
        String sentence) {

    /** Who stated a number. */
    public enum Origin {
        /** A person, in the plan. */
        ENTERED,
        /** A provider, on a dated price sheet. */
        PUBLISHED,
        /** Nobody: a unit scale or a number of mathematics. */
        CONSTANT
    }

    /** An assumption without range. */
    public static Assumption fixed(
            String id, String label, Unit unit, BigDecimal value, Origin origin, String sentence) {
        return new Assumption(id, label, unit, value, value, value, origin, sentence);
    }

    /** A number of the plan. */
    public static Assumption entered(String id, String label, Quantity quantity, String sentence) {
        return new Assumption(id, label, quantity.unit(), quantity.value(), quantity.low(), quantity.high(),
                Origin.ENTERED, sentence);
    }
}
