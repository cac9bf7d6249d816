package org.tokenwright.worksheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tokenwright.worksheet.Formulas.ONE;
import static org.tokenwright.worksheet.Formulas.choice;
import static org.tokenwright.worksheet.Formulas.exp;
import static org.tokenwright.worksheet.Formulas.max;
import static org.tokenwright.worksheet.Formulas.min;
import static org.tokenwright.worksheet.Formulas.minus;
import static org.tokenwright.worksheet.Formulas.over;
import static org.tokenwright.worksheet.Formulas.plus;
import static org.tokenwright.worksheet.Formulas.previous;
import static org.tokenwright.worksheet.Formulas.times;

import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tokenwright.worksheet.BlockProgram.Stage;

/** What makes blocks fast: few steps for each row, and few places for passing vectors. Results: {@link BlocksTest}. */
class BlockCompilerTest {

    private final SmallSheet sheet = new SmallSheet(3);
    private final Expr calls = sheet.input("calls", "5");
    private final Expr load = sheet.data("load", "1", "2", "3");

    private BlockProgram compile(String... rows) {
        Worksheet worksheet = sheet.build();
        Graph graph = Graph.of(worksheet);
        Inputs inputs = Inputs.columns(worksheet, 2).with("calls", 1, 2);
        return BlockCompiler.compile(graph, inputs, new Variation(graph, inputs),
                new Demand(graph, Request.sums(List.of(rows))), new Results(3, 2));
    }

    private Stage stage(String... rows) {
        return compile(rows).stages().getFirst();
    }

    private Expr cost(int i) {
        Expr price = over(sheet.input("price" + i, "3"), sheet.input("scale" + i, "1000"));
        Expr tokens = sheet.row("tokens" + i, times(calls, sheet.input("share" + i, "0.5"), load, calls));
        return sheet.row("cost" + i, times(tokens, price));
    }

    @Test
    void aCostIsAddedToItsTotalInOneStep() {
        cost(0);
        assertThat(stage("cost0").monthly()).hasOnlyElementsOfType(Step.AddProduct.class).hasSize(1);
    }

    @Test
    void everyTermOfASumIsOneStep() {
        sheet.row("total", plus(cost(0), cost(1), cost(2)));
        assertThat(stage("total").monthly()).extracting(Object::getClass).containsExactly(
                Step.Clear.class, Step.AddProduct.class, Step.AddProduct.class, Step.AddProduct.class,
                Step.VectorVector.class, Step.AddProduct.class);
    }

    @Test
    void whatIsReadTwiceIsComputedOnce() {
        Expr shared = sheet.row("shared", times(calls, load));
        sheet.row("a", times(shared, sheet.input("a", "2")));
        sheet.row("b", times(shared, sheet.input("b", "3")));
        assertThat(stage("a", "b").monthly()).extracting(Object::getClass).containsExactly(
                Step.Multiply.class, Step.AddProduct.class, Step.AddProduct.class);
    }

    @Test
    void aProductOfManyFactorsTakesFewSteps() {
        sheet.row("row", times(calls, load, calls, load, calls, load, calls, load, calls));
        assertThat(stage("row").monthly()).extracting(Object::getClass).containsExactly(
                Step.Multiply.class, Step.Multiply.class, Step.Multiply.class, Step.AddProduct.class);
    }

    @Test
    void aProductMayBeOnEitherSide() {
        Expr rate = times(calls, load);
        sheet.row("row", times(sheet.data("share", "1", "2", "4"), rate));
        sheet.row("both", times(rate, min(calls, sheet.data("cap", "1", "2", "4"))));
        assertThat(stage("row").monthly()).hasSize(1);
        assertThat(stage("both").monthly()).extracting(Object::getClass).containsExactly(
                Step.VectorScalar.class, Step.AddProduct.class);
    }

    @Test
    void whatIsTheSameInAllMonthsRunsOnce() {
        sheet.row("row", times(max(calls, ONE), sheet.input("share", "0.5"), load));
        assertThat(stage("row").once()).extracting(Object::getClass).containsExactly(
                Step.Load.class, Step.VectorScalar.class, Step.Multiply.class, Step.Clear.class);
        assertThat(stage("row").monthly()).hasSize(1);
    }

    @Test
    void whatNobodyAsksForIsNotComputed() {
        cost(0);
        cost(1);
        assertThat(stage().monthly()).isEmpty();
        assertThat(stage().once()).isEmpty();
        assertThat(compile("cost0").slots()).isLessThan(compile("cost0", "cost1").slots());
    }

    static List<UnaryOperator<Expr>> chains() {
        return List.of(row -> max(row, ONE), row -> minus(ONE, row), row -> min(row, exp(row)), row -> exp(exp(row)),
                row -> choice(row, row, ONE), row -> choice(ONE, row, exp(row)), row -> choice(row, ONE, row),
                row -> plus(row, row, ONE), row -> plus(row, exp(row)), row -> times(exp(row), exp(row), exp(row)),
                row -> times(row, row, row, row, row), row -> max(times(row, row), times(row, ONE, row)));
    }

    @ParameterizedTest
    @MethodSource("chains")
    void aLongerChainNeedsNoMorePlaces(UnaryOperator<Expr> link) {
        Expr row = sheet.row("row0", times(calls, load));
        for (int i = 1; i <= 20; i++) {
            row = sheet.row("row" + i, link.apply(row));
        }
        assertThat(compile("row20").slots()).isEqualTo(compile("row10").slots());
    }

    @Test
    void aRowThatIsOnlyAddedUpGivesItsPlaceBack() {
        for (int i = 0; i < 4; i++) {
            sheet.row("row" + i, max(times(calls, load), sheet.input("least" + i, "2")));
        }
        int two = compile("row0", "row1").slots();
        assertThat(compile("row0", "row1", "row2", "row3").slots() - two).as("a sum and its error each").isEqualTo(4);
    }

    @Test
    void monthsBeforeTakeTurnsInTwoPlaces() {
        sheet.row("use", max(calls, load));
        int without = compile("use").slots();
        sheet.row("close", plus(previous("close", ONE), new Expr.RowRef("use")));
        assertThat(compile("use", "close").slots() - without).as("two turns, the month before, a sum and its error")
                .isEqualTo(5);
    }
}
