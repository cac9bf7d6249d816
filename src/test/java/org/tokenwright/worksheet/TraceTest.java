package org.tokenwright.worksheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.tokenwright.worksheet.Formulas.MINUS_ONE;
import static org.tokenwright.worksheet.Formulas.ONE;
import static org.tokenwright.worksheet.Formulas.ZERO;
import static org.tokenwright.worksheet.Formulas.choice;
import static org.tokenwright.worksheet.Formulas.max;
import static org.tokenwright.worksheet.Formulas.over;
import static org.tokenwright.worksheet.Formulas.plus;
import static org.tokenwright.worksheet.Formulas.previous;
import static org.tokenwright.worksheet.Formulas.times;
import static org.tokenwright.worksheet.Formulas.total;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tokenwright.base.Unit;
import org.tokenwright.worksheet.Expr.Fold;

class TraceTest {

    private final SmallSheet sheet = new SmallSheet(3);

    private Trace trace(String row, int month) {
        Evaluation evaluation = sheet.evaluate();
        return Trace.of(evaluation.worksheet(), evaluation, row, month, 0);
    }

    private Trace trace(Fold fold, String row) {
        Evaluation evaluation = sheet.evaluate();
        return Trace.total(evaluation.worksheet(), evaluation, row, fold, 0);
    }

    private static List<String> operands(Trace trace) {
        return trace.operands().stream().map(Trace::toString).toList();
    }

    @Test
    void leadsFromACostToThePublishedPrice() {
        Expr tokens = sheet.row("tokens", times(sheet.input("calls", "50"), sheet.data("load", "1", "2", "3")));
        sheet.row("cost", times(tokens, over(sheet.input("price", "4"), sheet.input("scale", "1000"))));
        Trace cost = trace("cost", 2);
        assertThat(cost.kind()).isEqualTo(Trace.Kind.ROW);
        assertThat(cost.id()).isEqualTo("cost");
        assertThat(cost.label()).isEqualTo("the cost");
        assertThat(cost.unit()).isEqualTo(Unit.ONE);
        assertThat(cost.month()).hasValue(2);
        assertThat(cost.fold()).isEmpty();
        assertThat(cost.value()).isEqualTo(Cell.of(0.6));
        assertThat(cost.formula()).isEqualTo("the tokens × (the price ÷ the scale)");
        assertThat(cost.sentence()).isEmpty();
        assertThat(operands(cost)).containsExactly(
                "ROW tokens in month 2: 150.0", "ASSUMPTION price: 4.0", "ASSUMPTION scale: 1000.0");
        assertThat(operands(cost.operands().getFirst())).containsExactly(
                "ASSUMPTION calls: 50.0", "SERIES load in month 2: 3.0");
    }

    @Test
    void leavesSayWhereTheyComeFrom() {
        sheet.row("tokens", times(sheet.input("calls", "50"), sheet.data("load", "1", "2", "3")));
        Trace calls = trace("tokens", 1).operands().getFirst();
        assertThat(calls.kind()).isEqualTo(Trace.Kind.ASSUMPTION);
        assertThat(calls.id()).isEqualTo("calls");
        assertThat(calls.label()).isEqualTo("the calls");
        assertThat(calls.unit()).isEqualTo(Unit.ONE);
        assertThat(calls.sentence()).isEqualTo("calls is assumed.");
        assertThat(calls.formula()).isEmpty();
        assertThat(calls.month()).isEmpty();
        assertThat(calls.operands()).isEmpty();
        Trace load = trace("tokens", 1).operands().getLast();
        assertThat(load.kind()).isEqualTo(Trace.Kind.SERIES);
        assertThat(load.label()).isEqualTo("the load");
        assertThat(load.unit()).isEqualTo(Unit.ONE);
        assertThat(load.sentence()).isEqualTo("load is given.");
        assertThat(load.formula()).isEmpty();
        assertThat(load.month()).hasValue(1);
        assertThat(load.operands()).isEmpty();
    }

    @Test
    void aMonthBeforeIsACellOfItsOwnAndTheFirstOneOpens() {
        Expr use = sheet.row("use", sheet.data("used", "5", "7", "9"));
        sheet.row("close", plus(previous("close", sheet.input("opening", "100")), use));
        assertThat(operands(trace("close", 1))).containsExactly("PREVIOUS close in month 0: 105.0", "ROW use in month 1: 7.0");
        Trace before = trace("close", 1).operands().getFirst();
        assertThat(before.kind()).isEqualTo(Trace.Kind.PREVIOUS);
        assertThat(before.label()).isEqualTo("the close");
        assertThat(before.unit()).isEqualTo(Unit.ONE);
        assertThat(before.sentence()).isEmpty();
        assertThat(before.formula()).isEqualTo("previous the close + the use");
        assertThat(operands(before)).containsExactly("ASSUMPTION opening: 100.0", "ROW use in month 0: 5.0");
    }

    @Test
    void whatIsReadTwiceIsNamedOnce() {
        Expr use = sheet.row("use", sheet.data("used", "5", "7", "9"));
        sheet.row("both", plus(use, previous("use", ONE), use, previous("use", ZERO)));
        assertThat(operands(trace("both", 1))).containsExactly("ROW use in month 1: 7.0", "PREVIOUS use in month 0: 5.0");
        assertThat(operands(trace("both", 0))).containsExactly("ROW use in month 0: 5.0");
    }

