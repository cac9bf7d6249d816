package org.tokenwright.chart;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.stream.DoubleStream;

/**
 * Writes the amounts of a chart. Rounds half-even, for display only.
 *
 * @param unit what the amounts are counted in, for headers: a currency code, or words
 * @param prefix written before every amount, for example {@code $}
 * @param suffix written after every amount
 * @param locale of digits, decimal sign and grouping
 */
public record AmountFormat(String unit, String prefix, String suffix, Locale locale) {

    private static final String NO_BREAK_SPACE = "\u00a0";
    private static final String MINUS = "\u2212";
    private static final MathContext THREE_DIGITS = new MathContext(3, RoundingMode.HALF_EVEN);
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
    private static final String[] THOUSANDS = {"", "k", "M", "B", "T"};
    private static final double WHOLE_FROM = 1000;
    private static final double WORDS_FROM = 1e9;
    private static final double EXPONENT_BELOW = 1e-9;
    private static final int DIGITS_OF_DOUBLE = 15;
    private static final int MOST_DECIMALS = 12;

    public AmountFormat {
        requireNonNull(unit, "unit");
        requireNonNull(prefix, "prefix");
        requireNonNull(suffix, "suffix");
        requireNonNull(locale, "locale");
    }

    /** Money: {@code $} for US dollars, the code of all other currencies, which share signs. */
    public static AmountFormat money(String code, Locale locale) {
        return new AmountFormat(code, code.equals("USD") ? "$" : code + NO_BREAK_SPACE, "", locale);
    }

    /** Something counted, with its unit behind it. */
    public static AmountFormat count(String unit, Locale locale) {
        return new AmountFormat(unit, "", NO_BREAK_SPACE + unit, locale);
    }

    /** Three digits, for ticks and small places: {@code $120k}, {@code $1.2M}, {@code $0.00225}. */
    public String brief(double value) {
        return sign(value) + prefix + briefDigits(rounded(value)) + suffix;
    }

    /** As exact as a person reads it: {@code $278,550}, {@code $12.50}, {@code $0.00225}. */
    public String full(double value) {
        return sign(value) + prefix + fullDigits(Math.abs(value)) + suffix;
    }

    /** For labels: {@link #full} up to a thousand million, {@link #brief} beyond. */
    String label(double value) {
        return Math.abs(value) < WORDS_FROM ? full(value) : brief(value);
    }

    /** Digits alone, for columns that name the unit in their header. */
    public String plain(double value, int decimals) {
        return sign(value) + digits(fixed(decimals), BigDecimal.valueOf(Math.abs(value)));
    }

    /** Decimals with which a column shows three digits of its least amount, as far as a double holds them. */
    static int decimals(DoubleStream values) {
        var sizes = values.map(Math::abs).filter(v -> v > 0).summaryStatistics();
        if (sizes.getCount() == 0) {
            return 0;
        }
        int wanted = 2 - magnitude(sizes.getMin());
        int sound = DIGITS_OF_DOUBLE - 1 - Math.max(0, magnitude(sizes.getMax()));
        return Math.clamp(Math.min(wanted, sound), 0, MOST_DECIMALS);
    }

    private static int magnitude(double value) {
        BigDecimal exact = BigDecimal.valueOf(value);
        return exact.precision() - exact.scale() - 1;
    }

    private static String sign(double value) {
        return value < 0 ? MINUS : "";
    }

    private static BigDecimal rounded(double value) {
        return BigDecimal.valueOf(Math.abs(value)).round(THREE_DIGITS);
    }

    private String fullDigits(double size) {
        if (size < 1) {
            return briefDigits(rounded(size));
        }
        boolean whole = size >= WHOLE_FROM || size == Math.rint(size);
        return digits(fixed(whole ? 0 : 2), BigDecimal.valueOf(size));
    }

    private String briefDigits(BigDecimal size) {
        if (size.signum() > 0 && size.doubleValue() < EXPONENT_BELOW) {
            return digits("0.##E0", size);
        }
        int thousands = 0;
        while (size.compareTo(THOUSAND) >= 0 && thousands < THOUSANDS.length - 1) {
            size = size.movePointLeft(3);
            thousands++;
        }
        return digits("#,##0.############", size) + THOUSANDS[thousands];
    }

    private static String fixed(int decimals) {
        return decimals == 0 ? "#,##0" : "#,##0." + "0".repeat(decimals);
    }

    private String digits(String pattern, BigDecimal size) {
        DecimalFormat format = new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(locale));
        format.setRoundingMode(RoundingMode.HALF_EVEN);
        return format.format(size).replace("\u202f", NO_BREAK_SPACE);   // narrow space: missing in many fonts
    }
}
