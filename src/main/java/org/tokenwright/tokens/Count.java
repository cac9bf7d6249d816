package org.tokenwright.tokens;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A number of tokens, exact or estimated.
 *
 * @param low of an estimate: 5 % of texts have fewer
 * @param high of an estimate: 5 % of texts have more
 */
public record Count(long low, long central, long high) {

    public static final Count ZERO = exactly(0);

    public static Count exactly(long tokens) {
        return new Count(tokens, tokens, tokens);
    }

    /** So many tokens times a factor, to the nearest whole token outwards. */
    public static Count estimated(long tokens, Band factor) {
        BigDecimal count = BigDecimal.valueOf(tokens);
        return new Count(count.multiply(factor.low()).setScale(0, RoundingMode.FLOOR).longValueExact(),
                count.multiply(factor.central()).setScale(0, RoundingMode.HALF_EVEN).longValueExact(),
                count.multiply(factor.high()).setScale(0, RoundingMode.CEILING).longValueExact());
    }

    /** Whether no other number is thought possible. */
    public boolean isExact() {
        return low == high;
    }

    public Count plus(Count other) {
        return new Count(Math.addExact(low, other.low), Math.addExact(central, other.central), Math.addExact(high, other.high));
    }
}
