package org.tokenwright.worksheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.math.BigDecimal;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class InputsTest {

    private final Worksheet worksheet = worksheet();

    private static Worksheet worksheet() {
        var sheet = new SmallSheet(2);
        sheet.range("price", "1", "2", "4");
        sheet.input("fixed", "5");
        sheet.data("load", "3", "7");
        sheet.data("flat", "6", "6");
        return sheet.build();
    }

    @Test
    void aPointHoldsCentralValues() {
        Inputs inputs = Inputs.of(worksheet);
        assertThat(inputs.columns()).isEqualTo(1);
        assertThat(inputs.worksheet()).isSameAs(worksheet);
        assertThat(inputs.assumption("price", 0)).isEqualTo(2);
        assertThat(inputs.series("load", 0, 0)).isEqualTo(3);
        assertThat(inputs.series("load", 1, 0)).isEqualTo(7);
        assertThat(inputs.series("flat", 1, 0)).isEqualTo(6);
    }

    @Test
    void threeColumnsHoldTheRange() {
        Inputs inputs = Inputs.lowBaseHigh(worksheet);
        assertThat(inputs.columns()).isEqualTo(3);
        assertColumns(inputs, "price", 1, 2, 4);
        assertColumns(inputs, "fixed", 5, 5, 5);
        assertThat(inputs.assumption("price", Inputs.LOW)).isEqualTo(1);
        assertThat(inputs.assumption("price", Inputs.BASE)).isEqualTo(2);
        assertThat(inputs.assumption("price", Inputs.HIGH)).isEqualTo(4);
    }

    @Test
    void anEditIsReadInsteadOfTheWorksheetsOwnValue() {
        UnaryOperator<Assumption> edit = assumption -> assumption.id().equals("fixed")
                ? SmallSheet.assumption("fixed", "8") : assumption;
        assertColumns(Inputs.lowBaseHigh(worksheet, edit), "fixed", 8, 8, 8);
        assertColumns(Inputs.lowBaseHigh(worksheet, edit), "price", 1, 2, 4);
        Inputs before = Inputs.lowBaseHigh(worksheet).with("price", 10, 20, 30);
        assertColumns(before.revalued(edit), "fixed", 8, 8, 8);
        assertColumns(before.revalued(edit), "price", 10, 20, 30);
        assertColumns(before, "fixed", 5, 5, 5);
        assertThatIllegalStateException().isThrownBy(() -> Inputs.of(worksheet).revalued(edit))
                .withMessage("low, central and high need 3 columns, not 1");
    }

    @Test
    void anEditMayGiveANumberARange() {
        Inputs inputs = Inputs.lowBaseHigh(worksheet).revalued(assumption -> assumption.id().equals("fixed")
                ? new Assumption("fixed", "the fixed", assumption.unit(), BigDecimal.TEN, BigDecimal.ONE,
                        BigDecimal.valueOf(20), assumption.origin(), "") : assumption);
        assertColumns(inputs, "fixed", 1, 10, 20);
    }

    @Test
    void valuesAreSetForAllColumnsOrForEach() {
        Inputs inputs = Inputs.columns(worksheet, 3);
        assertColumns(inputs, "price", 2, 2, 2);
        assertColumns(inputs.with("price", 9), "price", 9, 9, 9);
        assertColumns(inputs.with("price", 7, 8, 9), "price", 7, 8, 9);
        assertColumns(inputs.with("price", 7, 8, 9), "fixed", 5, 5, 5);
        assertColumns(inputs.with("price", 7, 7, 7).with("fixed", 1), "price", 7, 7, 7);
        assertColumns(inputs.with(Map.of("price", new double[] {1}, "fixed", new double[] {1, 2, 3})), "fixed", 1, 2, 3);
        assertColumns(inputs, "price", 2, 2, 2);
    }

    @Test
    void laterChangesOfAnArrayDoNotReachTheInputs() {
        double[] values = {7, 8, 9};
        Inputs inputs = Inputs.columns(worksheet, 3).with("price", values);
        values[1] = 100;
        assertColumns(inputs, "price", 7, 8, 9);
    }

    @Test
    void seriesAreSetByMonthAndColumn() {
        Inputs inputs = Inputs.columns(worksheet, 2).withSeries("load", new double[][] {{1, 2}, {3}});
        assertThat(inputs.series("load", 0, 0)).isEqualTo(1);
        assertThat(inputs.series("load", 0, 1)).isEqualTo(2);
        assertThat(inputs.series("load", 1, 1)).isEqualTo(3);
        assertThat(inputs.series("flat", 1, 1)).isEqualTo(6);
        assertThat(Inputs.columns(worksheet, 2).series("load", 1, 1)).isEqualTo(7);
    }

    @Test
    void whatIsTheSameEverywhereIsHeldOnce() {
        Inputs inputs = Inputs.columns(worksheet, 3).with("price", 4, 4, 4).with("fixed", 4, 4, 5);
        assertThat(inputs.assumption(0)).containsExactly(4);
        assertThat(inputs.assumption(1)).containsExactly(4, 4, 5);
        assertThat(inputs.variesByMonth(0)).isTrue();
        assertThat(inputs.variesByMonth(1)).isFalse();
        assertThat(inputs.seriesVariesByColumn(0)).isFalse();
        assertThat(inputs.withSeries("load", new double[][] {{1}, {2, 3, 4}}).seriesVariesByColumn(0)).isTrue();
        assertThat(inputs.withSeries("load", new double[][] {{2, 3, 4}, {2, 3, 4}}).variesByMonth(0)).isFalse();
    }

    @Test
    void rejectsWhatDoesNotFit() {
        Inputs inputs = Inputs.columns(worksheet, 3);
        assertRejected(() -> Inputs.columns(worksheet, 0), "an evaluation has at least 1 column, not 0");
        assertRejected(() -> inputs.with("price", 1, 2), "price: 2 values for 3 columns");
        assertRejected(() -> inputs.with("price"), "price: 0 values for 3 columns");
        assertRejected(() -> inputs.with("prize", 1), "the worksheet has no assumption prize");
        assertRejected(() -> inputs.withSeries("load", new double[][] {{1}}), "load: 1 months for 2");
        assertRejected(() -> inputs.withSeries("load", new double[][] {{1}, {1, 2}}), "load: 2 values for 3 columns");
        assertRejected(() -> inputs.withSeries("lead", new double[][] {{1}, {1}}), "the worksheet has no series lead");
        assertRejected(() -> inputs.assumption("prize", 0), "the worksheet has no assumption prize");
        assertRejected(() -> inputs.series("lead", 0, 0), "the worksheet has no series lead");
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> inputs.assumption("price", 3));
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> inputs.series("load", 2, 0));
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> inputs.series("load", 0, -1));
    }

    @Test
    void inputsOfAnotherWorksheetAreRejected() {
        Inputs others = Inputs.of(worksheet());
        Program program = Program.compile(worksheet);
        assertRejected(() -> program.evaluate(others), "these inputs belong to another worksheet");
        assertRejected(() -> program.totals(others, Request.sums(java.util.List.of())),
                "these inputs belong to another worksheet");
    }

    private static void assertRejected(Executable call, String message) {
        assertThatIllegalArgumentException().isThrownBy(call::execute).withMessage(message);
    }

    private static void assertColumns(Inputs inputs, String assumption, double... expected) {
        for (int column = 0; column < expected.length; column++) {
            assertThat(inputs.assumption(assumption, column)).isEqualTo(expected[column]);
        }
    }
}
