package org.tokenwright.cli;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/** Numbers as text: exactly enough for programs, readable for people. */
final class Numbers {

    /** What stands where there is no number. */
    static final String NONE = "—";

    private static final int LEAST_DECIMALS = 6;
    private static final int MOST_DECIMALS = 12;
    private static final int READABLE_DECIMALS = 6;
    private static final int READABLE_DIGITS = 4;
    private static final int MOST_READABLE_DECIMALS = 20;
    static final int CENTS = 2;
    private static final int DIGITS_OF_DOUBLE = 15;
    private static final MathContext THREE_DIGITS = new MathContext(3, RoundingMode.HALF_EVEN);

    private Numbers() {
    }

    /** Plain decimal text that reads back as the same double, with at least six decimals. */
    static String exact(double value) {
        BigDecimal decimal = new BigDecimal(Double.toString(value)).stripTrailingZeros();
        return decimal.setScale(Math.max(decimal.scale(), LEAST_DECIMALS)).toPlainString();
    }

    /** Decimals with which a column of amounts shows three digits of its least, cents at least. */
    static int decimals(List<OptionalDouble> column) {
        double[] sizes = column.stream().flatMapToDouble(OptionalDouble::stream).map(Math::abs)
                .filter(v -> v > 0).sorted().toArray();
        if (sizes.length == 0) {
            return CENTS;
        }
        int wanted = 2 - magnitude(sizes[0]);
        int sound = DIGITS_OF_DOUBLE - 1 - magnitude(sizes[sizes.length - 1]);
        return Math.clamp(Math.min(wanted, sound), CENTS, MOST_DECIMALS);
    }

    /** A single number as a person reads it: six decimals, or four digits where it is smaller. */
    static String readable(double value, int leastDecimals) {
        int wanted = value == 0 ? 0 : Math.max(READABLE_DECIMALS, READABLE_DIGITS - 1 - magnitude(Math.abs(value)));
        return shown(BigDecimal.valueOf(value), leastDecimals, Math.clamp(wanted, leastDecimals, MOST_READABLE_DECIMALS));
    }

    private static int magnitude(double value) {
        return (int) Math.floor(Math.log10(value));
    }

    /** With thousands separated, rounded half-even; for display only. */
    static String shown(OptionalDouble value, int decimals) {
        return value.isEmpty() ? NONE : shown(BigDecimal.valueOf(value.getAsDouble()), decimals, decimals);
    }

    /** Every digit it has. */
    static String shown(BigDecimal value) {
        return shown(value, 0, Math.max(0, value.scale()));
    }

    /** For example {@code +12.5 %}. */
    static String percent(OptionalDouble change) {
        return change.isEmpty() ? NONE : (change.getAsDouble() > 0 ? "+" : "")
                + shown(BigDecimal.valueOf(change.getAsDouble()).movePointRight(2), 1, 1) + " %";
    }

    /** A share in percent with three digits, however small: {@code 0.0000251 %}. */
    static String share(double share) {
        return shown(BigDecimal.valueOf(share).movePointRight(2).round(THREE_DIGITS), 0, MOST_DECIMALS) + " %";
    }

    private static String shown(BigDecimal value, int least, int most) {
        var format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setMinimumFractionDigits(least);
        format.setMaximumFractionDigits(most);
        format.setRoundingMode(RoundingMode.HALF_EVEN);
        String text = format.format(value);
        return text.matches("-[0,.]*") ? text.substring(1) : text;   // nothing is shown as minus nothing
    }
}
