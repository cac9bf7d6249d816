package org.tokenwright.app.text;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * A calculation as somebody types it, with its result as a fraction that was kept while it was written.
 *
 * @param hasPercent whether a percent sign is in it
 */
record TypedSum(String text, BigInteger above, BigInteger below, boolean hasPercent) {

    private static final int DIGITS = 34;
    /** Dividing by these always ends. */
    private static final List<Integer> EVEN = List.of(2, 4, 5, 8, 10, 16, 25, 100);

    private static TypedSum of(String text, BigDecimal value, boolean hasPercent) {
        BigDecimal plain = value.scale() < 0 ? value.setScale(0) : value;
        return new TypedSum(text, plain.unscaledValue(), BigInteger.TEN.pow(plain.scale()), hasPercent);
    }

    /** Sums of products, with brackets down to a depth. */
    static TypedSum any(RandomGenerator chance, NumberStyle style, int depth) {
        TypedSum sum = product(chance, style, depth, true);
        for (int i = chance.nextInt(3); i > 0; i--) {
            boolean isPlus = chance.nextBoolean();
            TypedSum more = product(chance, style, depth, false);
            BigInteger other = more.above.multiply(sum.below);
            BigInteger mine = sum.above.multiply(more.below);
            sum = sum.then(isPlus ? "+" : TypedNumber.one(chance, List.of("-", "\u2212")), more, isPlus ? mine.add(other) : mine.subtract(other),
                    sum.below.multiply(more.below), chance);
        }
        return sum;
    }

    private static TypedSum product(RandomGenerator chance, NumberStyle style, int depth, boolean maySign) {
        TypedSum product = factor(chance, style, depth, maySign);
        for (int i = chance.nextInt(3); i > 0; i--) {
            if (chance.nextBoolean()) {
                TypedSum more = factor(chance, style, depth, true);
                product = product.then("*", more, product.above.multiply(more.above), product.below.multiply(more.below), chance);
            } else {
                int by = TypedNumber.one(chance, EVEN);
                product = product.then("/", of(String.valueOf(by), BigDecimal.valueOf(by), false), product.above,
                        product.below.multiply(BigInteger.valueOf(by)), chance);
            }
        }
        return product;
    }

    private TypedSum then(String sign, TypedSum more, BigInteger newAbove, BigInteger newBelow, RandomGenerator chance) {
        String gap = chance.nextBoolean() ? "" : " ";
        return new TypedSum(text + gap + sign + gap + more.text, newAbove, newBelow, hasPercent || more.hasPercent);
    }

    private static TypedSum factor(RandomGenerator chance, NumberStyle style, int depth, boolean maySign) {
        TypedSum size = depth > 0 && chance.nextInt(3) == 0 ? any(chance, style, depth - 1).inBrackets() : number(chance, style);
        return maySign && chance.nextInt(8) == 0 ? new TypedSum("-" + size.text, size.above.negate(), size.below, size.hasPercent) : size;
    }

    private TypedSum inBrackets() {
        return new TypedSum("(" + text + ")", above, below, hasPercent);
    }

    private static TypedSum number(RandomGenerator chance, NumberStyle style) {
        int decimals = chance.nextInt(3);
        String whole = String.valueOf(chance.nextInt(10_000));
        String rest = TypedNumber.digits(chance, decimals);
        var number = new TypedNumber(whole + (rest.isEmpty() ? "" : TypedNumber.DECIMALS.get(style) + rest),
                new BigDecimal(whole + (rest.isEmpty() ? "" : "." + rest)), 0);
        if (chance.nextInt(6) == 0) {
            return of(number.text() + "%", number.value().movePointLeft(2), true);
        }
        TypedNumber typed = chance.nextInt(6) == 0 ? number.with(3, chance) : number;
        return of(typed.text(), typed.value(), false);
    }

    /** One division that need not end. */
    static TypedSum quotient(RandomGenerator chance) {
        long above = chance.nextLong(1, 1_000_000);
        long below = chance.nextLong(1, 1_000_000);
        return new TypedSum(above + "/" + below, BigInteger.valueOf(above), BigInteger.valueOf(below), false);
    }

    /** The exact result, or the first 34 digits with the last rounded half-even, by division of whole numbers. */
    BigDecimal value() {
        int scale = DIGITS - magnitude();
        BigInteger shifted = scale >= 0 ? above.multiply(BigInteger.TEN.pow(scale)) : above;
        BigInteger divisor = scale >= 0 ? below : below.multiply(BigInteger.TEN.pow(-scale));
        BigInteger[] parts = shifted.abs().divideAndRemainder(divisor);
        int half = parts[1].shiftLeft(1).compareTo(divisor);
        BigInteger rounded = half > 0 || half == 0 && parts[0].testBit(0) ? parts[0].add(BigInteger.ONE) : parts[0];
        return new BigDecimal(above.signum() < 0 ? rounded.negate() : rounded, scale);
    }

    /** Digits before the point, or less than 0 for zeros behind it. */
    private int magnitude() {
        BigInteger whole = above.abs();
        int magnitude = 0;
        for (BigInteger limit = below; whole.compareTo(limit) >= 0; limit = limit.multiply(BigInteger.TEN)) {
            magnitude++;
        }
        for (BigInteger tenth = whole.multiply(BigInteger.TEN); magnitude <= 0 && whole.signum() != 0 && tenth.compareTo(below) < 0;
                tenth = tenth.multiply(BigInteger.TEN)) {
            magnitude--;
        }
        return magnitude;
    }
}