    @Test
    void ofAChoiceOnlyTheBranchTakenCounts() {
        Expr flag = sheet.data("flag", "1", "0", "-1");
        Expr broken = sheet.row("broken", over(ONE, sheet.data("divisor", "1", "1", "0")));
        sheet.row("chosen", choice(times(flag, broken), sheet.input("yes", "1"), sheet.input("no", "2")));
        assertThat(operands(trace("chosen", 0))).containsExactly(
                "SERIES flag in month 0: 1.0", "ROW broken in month 0: 1.0", "ASSUMPTION yes: 1.0");
        assertThat(operands(trace("chosen", 1))).containsExactly(
                "SERIES flag in month 1: 0.0", "ROW broken in month 1: 1.0", "ASSUMPTION no: 2.0");
        assertThat(operands(trace("chosen", 2))).containsExactly(
                "SERIES flag in month 2: -1.0", "ROW broken in month 2: not defined");
    }

    /** Every kind of step in a condition is worked out again to know the branch. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({"0, no", "1, yes", "2, yes"})
    void conditionsOfEveryKindAreWorkedOut(int month, String branch) {
        Expr row = sheet.row("row", sheet.data("given", "0", "1", "2"));
        Expr inner = choice(previous("row", ZERO), row, total(Fold.MIN, row));
        Expr condition = max(max(Formulas.ln(plus(row, sheet.input("one", "1"))), new Expr.Data("given")),
                plus(inner, inner, MINUS_ONE));
        sheet.row("chosen", choice(condition, sheet.input("yes", "1"), sheet.input("no", "2")));
        assertThat(trace("chosen", month).operands().getLast().id()).isEqualTo(branch);
    }

    @Test
    void theTotalOfASumIsTheSumOfTotals() {
        Expr a = sheet.row("a", sheet.data("given a", "1", "2", "3"));
        Expr b = sheet.row("b", times(sheet.data("given b", "10", "20", "30"), ONE));
        sheet.row("all", plus(a, b));
        sheet.row("same", new Expr.RowRef("all"));
        sheet.row("mixed", plus(a, sheet.input("fee", "1")));
        Trace all = trace(Fold.SUM, "all");
        assertThat(all.kind()).isEqualTo(Trace.Kind.TOTAL);
        assertThat(all.label()).isEqualTo("the all");
        assertThat(all.unit()).isEqualTo(Unit.ONE);
        assertThat(all.month()).isEmpty();
        assertThat(all.fold()).hasValue(Fold.SUM);
        assertThat(all.formula()).isEqualTo("total the all");
        assertThat(all.sentence()).isEmpty();
        assertThat(all.value()).isEqualTo(Cell.of(66));
        assertThat(operands(all)).containsExactly("TOTAL a: 6.0", "TOTAL b: 60.0");
        assertThat(operands(trace(Fold.SUM, "same"))).containsExactly("TOTAL all: 66.0");
        assertThat(operands(trace(Fold.SUM, "mixed"))).containsExactly(
                "ROW mixed in month 0: 2.0", "ROW mixed in month 1: 3.0", "ROW mixed in month 2: 4.0");
    }

    @Test
    void theTotalOfOtherRowsIsMadeOfMonths() {
        Expr a = sheet.row("a", sheet.data("given", "1", "5", "3"));
        sheet.row("peak", total(Fold.MAX, a));
        assertThat(operands(trace("peak", 0))).containsExactly("TOTAL a: 5.0");
        assertThat(operands(trace("peak", 0).operands().getFirst())).containsExactly(
                "ROW a in month 0: 1.0", "ROW a in month 1: 5.0", "ROW a in month 2: 3.0");
        assertThat(operands(trace(Fold.MIN, "a"))).hasSize(3);
        assertThat(operands(trace(Fold.SUM, "a"))).hasSize(3);
        assertThat(operands(trace(Fold.LAST, "a"))).containsExactly("ROW a in month 2: 3.0");
    }

    @Test
    void everyWayDownEndsInASentence() {
        Expr use = sheet.row("use", times(sheet.data("used", "5", "7", "9"), sheet.input("factor", "2")));
        sheet.row("close", plus(previous("close", sheet.input("opening", "100")), use, total(Fold.MAX, use)));
        assertEndsInSentences(trace(Fold.SUM, "close"));
    }

    private static void assertEndsInSentences(Trace trace) {
        assertThat(trace.operands().isEmpty()).as("%s", trace).isEqualTo(!trace.sentence().isEmpty());
        trace.operands().forEach(TraceTest::assertEndsInSentences);
    }

    @Test
    void otherColumnsHaveOtherValues() {
        sheet.row("row", sheet.range("price", "1", "2", "4"));
        Worksheet worksheet = sheet.build();
        Evaluation evaluation = Program.compile(worksheet).evaluate(Inputs.lowBaseHigh(worksheet));
        Trace high = Trace.of(worksheet, evaluation, "row", 0, Inputs.HIGH);
        assertThat(high.value()).isEqualTo(Cell.of(4));
        assertThat(high.operands().getFirst().value()).isEqualTo(Cell.of(4));
        assertThat(Trace.total(worksheet, evaluation, "row", Fold.SUM, Inputs.LOW).value()).isEqualTo(Cell.of(3));
    }

    @Test
    void rejectsWhatIsNotThere() {
        sheet.row("row", ONE);
        assertThatIllegalArgumentException().isThrownBy(() -> trace("raw", 0)).withMessage("the worksheet has no row raw");
        assertThatIllegalArgumentException().isThrownBy(() -> trace(Fold.SUM, "raw"));
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> trace("row", 3));
        Evaluation evaluation = sheet.evaluate();
        assertThatExceptionOfType(IndexOutOfBoundsException.class)
                .isThrownBy(() -> Trace.total(evaluation.worksheet(), evaluation, "row", Fold.SUM, 1));
    }
}
