package org.tokenwright.worksheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.tokenwright.worksheet.Formulas.over;
import static org.tokenwright.worksheet.Formulas.plus;
import static org.tokenwright.worksheet.Formulas.times;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tokenwright.worksheet.Expr.Fold;

class TotalsTest {

    private final Worksheet worksheet = worksheet();
    private final Program program = Program.compile(worksheet);

    private static Worksheet worksheet() {
        var sheet = new SmallSheet(2);
        Expr load = sheet.data("load", "3", "7");
        Expr price = sheet.input("price", "2");
        Expr cost = sheet.row("cost", times(price, load));
        Expr fee = sheet.row("fee", sheet.input("fixed", "10"));
        Expr flat = sheet.row("flat", times(price, price));
        sheet.row("all", plus(cost, fee, flat));
        sheet.row("broken", over(load, new Expr.Binary(Expr.Operator.SUBTRACT, price, price)));
        return sheet.build();
    }

    private Inputs prices(double... prices) {
        return Inputs.columns(worksheet, prices.length).with("price", prices);
    }

    @Test
    void sumsOverTheHorizonInEveryColumn() {
        Totals totals = program.totals(prices(1, 2, 3), List.of("cost", "fee", "flat", "all", "broken"));
        assertThat(totals.columns()).isEqualTo(3);
        assertThat(totals.columnsOf(0)).containsExactly(10, 20, 30);
        assertThat(totals.columnsOf(1)).containsExactly(20, 20, 20);
        assertThat(totals.columnsOf(2)).containsExactly(2, 8, 18);
        assertThat(totals.columnsOf(3)).containsExactly(32, 48, 68);
        assertThat(totals.total(4, 1)).isSameAs(Cell.UNDEFINED);
        assertThat(totals.total(0, 2)).isEqualTo(Cell.of(30));
        assertThat(totals.raw(1, 2)).isEqualTo(20);
        assertThat(totals.request()).isEqualTo(Request.sums(List.of("cost", "fee", "flat", "all", "broken")));
    }

    @Test
    void keepsMonthsOnRequest() {
        Totals totals = program.totals(prices(1, 2, 3), Request.sums(List.of()).withMonthly(List.of("cost", "fee", "flat")));
        assertThat(totals.columnsOfMonth(0, 0)).containsExactly(3, 6, 9);
        assertThat(totals.columnsOfMonth(0, 1)).containsExactly(7, 14, 21);
        assertThat(totals.columnsOfMonth(1, 1)).containsExactly(10, 10, 10);
        assertThat(totals.columnsOfMonth(2, 0)).containsExactly(1, 4, 9);
        assertThat(totals.columnsOfMonth(2, 1)).containsExactly(1, 4, 9);
        assertThat(totals.month(0, 1, 2)).isEqualTo(Cell.of(21));
        assertThat(totals.rawMonth(1, 0, 2)).isEqualTo(10);
    }

    @Test
    void otherFoldsOnRequest() {
        var request = new Request(List.of(new Request.Total("cost", Fold.MAX), new Request.Total("cost", Fold.MIN),
                new Request.Total("cost", Fold.LAST), new Request.Total("cost", Fold.SUM),
                new Request.Total("flat", Fold.MAX), new Request.Total("fee", Fold.LAST)), List.of());
        Totals totals = program.totals(prices(1, -2), request);
        assertThat(totals.columnsOf(0)).containsExactly(7, -6);
        assertThat(totals.columnsOf(1)).containsExactly(3, -14);
        assertThat(totals.columnsOf(2)).containsExactly(7, -14);
        assertThat(totals.columnsOf(3)).containsExactly(10, -20);
        assertThat(totals.columnsOf(4)).containsExactly(1, 4);
        assertThat(totals.columnsOf(5)).containsExactly(10, 10);
    }

    @Test
    void whatIsAskedForTwiceIsAnsweredTwice() {
        Totals totals = program.totals(prices(1, 2), Request.sums(List.of("cost", "cost")).withMonthly(List.of("cost", "cost")));
        assertThat(totals.columnsOf(1)).containsExactly(10, 20);
        assertThat(totals.columnsOfMonth(1, 1)).containsExactly(7, 14);
    }

    @Test
    void manyColumnsFillManyBlocks() {
        double[] prices = IntStream.range(0, 5000).asDoubleStream().toArray();
        Totals totals = program.totals(prices(prices), List.of("cost"));
        assertThat(totals.columnsOf(0)).containsExactly(
                IntStream.range(0, 5000).mapToDouble(price -> 10.0 * price).toArray());
    }

    @Test
    void rejectsWhatIsNotThere() {
        assertThatIllegalArgumentException().isThrownBy(() -> program.totals(prices(1), List.of("cast")))
                .withMessage("the worksheet has no row cast");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> program.totals(prices(1), Request.sums(List.of()).withMonthly(List.of("cast"))))
                .withMessage("the worksheet has no row cast");
        Totals totals = program.totals(prices(1, 2), Request.sums(List.of("fee")).withMonthly(List.of("flat")));
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> totals.raw(0, 2));
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> totals.raw(1, 0));
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> totals.rawMonth(0, 2, 0));
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> totals.rawMonth(0, 0, -1));
    }

    @Test
    void blocksHaveColumnsAndWorkers() {
        assertThat(new Blocks(1, 1)).isEqualTo(new Blocks(1, 1));
        assertThat(Blocks.standard().width()).isEqualTo(1024);
        assertThat(Blocks.standard().workers()).isEqualTo(Runtime.getRuntime().availableProcessors());
        assertThatIllegalArgumentException().isThrownBy(() -> new Blocks(0, 1))
                .withMessage("blocks need at least 1 column and 1 worker: 0, 1");
        assertThatIllegalArgumentException().isThrownBy(() -> new Blocks(1, 0));
    }
}
