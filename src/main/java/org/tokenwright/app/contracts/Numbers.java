package org.tokenwright.app.contracts;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.OptionalDouble;
import org.tokenwright.app.text.Words;
import org.tokenwright.chart.AmountFormat;

/** Figures of the Contracts page as text. */
final class Numbers {

    private static final MathContext THREE = new MathContext(3, RoundingMode.HALF_EVEN);
    private static final double MILLION = 1e6;
    private static final double BILLION = 1e9;
    private static final double TRILLION = 1e12;
    /** What is written as 10.0 with one decimal. */
    private static final double WHOLE_PERCENT_FROM = 9.95;

    private Numbers() {
    }

    static String money(String currency, double amount) {
        return AmountFormat.money(currency, Locale.ENGLISH).full(amount);
    }

    static String money(String currency, OptionalDouble amount) {
        return amount.isPresent() ? money(currency, amount.getAsDouble()) : Amount.NONE.text();
    }

    /** A price with cents at least. */
    static String price(String currency, OptionalDouble amount) {
        if (amount.isEmpty()) {
            return Amount.NONE.text();
        }
        AmountFormat money = AmountFormat.money(currency, Locale.ENGLISH);
        return amount.getAsDouble() < 1 ? money.full(amount.getAsDouble()) : money.prefix() + money.plain(amount.getAsDouble(), 2);
    }

    /** Tokens in words: {@code 41 billion}. */
    static String tokens(double millions) {
        double tokens = millions * MILLION;
        double scale = tokens >= TRILLION ? TRILLION : tokens >= BILLION ? BILLION : tokens >= MILLION ? MILLION : 1;
        String digits = digits(tokens / scale);
        return scale == 1 ? digits : Words.get("tokens." + (scale == TRILLION ? "trillion" : scale == BILLION ? "billion"
                : "million"), digits);
    }

    private static String digits(double value) {
        BigDecimal rounded = BigDecimal.valueOf(value).round(THREE).stripTrailingZeros();
        return new java.text.DecimalFormat("#,##0.###", java.text.DecimalFormatSymbols.getInstance(Locale.ENGLISH)).format(rounded);
    }

    /** A change with its sign: {@code −18 %}, {@code +4.5 %}. */
    static String signed(double share) {
        double percent = Math.abs(share) * 100;
        String text = String.format(Locale.ENGLISH, percent >= WHOLE_PERCENT_FROM ? "%,.0f" : "%.1f", percent);
        boolean isZero = text.equals("0.0");
        return (isZero ? "±" : share > 0 ? "+" : "−") + (isZero ? "0" : text) + " %";
    }
}
