package org.tokenwright.app.compare;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import org.tokenwright.app.text.NumberStyle;
import org.tokenwright.chart.AmountFormat;

/**
 * How the amounts of one column are written: all with the same number of decimals, unless small and large amounts are so
 * far apart that each needs its own. An amount of up to four digits is never rounded. For display only.
 */
final class ColumnFormat {

    static final String NONE = "–";

    private static final MathContext EXACT = new MathContext(12, RoundingMode.HALF_EVEN);
    private static final int SHORT = 4;
    private static final int MOST_DECIMALS = 12;
    /** Large amounts with more decimals than cents are hard to read. */
    private static final double LARGE = 1000;
    private static final int CENTS = 2;

    private final double largest;
    private final int decimals;
    private final boolean isShared;

    private ColumnFormat(double largest, int decimals, boolean isShared) {
        this.largest = largest;
        this.decimals = decimals;
        this.isShared = isShared;
    }

    /** The format of a column with these amounts. */
    static ColumnFormat of(DoubleStream amounts) {
        double largest = 0;
        int decimals = 0;
        for (double amount : amounts.map(Math::abs).toArray()) {
            largest = Math.max(largest, amount);
            decimals = Math.max(decimals, needed(amount));
        }
        return new ColumnFormat(largest, decimals, largest < LARGE || decimals <= CENTS);
    }

    /** Whole units from a hundred up, cents from one up, three digits below, or four where those are all. */
    private static int needed(double size) {
        if (size == 0 || size >= 100) {
            return 0;
        }
        BigDecimal exact = BigDecimal.valueOf(size).round(EXACT).stripTrailingZeros();
        if (size >= 1) {
            return exact.scale() <= 0 ? 0 : CENTS;
        }
        int scale = exact.precision() <= SHORT ? exact.scale() : 2 - (exact.precision() - exact.scale() - 1);
        return Math.clamp(scale, CENTS, MOST_DECIMALS);
    }

    String text(OptionalDouble amount) {
        return amount.isPresent() ? text(amount.getAsDouble()) : NONE;
    }

    private String text(double amount) {
        return plain(amount, isShared ? decimals : needed(Math.abs(amount)));
    }

    private static String plain(double amount, int decimals) {
        return new AmountFormat("", "", "", NumberStyle.current().locale()).plain(amount, decimals);
    }

    /** No text of the column is wider than this one, as far as digits have one width. */
    String widest() {
        String whole = plain(largest, isShared ? decimals : 0);
        String small = isShared ? "" : plain(0, decimals);
        return whole.length() >= small.length() ? whole : small;
    }
}
