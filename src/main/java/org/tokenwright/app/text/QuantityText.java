package org.tokenwright.app.text;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import org.tokenwright.base.Quantity;
import org.tokenwright.base.Quantity.Kind;
import org.tokenwright.base.Unit;

/**
 * A quantity as a person types it, in the signs of a {@link NumberStyle}: {@code 2,000}, {@code 1M ±20%}, {@code 2k to 8k},
 * {@code 5k (2k to 8k)}, the last two also with {@code P10–P90} behind, {@code p10 2k p50 4k p90 9k}, and {@code =12*400}.
 *
 * <p>A low end without a suffix takes that of the high end where its digits are the smaller ones: {@code 2 to 8k} begins at
 * 2000, {@code 500 to 2k} at 500. Between {@code p10} and {@code p90} every number is what it says.
 *
 * <p>In a field of percent the result of a calculation is in percent, as a number is ({@code =1/4} is a quarter of a
 * percent), unless it has a percent sign: then that means hundredths and the result is a share ({@code =50%*20%} is 10 %).
 *
 * @param unit what the number is counted in
 * @param percent whether the field is in percent: {@code 5} and {@code 5 %} are both 0.05, and {@code ±2} is two points
 * @param fixed the style; empty for the one that holds in the window
 */
public record QuantityText(Unit unit, boolean percent, Optional<NumberStyle> fixed) {

    private static final int LONGEST = 80;
    private static final BigDecimal HALF = new BigDecimal("0.5");

    /** In the style that holds in the window. */
    public QuantityText(Unit unit, boolean percent) {
        this(unit, percent, Optional.empty());
    }

    public QuantityText(Unit unit, boolean percent, NumberStyle style) {
        this(unit, percent, Optional.of(style));
    }

    /** @throws NumberRefusal saying what is wrong and where, as a sentence */
    public Quantity parse(String typed) {
        return parse(typed, 0, typed.length());
    }

    /**
     * Reads a part of a text. Places are those in the whole text.
     *
     * @throws NumberRefusal saying what is wrong and where, as a sentence
     */
    public Quantity parse(String typed, int begin, int end) {
        int blank = end - typed.substring(begin, end).stripLeading().length();
        String text = typed.substring(blank, end).strip();
        if (text.isEmpty()) {
            throw new NumberRefusal(blank + 1, Words.get("number.empty"));
        }
        if (text.length() > LONGEST) {
            throw new NumberRefusal(blank + LONGEST + 1, Words.get("number.long"));
        }
        return new QuantityReader(new Cursor(typed, blank, blank + text.length(), style()), unit, percent).read();
    }

    private NumberStyle style() {
        return fixed.orElseGet(NumberStyle::current);
    }

    /** What {@link #parse(String)} reads as the same quantity. */
    public String format(Quantity quantity) {
        if (quantity.isExact()) {
            return one(quantity.value());
        }
        String suffix = quantity.kind() == Kind.P10P90 ? " P10–P90" : "";
        BigDecimal delta = quantity.high().subtract(quantity.value());
        boolean even = delta.compareTo(quantity.value().subtract(quantity.low())) == 0;
        if (even && quantity.value().signum() != 0) {
            String share = delta(quantity.value().abs(), delta);
            if (!share.isEmpty()) {
                return one(quantity.value()) + " ±" + share + suffix;
            }
        }
        String span = span(quantity.low(), quantity.high());
        return (even ? span : one(quantity.value()) + " (" + span + ")") + suffix;
    }

    /** The distance in percent where that is a short number, else empty. */
    private String delta(BigDecimal value, BigDecimal delta) {
        if (percent) {
            return one(delta);
        }
        BigDecimal share = delta.divide(value, MathContext.DECIMAL64);
        boolean isExact = share.multiply(value).compareTo(delta) == 0;
        boolean readable = isExact && share.compareTo(HALF) <= 0 && share.stripTrailingZeros().scale() <= 3;
        return readable ? NumberWords.format(share.movePointRight(2), style()) + "%" : "";
    }

    /** The high end goes without its suffix where the low end would take it too. */
    private String span(BigDecimal low, BigDecimal high) {
        Amount from = shortest(low);
        boolean isTaken = low.signum() != 0 && from.below(shortest(high)) != from;
        return one(low) + "–" + (isTaken ? NumberWords.plain(typed(high), style()) + sign() : one(high));
    }

    /** As it is read again from its shortest form. */
    private Amount shortest(BigDecimal number) {
        int scale = NumberWords.scale(typed(number));
        return new Amount(typed(number).movePointLeft(scale), scale, false, 0);
    }

    private String one(BigDecimal number) {
        return NumberWords.format(typed(number), style()) + sign();
    }

    private BigDecimal typed(BigDecimal number) {
        return percent ? number.movePointRight(2) : number;
    }

    private String sign() {
        return percent ? " %" : "";
    }
}
