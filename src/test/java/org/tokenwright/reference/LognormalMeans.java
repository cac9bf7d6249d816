package org.tokenwright.reference;

import static org.tokenwright.reference.DecimalMath.DIGITS;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * Shares and partial means of a lognormal variable that is cut off at a limit, in decimal: with z = ln(c/median)/σ the
 * share below c is Φ(z), and the mean of what lies below is median × e^(σ²/2) × Φ(z − σ).
 */
final class LognormalMeans {

    private final BigDecimal median;
    private final BigDecimal sigma;
    private final BigDecimal mean;
    private final Optional<BigDecimal> limit;

    LognormalMeans(BigDecimal median, BigDecimal p90, Optional<BigDecimal> limit) {
        this.median = median;
        this.limit = limit;
        sigma = DecimalMath.ln(p90.divide(median, DIGITS))
                .divide(DecimalMath.normalQuantile(new BigDecimal("0.9")), DIGITS);
        mean = median.multiply(DecimalMath.exp(sigma.multiply(sigma, DIGITS).divide(BigDecimal.TWO, DIGITS)), DIGITS);
    }

    /** Share of the variable in a range; an empty end is open. */
    BigDecimal share(Optional<BigDecimal> from, Optional<BigDecimal> to) {
        return between(from, to, BigDecimal.ZERO, BigDecimal.ONE);
    }

    /** Mean of the variable in a range, over all values. */
    BigDecimal mean(Optional<BigDecimal> from, Optional<BigDecimal> to) {
        return between(from, to, sigma, mean);
    }

    /** Mean of what exceeds a start, of values within the limit. */
    BigDecimal excess(BigDecimal start) {
        return mean(Optional.of(start), Optional.empty())
                .subtract(start.multiply(share(Optional.of(start), Optional.empty()), DIGITS)).max(BigDecimal.ZERO);
    }

    private BigDecimal between(Optional<BigDecimal> from, Optional<BigDecimal> to, BigDecimal shift, BigDecimal whole) {
        BigDecimal high = to.or(() -> limit).map(end -> below(limited(end), shift, whole)).orElse(whole);
        BigDecimal low = from.map(start -> below(limited(start), shift, whole)).orElse(BigDecimal.ZERO);
        return high.subtract(low).max(BigDecimal.ZERO);
    }

    private BigDecimal limited(BigDecimal x) {
        return limit.map(x::min).orElse(x);
    }

    private BigDecimal below(BigDecimal x, BigDecimal shift, BigDecimal whole) {
        if (x.signum() <= 0) {
            return BigDecimal.ZERO;
        }
        BigDecimal z = DecimalMath.ln(x.divide(median, DIGITS)).divide(sigma, DIGITS);
        return whole.multiply(DecimalMath.normalCdf(z.subtract(shift)), DIGITS);
    }
}
