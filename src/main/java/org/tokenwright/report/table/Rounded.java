package org.tokenwright.report.table;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.OptionalDouble;

/** Numbers as people read them; rounded here and nowhere before. */
final class Rounded {

    static final String NONE = "—";

    private static final double NO_CENTS_FROM = 1000;
    private static final int CENTS = 2;
    private static final int MOST_DECIMALS = 20;
    private static final MathContext THREE_DIGITS = new MathContext(3, RoundingMode.HALF_EVEN);

    private Rounded() {
    }

    /** Whole from 1,000, cents from 1, three digits below. */
    static String money(OptionalDouble value) {
        return value.isEmpty() ? NONE : money(value.getAsDouble());
    }

    private static String money(double value) {
        double size = Math.abs(value);
        if (size >= NO_CENTS_FROM) {
            return shown(BigDecimal.valueOf(value), 0, 0);
        }
        return size >= 1 || size == 0 ? shown(BigDecimal.valueOf(value), CENTS, CENTS)
                : shown(BigDecimal.valueOf(value).round(THREE_DIGITS), CENTS, MOST_DECIMALS);
    }

    /** For example {@code +12.5 %}. */
    static String change(OptionalDouble share) {
        return share.isEmpty() ? NONE : (share.getAsDouble() > 0 ? "+" : "")
                + shown(BigDecimal.valueOf(share.getAsDouble()).movePointRight(2), 1, 1) + " %";
    }

    /** Every digit that was entered or published. */
    static String exact(BigDecimal value) {
        return shown(value, 0, Math.max(0, value.scale()));
    }

    private static String shown(BigDecimal value, int least, int most) {
        var format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setMinimumFractionDigits(least);
        format.setMaximumFractionDigits(most);
        format.setRoundingMode(RoundingMode.HALF_EVEN);
        return format.format(value).replaceFirst("^-(?=[0,.]*$)", "");   // nothing is shown as minus nothing
    }
}
