package org.tokenwright.app.text;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * One number as somebody writes it, with the value that was meant.
 *
 * @param digits the value without the suffix
 * @param scale of the suffix; 0 for none
 */
record TypedNumber(String text, BigDecimal digits, int scale) {

    static final Map<NumberStyle, String> DECIMALS = Map.of(NumberStyle.ENGLISH, ".", NumberStyle.GERMAN, ",", NumberStyle.FRENCH, ",",
            NumberStyle.SWISS, ".");
    /** Signs of the style between groups, besides those that every style has. */
    static final Map<NumberStyle, List<String>> GROUPS = Map.of(NumberStyle.ENGLISH, List.of(","), NumberStyle.GERMAN, List.of("."),
            NumberStyle.FRENCH, List.of("\u202f", "\u00a0"), NumberStyle.SWISS, List.of("'", "\u2019"));
    private static final List<String> SPACES = List.of(" ", "\u00a0", "\u202f", "_");
    private static final Map<Integer, List<String>> SUFFIXES = Map.of(3, List.of("k", "K"),
            6, List.of("m", "M", "mn", "Mn", "Mio", "MIO", "mio", "Mio."), 9, List.of("b", "B", "bn", "Bn", "Mrd", "mrd", "Mrd.", "Md", "g", "G"),
            12, List.of("t", "T"));

    BigDecimal value() {
        return digits.scaleByPowerOfTen(scale);
    }

    static <T> T one(RandomGenerator chance, List<T> of) {
        return of.get(chance.nextInt(of.size()));
    }

    /** A number of 0 or more with up to nine digits and up to four decimals, perhaps with group signs and a suffix. */
    static TypedNumber any(RandomGenerator chance, NumberStyle style) {
        TypedNumber plain = plain(chance, style);
        return chance.nextInt(3) == 0 ? plain.with(one(chance, List.of(3, 6, 9, 12)), chance) : plain;
    }

    TypedNumber with(int suffix, RandomGenerator chance) {
        return new TypedNumber(text + one(chance, List.of("", " ", "\u00a0")) + one(chance, SUFFIXES.get(suffix)), digits, suffix);
    }

    /** Without a suffix. */
    static TypedNumber plain(RandomGenerator chance, NumberStyle style) {
        String whole = String.valueOf(chance.nextInt((int) Math.pow(10, chance.nextInt(1, 10))));
        String decimals = chance.nextBoolean() ? "" : digits(chance, chance.nextInt(1, 5));
        String group = one(chance, chance.nextBoolean() ? GROUPS.get(style) : SPACES);
        String written = chance.nextBoolean() ? grouped(whole, group) : whole;
        return new TypedNumber(written + (decimals.isEmpty() ? "" : DECIMALS.get(style) + decimals),
                new BigDecimal(whole + (decimals.isEmpty() ? "" : "." + decimals)), 0);
    }

    static String digits(RandomGenerator chance, int count) {
        var digits = new StringBuilder();
        for (int i = 0; i < count; i++) {
            digits.append((char) ('0' + chance.nextInt(10)));
        }
        return digits.toString();
    }

    private static String grouped(String whole, String group) {
        var text = new StringBuilder(whole);
        for (int i = whole.length() - 3; i > 0; i -= 3) {
            text.insert(i, group);
        }
        return text.toString();
    }

    /** The same below zero, or with a plus. */
    TypedNumber signed(String sign) {
        return new TypedNumber(sign + text, sign.equals("+") ? digits : digits.negate(), scale);
    }

    /** An abbreviation with a point before two dots could be read in two ways. */
    boolean endsInPoint() {
        return text.endsWith(".");
    }
}
