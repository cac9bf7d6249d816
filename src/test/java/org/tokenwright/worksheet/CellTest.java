package org.tokenwright.worksheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CellTest {

    @Test
    void holdsANumber() {
        Cell cell = Cell.of(2.5);
        assertThat(cell.isDefined()).isTrue();
        assertThat(cell.get()).isEqualTo(2.5);
        assertThat(cell.orElse(7)).isEqualTo(2.5);
        assertThat(cell.value()).hasValue(2.5);
        assertThat(cell).hasToString("2.5").isEqualTo(Cell.of(2.5)).hasSameHashCodeAs(Cell.of(2.5));
        assertThat(cell).isNotEqualTo(Cell.of(2.6)).isNotEqualTo(Cell.UNDEFINED).isNotEqualTo("2.5");
        assertThat(Cell.of(1).hashCode()).isNotEqualTo(Cell.of(2).hashCode());
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void whatIsNotFiniteIsNotDefined(double raw) {
        Cell cell = Cell.of(raw);
        assertThat(cell).isSameAs(Cell.UNDEFINED).hasToString("not defined");
        assertThat(cell.isDefined()).isFalse();
        assertThat(cell.orElse(7)).isEqualTo(7);
        assertThat(cell.value()).isEmpty();
        assertThatIllegalStateException().isThrownBy(cell::get).withMessage("not defined");
    }

    @Test
    void thereIsNoNegativeZero() {
        assertThat(Cell.of(-0.0)).isEqualTo(Cell.of(0.0)).hasToString("0.0");
    }
}
