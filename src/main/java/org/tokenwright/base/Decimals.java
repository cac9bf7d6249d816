package org.tokenwright.base;

import java.math.BigDecimal;

/** Exact decimals with bounded size, so that no number from a file can make arithmetic slow. */
public final class Decimals {

    /** Longest accepted text of a number. */
    public static final int MAX_LENGTH = 64;
    /** Largest accepted magnitude of the decimal exponent; 1e30 tokens is beyond any plan. */
    public static final int MAX_EXPONENT = 30;

    private Decimals() {
    }

    /**
     * Reads a decimal such as {@code 0.0025} or {@code 1.5e6}.
     *
     * @throws IllegalArgumentException if the text is no number, is longer than {@value #MAX_LENGTH} characters or
     *     lies outside ±1e{@value #MAX_EXPONENT}
     */
    public static BigDecimal parse(String text) {
        if (text.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("number has more than " + MAX_LENGTH + " characters");
        }
        try {
            return bounded(new BigDecimal(text));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("not a number: \"" + text + "\"");
        }
    }

    /**
     * The same number without trailing zeros, so that equal amounts are equal objects.
     *
     * @throws IllegalArgumentException if its exponent is beyond ±{@value #MAX_EXPONENT}
     */
    public static BigDecimal bounded(BigDecimal number) {
        if (number.signum() == 0) {
            return BigDecimal.ZERO;
        }
        long magnitude = (long) number.precision() - number.scale() - 1;
        if (Math.abs(magnitude) > MAX_EXPONENT || Math.abs((long) number.scale()) > 2L * MAX_EXPONENT) {
            throw new IllegalArgumentException("number is outside 1e-" + MAX_EXPONENT + " to 1e" + MAX_EXPONENT);
        }
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
