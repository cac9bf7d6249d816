package org.tokenwright.base;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A unit of measure as a product of powers of base symbols, such as {@code USD/Mtok} or {@code token/call}.
 *
 * <p>Symbols carry no scale: {@code Mtok} and {@code token} are different symbols, and a conversion between them is
 * an input of its own, so that the formula shows it. A number without unit is {@link #ONE}.
 *
 * @param powers exponent of each symbol, never 0; empty for a plain number
 */
public record Unit(SortedMap<String, Integer> powers) {

    public static final Unit ONE = new Unit(new TreeMap<>());
    public static final Unit TASK = of("task");
    public static final Unit CALL = of("call");
    public static final Unit TOKEN = of("token");
    public static final Unit MTOK = of("Mtok");
    public static final Unit HOUR = of("hour");
    public static final Unit MONTH = of("month");

    public Unit {
        powers = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(powers));
    }

    /** One base symbol to the first power. */
    public static Unit of(String symbol) {
        return new Unit(new TreeMap<>(Map.of(symbol, 1)));
    }

    /**
     * Reads the form that {@link #toString()} writes: symbols joined by {@code *} and {@code /}, or {@code 1}.
     *
     * @throws IllegalArgumentException if the text is longer than 64 characters, or a symbol is empty or not made of letters,
     *     digits and {@code _ - .}
     */
    public static Unit parse(String text) {
        if (text.length() > 64 || !text.matches("[^*/]+([*/][^*/]+)*")) {
            throw new IllegalArgumentException("not a unit: \"" + text.substring(0, Math.min(64, text.length())) + "\"");
        }
        Unit unit = ONE;
        boolean divide = false;
        for (String part : text.strip().split("(?=[*/])|(?<=[*/])")) {
            switch (part) {
                case "*" -> divide = false;
                case "/" -> divide = true;
                default -> unit = divide ? unit.over(symbol(part, text)) : unit.times(symbol(part, text));
            }
        }
        return unit;
    }

    private static Unit symbol(String part, String whole) {
        if (part.equals("1")) {
            return ONE;
        }
        if (!part.matches("[\\p{L}][\\p{L}\\p{N}_.-]{0,39}")) {
            throw new IllegalArgumentException("not a unit: \"" + whole + "\"");
        }
        return of(part);
    }

    public Unit times(Unit other) {
        return combine(other, 1);
    }

    public Unit over(Unit other) {
        return combine(other, -1);
    }

    private Unit combine(Unit other, int sign) {
        var result = new TreeMap<>(powers);
        other.powers.forEach((symbol, power) -> result.merge(symbol, sign * power, Unit::sumOrNothing));
        return new Unit(result);
    }

    private static Integer sumOrNothing(int a, int b) {
        return a + b == 0 ? null : a + b;
    }

    /** The form that {@link #parse} reads, for example {@code USD/Mtok}; {@code 1} for a plain number. */
    @Override
    public String toString() {
        var above = new StringBuilder();
        var below = new StringBuilder();
        powers.forEach((symbol, power) -> {
            for (int i = 0; i < Math.abs(power); i++) {
                (power > 0 ? above.append(above.isEmpty() ? "" : "*") : below.append('/')).append(symbol);
            }
        });
        return (above.isEmpty() ? "1" : above.toString()) + below;
    }
}
