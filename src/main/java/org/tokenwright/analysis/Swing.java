package org.tokenwright.analysis;

import java.math.BigDecimal;
import java.util.OptionalDouble;
import org.tokenwright.base.Unit;

/**
 * How far one input moves the total cost of an alternative while all others stay at their central values. Money is in the
 * plan's currency.
 *
 * @param input id of the input
 * @param unit unit of low and high
 * @param low the input at its lower end
 * @param high the input at its upper end
 * @param costAtLow empty where it does not fit, is not priced or is not defined
 * @param costAtHigh empty where it does not fit, is not priced or is not defined
 */
public record Swing(String input, String label, Unit unit, BigDecimal low, BigDecimal high,
        OptionalDouble costAtLow, OptionalDouble costAtHigh) {

    /** Distance of the two costs; empty unless both are known. */
    public OptionalDouble size() {
        return costAtLow.isPresent() && costAtHigh.isPresent()
                ? OptionalDouble.of(Math.abs(costAtHigh.getAsDouble() - costAtLow.getAsDouble())) : OptionalDouble.empty();
    }
}
