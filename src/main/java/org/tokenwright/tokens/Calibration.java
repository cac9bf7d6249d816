package org.tokenwright.tokens;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;

/**
 * What a provider billed for texts, against the tokens that {@link Tokenizer#BASE} makes of them: the way to a multiple of a closed
 * vocabulary. No text is kept.
 *
 * @param tokenizer id of the tokenizer that was measured
 */
public record Calibration(String tokenizer, List<Pair> pairs) {

    /**
     * One text.
     *
     * @param base tokens of the base tokenizer, above 0
     * @param billed input tokens that were billed for it, above 0
     */
    public record Pair(String name, long base, long billed) {

        /** @throws IllegalArgumentException if a count is not above 0 */
        public Pair {
            if (base <= 0 || billed <= 0) {
                throw new IllegalArgumentException("tokens of \"" + name + "\" are not above 0 (" + Math.min(base, billed) + ")");
            }
        }

        BigDecimal multiple() {
            return quotient(billed, base);
        }
    }

    /** From so many pairs on, their own range is the band. */
    private static final int ENOUGH = 5;

    /** @throws IllegalArgumentException if there is no pair */
    public Calibration {
        pairs = List.copyOf(pairs);
        if (pairs.isEmpty()) {
            throw new IllegalArgumentException("a calibration has no pairs");
        }
    }

    /** All billed tokens over all tokens of the base: the fit that gives long texts their weight. */
    public BigDecimal multiple() {
        return quotient(pairs.stream().mapToLong(Pair::billed).reduce(0, Math::addExact),
                pairs.stream().mapToLong(Pair::base).reduce(0, Math::addExact));
    }

    /** Root of the mean square of what each pair is off the fit, relative to it: 0.03 for 3 %. */
    public double residual() {
        BigDecimal fit = multiple();
        return Math.sqrt(pairs.stream().mapToDouble(pair -> pair.multiple().divide(fit, MathContext.DECIMAL64).doubleValue() - 1)
                .map(off -> off * off).average().orElseThrow());
    }

    /** The fit with the range of the pairs; with few pairs with the relative width that the rule states, where that is wider. */
    public Band band(Band rule) {
        BigDecimal fit = multiple();
        BigDecimal low = pairs.stream().map(Pair::multiple).min(BigDecimal::compareTo).orElseThrow();
        BigDecimal high = pairs.stream().map(Pair::multiple).max(BigDecimal::compareTo).orElseThrow();
        if (pairs.size() < ENOUGH) {
            low = low.min(fit.multiply(rule.low()).divide(rule.central(), MathContext.DECIMAL64));
            high = high.max(fit.multiply(rule.high()).divide(rule.central(), MathContext.DECIMAL64));
        }
        return new Band(low, fit, high);
    }

    private static BigDecimal quotient(long above, long below) {
        return BigDecimal.valueOf(above).divide(BigDecimal.valueOf(below), MathContext.DECIMAL64);
    }
}
