package org.tokenwright.report.page;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import org.tokenwright.base.Unit;
import org.tokenwright.chart.AmountFormat;

/**
 * Numbers as the pages write them. An amount is rounded half-even to three digits, for nothing more of it is known; it is
 * never added up again.
 */
final class Amounts {

    static final String NONE = "\u2013";

    static final MathContext THREE = new MathContext(3, RoundingMode.HALF_EVEN);
    private static final MathContext SIX = new MathContext(6, RoundingMode.HALF_EVEN);
    private static final double WORDS_FROM = 1e10;
    private static final double ONE_DECIMAL_BELOW = 0.1;
    private static final String SPACE = "\u00a0";
    private static final String MINUS = "\u2212";

    private static final double BRIEF_FROM = 1000;
    private static final double HUNDRED = 100;
    private static final BigDecimal EXPONENT_BELOW = new BigDecimal("0.000000001");

    private final AmountFormat money;
    private final AmountFormat shares;
    private final PageText words;
    private final DecimalFormatSymbols symbols;

    Amounts(String currency, PageText words) {
        this.words = words;
        Locale locale = words.locale();
        money = AmountFormat.money(currency, locale);
        shares = new AmountFormat("%", "", SPACE + "%", locale);
        symbols = DecimalFormatSymbols.getInstance(locale);
    }

    AmountFormat format() {
        return money;
    }

    /** For example {@code $35,800}. */
    String money(double amount) {
        double rounded = BigDecimal.valueOf(amount).round(THREE).doubleValue();
        return Math.abs(rounded) < WORDS_FROM ? money.full(rounded) : money.brief(rounded);
    }

    /** A dash where it is not known. */
    String money(OptionalDouble amount) {
        return amount.isPresent() ? money(amount.getAsDouble()) : NONE;
    }

    /** With all its digits before the decimal point. */
    String exact(OptionalDouble amount) {
        return amount.isPresent() ? money.full(amount.getAsDouble()) : NONE;
    }

    /**
     * The least and the greatest of three costs: mixed with terms of a contract, low inputs may cost more than high ones, and
     * both more than central ones. Says where an end is not known; empty where all are the same.
     */
    String range(OptionalDouble low, OptionalDouble base, OptionalDouble high) {
        if (low.isEmpty() && high.isEmpty()) {
            return words.get("page.range.unknown");
        }
        if (low.isEmpty() || high.isEmpty()) {
            return words.get(low.isEmpty() ? "page.range.low-unknown" : "page.range.high-unknown", money(low.isEmpty() ? high : low));
        }
        var costs = DoubleStream.concat(base.stream(), DoubleStream.of(low.getAsDouble(), high.getAsDouble())).summaryStatistics();
        return costs.getMin() == costs.getMax() ? "" : words.get("page.range", money(costs.getMin()), money(costs.getMax()));
    }

    /** A difference with its sign, for example {@code +23 %}. */
    String change(double share) {
        String sign = share < 0 ? MINUS : share > 0 ? "+" : "";
        return sign + percent(Math.abs(share));
    }

    /** For example {@code 2.5 %}. */
    String percent(double share) {
        if (share >= BRIEF_FROM) {
            return shares.brief(share * HUNDRED);
        }
        return format(share < ONE_DECIMAL_BELOW ? "#,##0.#" : "#,##0", BigDecimal.valueOf(share).movePointRight(2)) + SPACE + "%";
    }

    /** A number of the plan with its unit, for example {@code 1,100 tokens/call}. */
    String input(BigDecimal number, Unit unit) {
        String word = unit(unit);
        return word.isEmpty() ? number(number) : number(number) + SPACE + word;
    }

    /** What a number counts; empty for a plain number. */
    String unit(Unit unit) {
        return new UnitText(words).of(unit).replace(" ", SPACE);
    }

    String number(BigDecimal number) {
        BigDecimal shown = number.round(SIX);
        boolean tiny = shown.signum() != 0 && shown.abs().compareTo(EXPONENT_BELOW) < 0;
        String digits = format(tiny ? "0.#####E0" : "#,##0.##############", shown.abs());
        return number.signum() < 0 ? MINUS + digits : digits;
    }

    /** A number that was counted: tasks, tokens. */
    String count(OptionalDouble number) {
        return number.isPresent() ? format("#,##0.###", BigDecimal.valueOf(number.getAsDouble()).round(SIX)) : NONE;
    }

    private String format(String pattern, BigDecimal number) {
        var format = new DecimalFormat(pattern, symbols);
        format.setRoundingMode(RoundingMode.HALF_EVEN);
        return format.format(number);
    }
}
