package org.tokenwright.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The decimal functions, against digits from printed tables and against each other. */
class DecimalMathTest {

    private static final MathContext THIRTY = new MathContext(30, RoundingMode.HALF_EVEN);

    @ParameterizedTest(name = "{0}({1})")
    @CsvSource(textBlock = """
            exp,      1,     2.71828182845904523536028747135
            exp,      -1,    0.367879441171442321595523770161
            ln,       2,     0.693147180559945309417232121458
            ln,       10,    2.30258509299404568401799145468
            cdf,      0,     0.5
            cdf,      1,     0.841344746068542948585232545632
            quantile, 0.5,   0
            quantile, 0.975, 1.95996398454005423552459443052
            """)
    void knownDigits(String function, BigDecimal argument, BigDecimal expected) {
        BigDecimal result = switch (function) {
            case "exp" -> DecimalMath.exp(argument);
            case "ln" -> DecimalMath.ln(argument);
            case "cdf" -> DecimalMath.normalCdf(argument);
            default -> DecimalMath.normalQuantile(argument);
        };
        assertThat(result.subtract(expected).abs()).isLessThan(new BigDecimal("1e-29"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-700", "-31.4", "-0.001", "0.3", "1", "12.5", "690"})
    void logarithmAndPowerUndoEachOther(BigDecimal x) {
        assertThat(DecimalMath.ln(DecimalMath.exp(x)).round(THIRTY)).isEqualByComparingTo(x);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e-30", "0.001", "0.1", "0.3", "0.9", "0.999999"})
    void quantileAndDistributionUndoEachOther(BigDecimal p) {
        assertThat(DecimalMath.normalCdf(DecimalMath.normalQuantile(p)).round(THIRTY)).isEqualByComparingTo(p);
    }

    /** Two formulas of the tail: the power series just below 6, the continued fraction from 6 on. */
    @ParameterizedTest
    @ValueSource(strings = {"5.9999", "-5.9999"})
    void bothFormulasOfTheTailAgree(BigDecimal x) {
        BigDecimal tail = DecimalMath.normalDensity(x).divide(DecimalMath.fraction(x.abs()), DecimalMath.DIGITS);
        BigDecimal expected = x.signum() < 0 ? tail : BigDecimal.ONE.subtract(tail);
        assertThat(DecimalMath.normalCdf(x).round(THIRTY)).isEqualByComparingTo(expected.round(THIRTY));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-2.5", "0.5", "3.75"})
    void powersMultiply(BigDecimal exponent) {
        BigDecimal base = new BigDecimal("1.7");
        List<BigDecimal> factors = List.of(DecimalMath.power(base, exponent), DecimalMath.power(base, exponent.negate()));
        assertThat(factors.getFirst().multiply(factors.getLast()).round(THIRTY)).isEqualByComparingTo(BigDecimal.ONE);
    }
}
