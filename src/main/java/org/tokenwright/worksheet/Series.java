package org.tokenwright.worksheet;

import java.math.BigDecimal;
import java.util.List;
import org.tokenwright.base.Unit;

/**
 * Given values, one a month: shares, flags, counts; never an amount already multiplied with a quantity.
 *
 * @param values one exact value for each month of the timeline
 * @param sentence where the values come from, as one readable sentence
 */
public record Series(
        String id, String label, Unit unit, List<BigDecimal> values, Provenance provenance, String sentence) {

    /** Where a series comes from. */
    public enum Provenance { CALENDAR, PUBLISHED, DRAWN }

    public Series {
        values = List.copyOf(values);
    }
}
