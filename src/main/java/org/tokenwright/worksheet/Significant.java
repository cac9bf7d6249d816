package org.tokenwright.worksheet;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Rounding to {@value #DIGITS} significant decimal digits: how comparisons and ceilings look at a number. */
public final class Significant {

    public static final int DIGITS = 12;

    private static final MathContext CONTEXT = new MathContext(DIGITS, RoundingMode.HALF_EVEN);
    /** The powers of ten that a double holds exactly: 10^0 to 10^22. */
    private static final double[] EXACT_POWERS = powers(0, 22);
    /** Numbers of these decades are scaled to {@value #DIGITS} digits by one exact power of ten. */
    private static final int FIRST_DECADE = DIGITS - 1 - 22;
    private static final int LAST_DECADE = DIGITS - 1 + 22;
    private static final double[] DECADES = powers(FIRST_DECADE, LAST_DECADE + 1);
    private static final double LOG10_OF_2 = 0.301029995663981195;
    /** Two numbers that differ by a larger part of the larger one also differ after rounding. */
    private static final double RESOLUTION = 1.1e-11;
    /** Below, numbers have too few binary digits for that. */
    private static final double LEAST_COMPARED = 1e-290;
    /** The error of scaling is less: 2^-14, half an ulp of 10^12. */
    private static final double SAFE_DISTANCE = 1e-3;

    private Significant() {
    }

    private static double[] powers(int from, int to) {
        double[] result = new double[to - from + 1];
        for (int exponent = from; exponent <= to; exponent++) {
            result[exponent - from] = Double.parseDouble("1e" + exponent);
        }
        return result;
    }

    /** Half-even at {@value #DIGITS} digits of the exact value of the double; what is not finite stays as it is. */
    public static double round(double number) {
        double size = Math.abs(number);
        if (!(size >= DECADES[0] && size < DECADES[DECADES.length - 1])) {
            return roundExactly(number);
        }
        int shift = DIGITS - 1 - decade(size);
        double scaled = shift >= 0 ? number * EXACT_POWERS[shift] : number / EXACT_POWERS[-shift];
        double whole = Math.rint(scaled);
        if (Math.abs(Math.abs(scaled - whole) - 0.5) < SAFE_DISTANCE) {
            return roundExactly(number);
        }
        return shift >= 0 ? whole / EXACT_POWERS[shift] : whole * EXACT_POWERS[-shift];
    }

    /** The exponent of the power of ten at or below a number; next to a power of ten, either side will do. */
    private static int decade(double size) {
        int least = (int) Math.floor(Math.getExponent(size) * LOG10_OF_2);
        return least >= FIRST_DECADE && size < DECADES[least + 1 - FIRST_DECADE] ? least : least + 1;
    }

    private static double roundExactly(double number) {
        if (number == 0 || !Double.isFinite(number)) {
            return number;
        }
        return new BigDecimal(number).round(CONTEXT).doubleValue();
    }

    /** Compares two finite numbers after rounding them: negative, 0 or positive. */
    static int compare(double left, double right) {
        double size = Math.max(Math.abs(left), Math.abs(right));
        if (size > LEAST_COMPARED && Math.abs(left - right) > RESOLUTION * size) {
            return left < right ? -1 : 1;
        }
        double first = round(left);
        double second = round(right);
        return first < second ? -1 : first > second ? 1 : 0;
    }
}
