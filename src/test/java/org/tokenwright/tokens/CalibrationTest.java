package org.tokenwright.tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tokenwright.tokens.Calibration.Pair;

class CalibrationTest {

    private static final Band RULE = new Band(new BigDecimal("0.9"), new BigDecimal("1.2"), new BigDecimal("1.8"));

    private static Calibration of(long... baseAndBilled) {
        return new Calibration("t", IntStream.range(0, baseAndBilled.length / 2)
                .mapToObj(i -> new Pair("p" + i, baseAndBilled[2 * i], baseAndBilled[2 * i + 1])).toList());
    }

    /** 1,000 + 3,000 tokens were billed as 1,200 + 3,900: 5,100 / 4,000. */
    @Test
    void longTextsWeighMore() {
        assertThat(of(1000, 1200, 3000, 3900).multiple()).isEqualByComparingTo("1.275");
    }

    /** 1.2 and 1.3 are 4 % below and above 1.25. */
    @Test
    void theResidualIsTheRootOfTheMeanSquare() {
        assertThat(of(1000, 1200, 1000, 1300).residual()).isCloseTo(0.04, within(1e-12));
        assertThat(of(1000, 1250).residual()).isZero();
    }

    /** With four pairs the rule's own width, 0.75 to 1.5 times the centre; with five that of the pairs. */
    @Test
    void fewPairsKeepTheWidthOfTheRule() {
        Band four = of(100, 120, 100, 120, 100, 120, 100, 120).band(RULE);
        assertThat(four.low()).isEqualByComparingTo("0.9");
        assertThat(four.central()).isEqualByComparingTo("1.2");
        assertThat(four.high()).isEqualByComparingTo("1.8");
        Band five = of(100, 110, 100, 120, 100, 120, 100, 120, 100, 130).band(RULE);
        assertThat(five.low()).isEqualByComparingTo("1.1");
        assertThat(five.central()).isEqualByComparingTo("1.2");
        assertThat(five.high()).isEqualByComparingTo("1.3");
    }

    @Test
    void nothingIsNoPair() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Pair("a", 0, 5)).withMessageContaining("not above 0");
        assertThatIllegalArgumentException().isThrownBy(() -> new Pair("a", 5, 0)).withMessageContaining("not above 0");
        assertThatIllegalArgumentException().isThrownBy(() -> new Calibration("t", List.of())).withMessageContaining("no pairs");
    }
}
