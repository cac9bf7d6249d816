package org.tokenwright.app.text;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tokenwright.base.Decimals;
import org.tokenwright.base.Quantity;
import org.tokenwright.base.Quantity.Kind;
import org.tokenwright.base.Unit;

/**
 * A quantity as a person types it: {@code 2,000}, {@code 1M ±20%}, {@code 2k to 8k}, {@code 5k (2k to 8k)}, the last two
 * also with {@code P10–P90} behind.
 *
 * @param unit what the number is counted in
 * @param percent whether the field is in percent: {@code 5} and {@code 5 %} are both 0.05, and {@code ±2} is two points
 */
public record QuantityText(Unit unit, boolean percent) {

    private static final Pattern QUANTILES = Pattern.compile("(.*?)[\\s,]*p10\\s*(?:-|–|to|/)\\s*p90\\s*(\\)?)", Pattern.CASE_INSENSITIVE);
    private static final Pattern AROUND = Pattern.compile("(.+?)\\s*(?:±|\\+/-|\\+-)\\s*(.+?)\\s*(%?)");
    private static final Pattern WITHIN = Pattern.compile("(.+?)\\s*\\((.+)\\)");
    private static final Pattern SPAN = Pattern.compile("(.+?)\\s*(?:\\bto\\b|\\.\\.|–|(?<=[0-9kKmMbB%])\\s*-)\\s*(.+)");
    private static final int LONGEST = 80;
    private static final BigDecimal TWO = BigDecimal.TWO;
    private static final BigDecimal HALF = new BigDecimal("0.5");

    /** @throws IllegalArgumentException saying what is wrong, as a sentence */
    public Quantity parse(String typed) {
        String text = typed.strip();
        if (text.isEmpty() || text.length() > LONGEST) {
            throw new IllegalArgumentException(Words.get(text.isEmpty() ? "number.empty" : "number.long"));
        }
        Matcher quantiles = QUANTILES.matcher(text);
        return quantiles.matches() ? range(quantiles.group(1) + quantiles.group(2), Kind.P10P90) : range(text, Kind.MINMAX);
    }

    private Quantity range(String text, Kind kind) {
        Matcher around = AROUND.matcher(text);
        if (around.matches()) {
            return around(number(around.group(1)), around.group(2), !around.group(3).isEmpty(), kind);
        }
        Matcher within = WITHIN.matcher(text);
        Matcher span = SPAN.matcher(within.matches() ? within.group(2) : text);
        if (span.matches()) {
            BigDecimal low = number(span.group(1));
            BigDecimal high = number(span.group(2));
            BigDecimal value = within.matches() ? number(within.group(1)) : low.add(high).divide(TWO);
            return quantity(value, low, high, kind);
        }
        return Quantity.exact(number(text), unit);
    }

    private Quantity around(BigDecimal value, String distance, boolean ofValue, Kind kind) {
        BigDecimal delta = ofValue && !percent
                ? value.abs().multiply(NumberWords.parse(distance)).movePointLeft(2)
                : number(distance);
        return quantity(value, value.subtract(delta), value.add(delta), kind);
    }

    private Quantity quantity(BigDecimal value, BigDecimal low, BigDecimal high, Kind kind) {
        if (low.compareTo(value) > 0 || value.compareTo(high) > 0) {
            throw new IllegalArgumentException(Words.get("number.order"));
        }
        boolean exact = low.compareTo(high) == 0;
        return exact ? Quantity.exact(value, unit) : new Quantity(value, unit, low, high, kind, "", "");
    }

    private BigDecimal number(String text) {
        String digits = text.strip();
        if (percent) {
            digits = digits.endsWith("%") ? digits.substring(0, digits.length() - 1) : digits;
            return Decimals.bounded(NumberWords.parse(digits).movePointLeft(2));
        }
        return NumberWords.parse(digits);
    }

    /** What {@link #parse} reads as the same quantity. */
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
        String span = one(quantity.low()) + "–" + one(quantity.high());
        return (even ? span : one(quantity.value()) + " (" + span + ")") + suffix;
    }

    /** The distance in percent where that is a short number, else empty. */
    private String delta(BigDecimal value, BigDecimal delta) {
        if (percent) {
            return one(delta);
        }
        BigDecimal share = delta.divide(value, MathContext.DECIMAL64);
        boolean readable = share.compareTo(HALF) <= 0 && share.stripTrailingZeros().scale() <= 3;
        return readable ? NumberWords.format(share.movePointRight(2)) + "%" : "";
    }

    private String one(BigDecimal number) {
        return percent ? NumberWords.format(number.movePointRight(2)) + " %" : NumberWords.format(number);
    }
}
