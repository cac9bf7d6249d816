package org.tokenwright.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tokenwright.app.text.QuantityText;
import org.tokenwright.base.Quantity;
import org.tokenwright.base.Unit;

/** What a person types into a field and what they see again. */
class QuantityTextTest {

    private static final QuantityText TASKS = new QuantityText(Unit.TASK, false);
    private static final QuantityText SHARE = new QuantityText(Unit.ONE, true);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2000             | 2000    | 2000   | 2000
            2,000            | 2000    | 2000   | 2000
            2 000.5          | 2000.5  | 2000.5 | 2000.5
            1.5M             | 1500000 | 1500000 | 1500000
            2 k              | 2000    | 2000   | 2000
            1M ±20%          | 1000000 | 800000 | 1200000
            1M +/- 200k      | 1000000 | 800000 | 1200000
            2k to 8k         | 5000    | 2000   | 8000
            2k–8k            | 5000    | 2000   | 8000
            2k - 8k          | 5000    | 2000   | 8000
            4k (2k to 8k)    | 4000    | 2000   | 8000
            0                | 0       | 0      | 0
            """)
    void readsNumbersAndRanges(String text, BigDecimal value, BigDecimal low, BigDecimal high) {
        Quantity quantity = TASKS.parse(text);
        assertThat(quantity.value()).isEqualByComparingTo(value);
        assertThat(quantity.low()).isEqualByComparingTo(low);
        assertThat(quantity.high()).isEqualByComparingTo(high);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            5        | 0.05  | 0.05 | 0.05
            5 %      | 0.05  | 0.05 | 0.05
            5% ± 2%  | 0.05  | 0.03 | 0.07
            -3       | -0.03 | -0.03 | -0.03
            2 to 4 % | 0.03  | 0.02 | 0.04
            """)
    void readsPercentInFieldsOfShares(String text, BigDecimal value, BigDecimal low, BigDecimal high) {
        Quantity quantity = SHARE.parse(text);
        assertThat(quantity.value()).isEqualByComparingTo(value);
        assertThat(quantity.low()).isEqualByComparingTo(low);
        assertThat(quantity.high()).isEqualByComparingTo(high);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1,5", "many", "1e999999999", "8k to 2k", "3 q", "1,0000", "±5", "--2",
            "999999999999999999999999999999999999999"})
    void refusesWhatCouldMeanTwoThings(String text) {
        assertThatThrownBy(() -> TASKS.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2,000", "1M ±20%", "1.5M", "240k (200k–300k)", "0.25", "2k to 8k", "1M ±20% P10–P90", "1,234,567",
            "5k (2k to 8k, p10-p90)"})
    void whatIsShownIsReadAsTheSame(String text) {
        Quantity quantity = TASKS.parse(text);
        assertThat(TASKS.parse(TASKS.format(quantity))).isEqualTo(quantity);
        assertThat(SHARE.parse(SHARE.format(SHARE.parse("2.5 % ±0.5")))).isEqualTo(SHARE.parse("2.5 % ±0.5"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1000000 ±20%       | 1M ±20%
            2000               | 2,000
            240000             | 240k
            2k to 8k           | 2,000–8,000
            4k (2k to 8k)      | 4,000 (2,000–8,000)
            """)
    void theShortestExactFormIsShown(String typed, String shown) {
        assertThat(TASKS.format(TASKS.parse(typed))).isEqualTo(shown);
    }
}
