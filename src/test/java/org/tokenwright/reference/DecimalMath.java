package org.tokenwright.reference;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/**
 * Elementary functions in decimal, good to 40 significant digits, written for the tests alone. A machine number serves
 * only as a first guess that is then improved.
 */
public final class DecimalMath {

    /** Digits of ordinary arithmetic. */
    public static final MathContext DIGITS = new MathContext(42, RoundingMode.HALF_EVEN);
    /** Digits inside a function. */
    private static final MathContext INNER = new MathContext(75, RoundingMode.HALF_EVEN);
    private static final BigDecimal TWO = BigDecimal.TWO;
    private static final BigDecimal NEGLIGIBLE = new BigDecimal("1e-74");
    private static final BigDecimal NOISE = new BigDecimal("1e-30");
    private static final int HALVINGS = 8;
    private static final BigDecimal LN_2 = TWO.multiply(inverseHyperbolicTangentOfOneThird(), INNER);
    private static final BigDecimal PI = pi();
    /** From here on the continued fraction of the tail is used. */
    private static final BigDecimal TAIL = BigDecimal.valueOf(6);
    private static final int TAIL_DEPTH = 160;
    private static final int MOST_KNOWN = 200_000;
    private static final Map<BigDecimal, BigDecimal> LOGARITHMS = new ConcurrentHashMap<>();
    private static final Map<BigDecimal, BigDecimal> PROBABILITIES = new ConcurrentHashMap<>();
    private static final Map<BigDecimal, BigDecimal> QUANTILES = new ConcurrentHashMap<>();

    private DecimalMath() {
    }

    /** A difference; 0 where only the last digits of what was rounded before are left. */
    static BigDecimal difference(BigDecimal whole, BigDecimal part) {
        BigDecimal rest = whole.subtract(part);
        return rest.abs().compareTo(whole.abs().multiply(NOISE)) <= 0 ? BigDecimal.ZERO : rest;
    }

    /** e to the power of a number between −2,000 and 2,000. */
    public static BigDecimal exp(BigDecimal x) {
        return inner(x).round(DIGITS);
    }

    /** The power series on a small argument; then squared, and multiplied by a power of two. */
    private static BigDecimal inner(BigDecimal x) {
        int twos = x.divide(LN_2, 0, RoundingMode.HALF_EVEN).intValueExact();
        BigDecimal rest = x.subtract(LN_2.multiply(BigDecimal.valueOf(twos)), INNER)
                .divide(BigDecimal.valueOf(1L << HALVINGS), INNER);
        BigDecimal sum = BigDecimal.ONE;
        BigDecimal term = BigDecimal.ONE;
        for (int n = 1; term.abs().compareTo(NEGLIGIBLE) > 0; n++) {
            term = term.multiply(rest).divide(BigDecimal.valueOf(n), INNER);
            sum = sum.add(term, INNER);
        }
        for (int i = 0; i < HALVINGS; i++) {
            sum = sum.multiply(sum, INNER);
        }
        return sum.multiply(TWO.pow(twos, INNER), INNER);
    }

    /** Natural logarithm of a positive number within the range of machine numbers: one step of third order. */
    public static BigDecimal ln(BigDecimal x) {
        return known(LOGARITHMS, x, number -> {
            BigDecimal guess = new BigDecimal(Math.log(number.doubleValue()));
            BigDecimal power = inner(guess);
            BigDecimal step = TWO.multiply(number.subtract(power, INNER))
                    .divide(number.add(power, INNER), INNER);
            BigDecimal better = guess.add(step, INNER);
            BigDecimal left = number.subtract(inner(better), INNER).divide(number, INNER);
            return better.add(left, INNER).round(DIGITS);
        });
    }

    /** A positive base to any power, or any base to a whole one. */
    public static BigDecimal power(BigDecimal base, BigDecimal exponent) {
        if (exponent.stripTrailingZeros().scale() <= 0 && exponent.abs().compareTo(BigDecimal.valueOf(1000)) <= 0) {
            return base.pow(exponent.intValueExact(), DIGITS);
        }
        return exp(exponent.multiply(ln(base), DIGITS));
    }

    /** Density of the standard normal distribution. */
    public static BigDecimal normalDensity(BigDecimal x) {
        return inner(x.multiply(x, INNER).divide(TWO, INNER).negate())
                .divide(PI.multiply(TWO).sqrt(INNER), INNER);
    }

