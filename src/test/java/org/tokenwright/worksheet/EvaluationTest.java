package org.tokenwright.worksheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.tokenwright.worksheet.Formulas.over;
import static org.tokenwright.worksheet.Formulas.times;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tokenwright.worksheet.Expr.Fold;

class EvaluationTest {

    private static final Tags CHAT = Tags.NONE.with(Tag.WORKLOAD, "chat");
    private static final Tags SEARCH = Tags.NONE.with(Tag.WORKLOAD, "search");

    private final Evaluation evaluation = evaluation();

    /** Two workloads of prices 1 to 4 and 10 over loads of 3 and 7; one more row that is not defined. */
    private static Evaluation evaluation() {
        var sheet = new SmallSheet(2);
        Expr load = sheet.data("load", "3", "7");
        sheet.row("chat", times(sheet.range("price", "1", "2", "4"), load), CHAT);
        sheet.row("search", times(sheet.input("fixed", "10"), load), SEARCH);
        sheet.row("more search", sheet.input("hundred", "100"), SEARCH);
        sheet.row("broken", over(load, Formulas.ZERO));
        Worksheet worksheet = sheet.build();
        return Program.compile(worksheet).evaluate(Inputs.lowBaseHigh(worksheet));
    }

    @Test
    void keepsEveryRowMonthAndColumn() {
        assertThat(evaluation.months()).isEqualTo(2);
        assertThat(evaluation.columns()).isEqualTo(3);
        assertThat(evaluation.value("chat", 0, Inputs.LOW)).isEqualTo(Cell.of(3));
        assertThat(evaluation.value("chat", 0, Inputs.BASE)).isEqualTo(Cell.of(6));
        assertThat(evaluation.value("chat", 1, Inputs.HIGH)).isEqualTo(Cell.of(28));
        assertThat(evaluation.value("search", 1, Inputs.HIGH)).isEqualTo(Cell.of(70));
        assertThat(evaluation.value("more search", 1, Inputs.LOW)).isEqualTo(Cell.of(100));
        assertThat(evaluation.value("broken", 1, Inputs.LOW)).isSameAs(Cell.UNDEFINED);
        assertThat(evaluation.raw(evaluation.position("chat"), 1, 1)).isEqualTo(14);
        assertThat(evaluation.inputs().columns()).isEqualTo(3);
        assertThat(evaluation.worksheet().findRow("chat")).isPresent();
    }

    @Test
    void foldsOverTheMonths() {
        assertThat(evaluation.total("chat", Fold.SUM, Inputs.HIGH)).isEqualTo(Cell.of(40));
        assertThat(evaluation.total("chat", Fold.MAX, Inputs.BASE)).isEqualTo(Cell.of(14));
        assertThat(evaluation.total("chat", Fold.MIN, Inputs.BASE)).isEqualTo(Cell.of(6));
        assertThat(evaluation.total("chat", Fold.LAST, Inputs.LOW)).isEqualTo(Cell.of(7));
        assertThat(evaluation.total("more search", Fold.SUM, Inputs.LOW)).isEqualTo(Cell.of(200));
        assertThat(evaluation.rawTotal(evaluation.position("chat"), Fold.SUM, Inputs.BASE)).isEqualTo(20);
    }

    @Test
    void sumsRowsByTheirTags() {
        assertThat(evaluation.sum(row -> row.tags().has(Tag.WORKLOAD, "search"), 1, Inputs.BASE)).isEqualTo(Cell.of(170));
        assertThat(evaluation.sumOverMonths(row -> row.tags().has(Tag.WORKLOAD, "search"), Inputs.BASE))
                .isEqualTo(Cell.of(300));
        assertThat(evaluation.sumOverMonths(row -> row.tags().get(Tag.WORKLOAD).isPresent(), Inputs.HIGH))
                .isEqualTo(Cell.of(340));
        assertThat(evaluation.sum(row -> false, 0, 0)).isEqualTo(Cell.of(0));
        assertThat(evaluation.sum(row -> true, 0, 0)).isSameAs(Cell.UNDEFINED);
        assertThat(evaluation.sumOverMonths(row -> true, 0)).isSameAs(Cell.UNDEFINED);
        assertThat(evaluation.chosen(row -> row.tags().has(Tag.WORKLOAD, "search"))).containsExactly(1, 2);
        assertThat(evaluation.positions(List.of("broken", "chat"))).containsExactly(3, 0);
        assertThat(evaluation.sum(evaluation.positions(List.of("chat", "search")), 0, Inputs.LOW)).isEqualTo(Cell.of(33));
    }

    @Test
    void rejectsWhatIsNotThere() {
        assertThatIllegalArgumentException().isThrownBy(() -> evaluation.value("chess", 0, 0))
                .withMessage("the worksheet has no row chess");
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> evaluation.value("chat", 2, 0));
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> evaluation.value("more search", 0, 3));
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> evaluation.total("search", Fold.SUM, 3));
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> evaluation.value("chat", -1, 0));
    }
}
