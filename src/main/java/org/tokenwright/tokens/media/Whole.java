package org.tokenwright.tokens.media;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.tokenwright.tokens.Count;

/** Arithmetic on whole numbers that rounds exactly as a formula says. */
final class Whole {

    private static final int MOST_DECIMALS = 9;

    private Whole() {
    }

    static long ceilOver(long number, long divisor) {
        return Math.ceilDiv(number, divisor);
    }

    /** Nearest whole number, of two the even one. */
    static long halfEvenOver(long number, long divisor) {
        long quotient = number / divisor;
        int above = Long.compare(2 * (number % divisor), divisor);
        return above > 0 || above == 0 && quotient % 2 == 1 ? quotient + 1 : quotient;
    }

    /** Nearest whole number, of two the greater. */
    static long halfUpOver(long number, long divisor) {
        return number / divisor + (number % divisor >= divisor - number % divisor ? 1 : 0);
    }

    /** Square root, rounded down. */
    static long sqrt(long number) {
        if (number < 0) {
            throw new ArithmeticException("no square root of " + number);
        }
        long root = (long) Math.sqrt((double) number);
        while (root * root > number) {
            root--;
        }
        while ((root + 1) * (root + 1) <= number) {
            root++;
        }
        return root;
    }

    /** Square root, rounded up. */
    static long ceilSqrt(long number) {
        long root = sqrt(number);
        return root * root == number ? root : root + 1;
    }

    /** A number whose rounding is not published: its neighbours below and above. */
    static Count around(BigDecimal number) {
        return new Count(rounded(number, RoundingMode.FLOOR), rounded(number, RoundingMode.HALF_EVEN),
                rounded(number, RoundingMode.CEILING));
    }

    static long rounded(BigDecimal number, RoundingMode rounding) {
        return number.setScale(0, rounding).longValueExact();
    }

    static Count times(Count each, long number) {
        return times(each, Count.exactly(number));
    }

    static Count times(Count each, Count number) {
        return new Count(Math.multiplyExact(each.low(), number.low()), Math.multiplyExact(each.central(), number.central()),
                Math.multiplyExact(each.high(), number.high()));
    }

    static BigDecimal decimal(String what, double number) {
        if (!Double.isFinite(number)) {
            throw new IllegalArgumentException(what + " must be a number, not " + number);
        }
        return BigDecimal.valueOf(number);
    }

    static void check(String what, BigDecimal number, BigDecimal most) {
        if (number.signum() <= 0 || number.compareTo(most) > 0 || number.stripTrailingZeros().scale() > MOST_DECIMALS) {
            throw new IllegalArgumentException(what + " must be above 0 and at most " + most.toPlainString() + ", with at most "
                    + MOST_DECIMALS + " decimals, not " + number);
        }
    }

    /** A parameter of a formula. */
    static void positive(String what, long number) {
        if (number < 1) {
            throw new IllegalArgumentException(what + " must be 1 or more, not " + number);
        }
    }

    /** A parameter of a formula. */
    static void notNegative(String what, long number) {
        if (number < 0) {
            throw new IllegalArgumentException(what + " must not be negative, but is " + number);
        }
    }
}