    /** Distribution function of the standard normal distribution. */
    public static BigDecimal normalCdf(BigDecimal x) {
        return known(PROBABILITIES, x, number -> cumulated(number).round(DIGITS));
    }

    private static BigDecimal cumulated(BigDecimal x) {
        if (x.abs().compareTo(TAIL) < 0) {
            return new BigDecimal("0.5").add(normalDensity(x).multiply(oddSeries(x), INNER), INNER);
        }
        BigDecimal tail = normalDensity(x).divide(fraction(x.abs()), INNER);
        return x.signum() < 0 ? tail : BigDecimal.ONE.subtract(tail, INNER);
    }

    /** x + x³/3 + x⁵/15 + …: the area from 0, divided by the density. */
    private static BigDecimal oddSeries(BigDecimal x) {
        BigDecimal square = x.multiply(x, INNER);
        BigDecimal sum = x;
        BigDecimal term = x;
        for (int odd = 3; term.abs().compareTo(NEGLIGIBLE) > 0; odd += 2) {
            term = term.multiply(square).divide(BigDecimal.valueOf(odd), INNER);
            sum = sum.add(term, INNER);
        }
        return sum;
    }

    /** x + 1/(x + 2/(x + 3/(x + …))) */
    static BigDecimal fraction(BigDecimal x) {
        BigDecimal result = x;
        for (int n = TAIL_DEPTH; n > 0; n--) {
            result = x.add(BigDecimal.valueOf(n).divide(result, INNER), INNER);
        }
        return result;
    }

    /** Inverse of {@link #normalCdf} between 0 and 1, by Newton's method with Halley's correction. */
    public static BigDecimal normalQuantile(BigDecimal probability) {
        return known(QUANTILES, probability, p -> {
            BigDecimal x = new BigDecimal(roughQuantile(p.doubleValue()));
            for (int i = 0; i < 4; i++) {
                BigDecimal step = cumulated(x).subtract(p, INNER).divide(normalDensity(x), INNER);
                BigDecimal slope = BigDecimal.ONE.add(x.multiply(step, INNER).divide(TWO, INNER), INNER);
                x = x.subtract(step.divide(slope, INNER), INNER);
            }
            return x.round(DIGITS);
        });
    }

    /** The rational formula 26.2.23 of Abramowitz and Stegun, good to 0.00045. */
    private static double roughQuantile(double p) {
        double t = Math.sqrt(-2 * Math.log(Math.min(p, 1 - p)));
        double size = t - (2.515517 + t * (0.802853 + t * 0.010328))
                / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308)));
        return p < 0.5 ? -size : size;
    }

    private static BigDecimal known(Map<BigDecimal, BigDecimal> results, BigDecimal x, UnaryOperator<BigDecimal> function) {
        if (results.size() > MOST_KNOWN) {
            results.clear();
        }
        BigDecimal found = results.get(x);
        if (found == null) {
            found = function.apply(x);
            results.put(x, found);
        }
        return found;
    }

    private static BigDecimal inverseHyperbolicTangentOfOneThird() {
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal power = BigDecimal.ONE.divide(BigDecimal.valueOf(3), INNER);
        for (int odd = 1; power.compareTo(NEGLIGIBLE) > 0; odd += 2) {
            sum = sum.add(power.divide(BigDecimal.valueOf(odd), INNER), INNER);
            power = power.divide(BigDecimal.valueOf(9), INNER);
        }
        return sum;
    }

    /** Machin: π = 16 arctan(1/5) − 4 arctan(1/239). */
    private static BigDecimal pi() {
        return arcTangentOfInverse(5).multiply(BigDecimal.valueOf(16))
                .subtract(arcTangentOfInverse(239).multiply(BigDecimal.valueOf(4)), INNER);
    }

    private static BigDecimal arcTangentOfInverse(int n) {
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal power = BigDecimal.ONE.divide(BigDecimal.valueOf(n), INNER);
        BigDecimal factor = BigDecimal.valueOf(-(long) n * n);
        for (int odd = 1; power.abs().compareTo(NEGLIGIBLE) > 0; odd += 2) {
            sum = sum.add(power.divide(BigDecimal.valueOf(odd), INNER), INNER);
            power = power.divide(factor, INNER);
        }
        return sum;
    }
}
