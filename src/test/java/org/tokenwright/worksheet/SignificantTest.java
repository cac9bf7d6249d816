package org.tokenwright.worksheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignificantTest {

    private static final MathContext TWELVE_DIGITS = new MathContext(12, RoundingMode.HALF_EVEN);
    private static final long SEED = 20260721;

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(textBlock = """
        1,                   1
        123456789012.4,      123456789012
        123456789012.5,      123456789012
        123456789013.5,      123456789014
        123456789012.6,      123456789013
        -123456789013.5,     -123456789014
        0.30000000000000004, 0.3
        999999999999.4,      999999999999
        999999999999.5,      1000000000000
        9999999999985,       9999999999980
        9999999999995,       10000000000000
        99999999999950,      100000000000000
        1e22,                1e22
        1.23456789012345e33, 1.23456789012e33
        1.23456789012345e34, 1.23456789012e34
        1.23456789012345e-11, 1.23456789012e-11
        1.23456789012345e-12, 1.23456789012e-12
        1.7976931348623157e308, 1.79769313486e308
        4.9e-324,            4.9e-324
        1.23456789012345e-310, 1.23456789012e-310
        """)
    void roundsHalfEvenAtTwelveDigits(double number, double expected) {
        assertThat(Significant.round(number)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.0, -0.0, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void leavesZeroAndWhatIsNotFiniteAsItIs(double number) {
        assertThat(Significant.round(number)).isEqualTo(Double.valueOf(number));
    }

    @Test
    void agreesWithExactDecimals() {
        compareWithExactDecimals(20_000);
    }

    @Test
    @Tag("long")
    void agreesWithExactDecimalsOnMillions() {
        compareWithExactDecimals(1_000_000);
    }

    private static void compareWithExactDecimals(int ofEach) {
        check(ofEach, random -> Double.longBitsToDouble(random.nextLong()));
        check(ofEach, random -> random.nextDouble() * power(random, -14, 36));
        check(ofEach, SignificantTest::nearTie);
        check(ofEach, random -> beside(random, power(random, -323, 309)));
        check(ofEach, random -> random.nextLong(-1L << 53, 1L << 53) * 0.5);
    }

    private static void check(int times, ToDoubleFunction<SplittableRandom> draw) {
        var random = new SplittableRandom(SEED);
        for (int i = 0; i < times; i++) {
            double number = draw.applyAsDouble(random);
            if (Double.isFinite(number) && Significant.round(number) != exactly(number)) {
                assertThat(Significant.round(number)).as("%s", number).isEqualTo(exactly(number));
            }
        }
    }

    private static double exactly(double number) {
        return new BigDecimal(number).round(TWELVE_DIGITS).doubleValue();
    }

    /** A double at or next to a decimal of 13 digits that ends in 5. */
    private static double nearTie(SplittableRandom random) {
        long digits = random.nextLong(100_000_000_000L, 1_000_000_000_000L) * 10 + 5;
        return beside(random, new BigDecimal(BigInteger.valueOf(digits), random.nextInt(-25, 26)).doubleValue());
    }

    private static double power(SplittableRandom random, int least, int bound) {
        return Double.parseDouble("1e" + random.nextInt(least, bound));
    }

    private static double beside(SplittableRandom random, double number) {
        double result = number;
        for (int steps = random.nextInt(3); steps > 0; steps--) {
            result = random.nextBoolean() ? Math.nextUp(result) : Math.nextDown(result);
        }
        return result;
    }

    @Test
    void comparesAsIfBothWereRounded() {
        var random = new SplittableRandom(SEED);
        for (int i = 0; i < 20_000; i++) {
            double left = Double.longBitsToDouble(random.nextLong());
            double right = left * (1 + random.nextDouble(-3e-11, 3e-11));
            if (Double.isFinite(left) && Double.isFinite(right)) {
                int expected = Double.compare(Significant.round(left), Significant.round(right));
                checkComparison(left, right, expected);
                checkComparison(right, left, -expected);
            }
        }
    }

    private static void checkComparison(double left, double right, int expected) {
        if (Significant.compare(left, right) != expected) {
            assertThat(Significant.compare(left, right)).as("%s and %s", left, right).isEqualTo(expected);
        }
    }

    @ParameterizedTest(name = "{0} and {1}")
    @CsvSource(textBlock = """
        1,      1.00000000001,   -1
        1,      1.000000000004,  0
        1e300,  -1e308,          1
        -1e308, 1.7e308,         -1
        1e-310, 2e-310,          -1
        0,      4.9e-324,        -1
        0,      -0.0,            0
        """)
    void comparesAcrossTheRangeOfDoubles(double left, double right, int expected) {
        assertThat(Significant.compare(left, right)).isEqualTo(expected);
    }
}
