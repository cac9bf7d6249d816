package org.tokenwright.app.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** Amounts under each other. */
class ColumnFormatTest {

    private static List<String> column(double... amounts) {
        ColumnFormat format = ColumnFormat.of(Arrays.stream(amounts));
        List<String> texts = Arrays.stream(amounts).mapToObj(amount -> format.text(OptionalDouble.of(amount))).toList();
        assertThat(texts).allMatch(text -> text.length() <= format.widest().length() + 1);
        return texts;
    }

    @Test
    void aShortAmountLosesNoDigitAndAllHaveTheSameDecimals() {
        assertThat(column(0.00042, 0.00225, 0.01225, 0.0135)).containsExactly("0.00042", "0.00225", "0.01225", "0.01350");
    }

    @Test
    void aLongAmountKeepsThreeDigits() {
        assertThat(column(1.0 / 3000)).containsExactly("0.000333");
        assertThat(column(0.1 + 0.2)).containsExactly("0.30");
    }

    @Test
    void largeAmountsAreWholeAndMiddleOnesHaveCents() {
        assertThat(column(420, 2250, 12250)).containsExactly("420", "2,250", "12,250");
        assertThat(column(7.5, 56.2)).containsExactly("7.50", "56.20");
        assertThat(column(0, 3)).containsExactly("0", "3");
    }

    @Test
    void amountsFarApartHaveTheirOwnDecimals() {
        assertThat(column(0.00042, 17_500)).containsExactly("0.00042", "17,500");
    }
}
