package org.tokenwright.app.figures;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.OptionalDouble;
import org.tokenwright.app.text.NumberStyle;
import org.tokenwright.app.text.Words;
import org.tokenwright.chart.AmountFormat;

/** Figures as text. */
public final class Numbers {

    private static final MathContext THREE = new MathContext(3, RoundingMode.HALF_EVEN);
    private static final double THOUSAND = 1e3;
    private static final double MILLION = 1e6;
    private static final double BILLION = 1e9;
    private static final double TRILLION = 1e12;
    /** What is written as 10.0 with one decimal. */
    private static final double WHOLE_PERCENT_FROM = 9.95;

    private static final double WHOLE_SHARE_FROM = 10;

    private Numbers() {
    }

    public static String money(String currency, double amount) {
        return AmountFormat.money(currency, NumberStyle.current().locale()).full(amount);
    }

    public static String money(String currency, OptionalDouble amount) {
        return amount.isPresent() ? money(currency, amount.getAsDouble()) : Amount.NONE.text();
    }

    /** A price with cents at least. */
    public static String price(String currency, OptionalDouble amount) {
        if (amount.isEmpty()) {
            return Amount.NONE.text();
        }
        AmountFormat money = AmountFormat.money(currency, NumberStyle.current().locale());
        return amount.getAsDouble() < 1 ? money.full(amount.getAsDouble()) : money.prefix() + money.plain(amount.getAsDouble(), 2);
    }

    /** Tokens in words: {@code 41 billion}. */
    public static String tokens(double millions) {
        double tokens = millions * MILLION;
        double scale = tokens >= TRILLION ? TRILLION : tokens >= BILLION ? BILLION : tokens >= MILLION ? MILLION : 1;
        String digits = digits(tokens / scale);
        return scale == 1 ? digits : Words.get("tokens." + (scale == TRILLION ? "trillion" : scale == BILLION ? "billion"
                : "million"), digits);
    }

    private static String digits(double value) {
        return digits(value, THREE);
    }

    private static String digits(double value, MathContext precision) {
        BigDecimal rounded = BigDecimal.valueOf(value).round(precision).stripTrailingZeros();
        return NumberStyle.current().pattern(precision == THREE ? "#,##0.###" : "#,##0", rounded);
    }

    /** Something counted, without its unit: {@code 585}, {@code 52.3}. */
    public static String count(double count) {
        return digits(count, Math.abs(count) < THOUSAND ? THREE : MathContext.UNLIMITED);
    }

    /** A share of a whole: {@code 61 %}, {@code 84.9 %}. */
    public static String percent(double share) {
        return NumberStyle.current().formatted(Math.abs(share) < WHOLE_SHARE_FROM ? "%,.1f" : "%,.0f", share * 100).replaceFirst("[.,]0$", "") + " %";
    }

    /** A change with its sign: {@code −18 %}, {@code +4.5 %}. */
    public static String signed(double share) {
        double percent = Math.abs(share) * 100;
        String text = NumberStyle.current().formatted(percent >= WHOLE_PERCENT_FROM ? "%,.0f" : "%.1f", percent);
        boolean isZero = text.matches("0[.,]0");
        return (isZero ? "±" : share > 0 ? "+" : "−") + (isZero ? "0" : text) + " %";
    }
}
