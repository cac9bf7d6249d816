package org.tokenwright.tokens;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * A factor that is known within a band: of samples of 2 kB, 5 % lie below it and 5 % above.
 *
 * @param low the 5 % quantile, above 0
 * @param central what whole texts come to
 * @param high the 95 % quantile
 */
public record Band(BigDecimal low, BigDecimal central, BigDecimal high) {

    public static final Band ONE = exactly(BigDecimal.ONE);

    /** @throws IllegalArgumentException if it is not 0 &lt; low ≤ central ≤ high */
    public Band {
        if (low.signum() <= 0 || low.compareTo(central) > 0 || central.compareTo(high) > 0) {
            throw new IllegalArgumentException("not 0 < low <= central <= high: " + low + ", " + central + ", " + high);
        }
    }

    public static Band exactly(BigDecimal factor) {
        return new Band(factor, factor, factor);
    }

    public boolean isExact() {
        return low.compareTo(high) == 0;
    }

    public Band times(Band other) {
        return new Band(low.multiply(other.low, MathContext.DECIMAL64), central.multiply(other.central, MathContext.DECIMAL64),
                high.multiply(other.high, MathContext.DECIMAL64));
    }

    /** The widest band of the quotient: both ends are taken to differ independently. */
    public Band over(Band other) {
        return new Band(low.divide(other.high, MathContext.DECIMAL64), central.divide(other.central, MathContext.DECIMAL64),
                high.divide(other.low, MathContext.DECIMAL64));
    }
}
