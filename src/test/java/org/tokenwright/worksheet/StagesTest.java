package org.tokenwright.worksheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.tokenwright.worksheet.Formulas.ONE;
import static org.tokenwright.worksheet.Formulas.TWELVE;
import static org.tokenwright.worksheet.Formulas.ZERO;
import static org.tokenwright.worksheet.Formulas.ceiling;
import static org.tokenwright.worksheet.Formulas.max;
import static org.tokenwright.worksheet.Formulas.min;
import static org.tokenwright.worksheet.Formulas.minus;
import static org.tokenwright.worksheet.Formulas.over;
import static org.tokenwright.worksheet.Formulas.plus;
import static org.tokenwright.worksheet.Formulas.previous;
import static org.tokenwright.worksheet.Formulas.times;
import static org.tokenwright.worksheet.Formulas.total;

import org.junit.jupiter.api.Test;
import org.tokenwright.worksheet.Expr.Fold;
import org.tokenwright.worksheet.Expr.RowRef;

/** Rows that read months before, totals of earlier stages, and each other. */
class StagesTest {

    /** Demand 30, 70, 45 per month against units of 25 sized on 60 % of the peak. */
    @Test
    void unitsAreSizedOnThePeakAndTheRestSpillsOver() {
        var sheet = new SmallSheet(3);
        Expr spill = new RowRef("spill");
        sheet.row("spill cost", times(spill, sheet.input("price", "2")));
        Expr demand = sheet.row("demand", sheet.data("load", "30", "70", "45"));
        sheet.row("spill", max(minus(demand, new RowRef("units")), ZERO));
        sheet.row("units", ceiling(times(total(Fold.MAX, demand), sheet.input("share", "0.6")), sheet.input("unit", "25")));
        sheet.row("share of spill", over(total(Fold.SUM, spill), total(Fold.SUM, demand)));
        Evaluation result = sheet.evaluate();
        assertThat(SmallSheet.months(result, "units")).isEqualTo("50 50 50");
        assertThat(SmallSheet.months(result, "spill")).isEqualTo("0 20 0");
        assertThat(SmallSheet.months(result, "spill cost")).isEqualTo("0 40 0");
        assertThat(SmallSheet.total(result, Fold.SUM, "spill cost")).isEqualTo("40");
        assertThat(result.value("share of spill", 2, 0)).isEqualTo(Cell.of(20.0 / 145));
    }

    @Test
    void aBalanceOpensWithItsFirstValueAndStartsAgainEachYear() {
        var sheet = new SmallSheet(4);
        Expr use = sheet.row("use", sheet.data("used", "5", "7", "11", "13"));
        Expr yearStart = sheet.data("year start", "0", "0", "1", "0");
        Expr carried = times(minus(ONE, yearStart), previous("close", sheet.input("opening", "100")));
        sheet.row("close", plus(carried, use));
        assertThat(SmallSheet.months(sheet.evaluate(), "close")).isEqualTo("105 112 11 24");
    }

    @Test
    void rowsMayFeedEachOtherFromMonthToMonth() {
        var sheet = new SmallSheet(5);
        sheet.row("a", plus(previous("a", ONE), previous("b", ZERO)));
        sheet.row("b", previous("a", ONE));
        Evaluation result = sheet.evaluate();
        assertThat(SmallSheet.months(result, "a")).isEqualTo("1 2 3 5 8");
        assertThat(SmallSheet.months(result, "b")).isEqualTo("1 1 2 3 5");
    }

    /** The row one month back belongs to the stage of the total that it reads, though it does not read it in its month. */
    @Test
    void monthsBeforeMayComeFromARowThatReadsATotal() {
        var sheet = new SmallSheet(3);
        Expr base = sheet.row("base", sheet.data("given", "1", "2", "3"));
        sheet.row("lagged", plus(previous("grown", TWELVE), base));
        sheet.row("grown", plus(new RowRef("lagged"), total(Fold.LAST, base)));
        assertThat(SmallSheet.months(sheet.evaluate(), "grown")).isEqualTo("16 21 27");
    }

    @Test
    void everyFoldTakesAllMonths() {
        var sheet = new SmallSheet(4);
        Expr row = sheet.row("row", sheet.data("given", "3", "9", "-2", "4"));
        sheet.row("fixed", sheet.input("seven", "7"));
        for (Fold fold : Fold.values()) {
            sheet.row(fold.name(), total(fold, row));
            sheet.row("fixed " + fold.name(), total(fold, new RowRef("fixed")));
        }
        Evaluation result = sheet.evaluate();
        assertThat(SmallSheet.months(result, "SUM")).isEqualTo("14 14 14 14");
        assertThat(SmallSheet.months(result, "MAX")).isEqualTo("9 9 9 9");
        assertThat(SmallSheet.months(result, "MIN")).isEqualTo("-2 -2 -2 -2");
        assertThat(SmallSheet.months(result, "LAST")).isEqualTo("4 4 4 4");
        assertThat(SmallSheet.months(result, "fixed SUM")).isEqualTo("28 28 28 28");
        assertThat(SmallSheet.months(result, "fixed MAX")).isEqualTo("7 7 7 7");
        assertThat(SmallSheet.months(result, "fixed MIN")).isEqualTo("7 7 7 7");
        assertThat(SmallSheet.months(result, "fixed LAST")).isEqualTo("7 7 7 7");
    }

    @Test
    void oneUndefinedMonthMakesATotalUndefinedButForTheLast() {
        var sheet = new SmallSheet(3);
        sheet.row("row", over(ONE, sheet.data("given", "1", "0", "4")));
        sheet.row("high", times(sheet.data("sign", "1", "-1", "1"), over(ONE, sheet.data("divisor", "1", "0", "4"))));
        Evaluation result = sheet.evaluate();
        assertThat(SmallSheet.months(result, "row")).isEqualTo("1 not defined 0.25");
        for (String row : new String[] {"row", "high"}) {
            assertThat(SmallSheet.total(result, Fold.SUM, row)).isEqualTo("not defined");
            assertThat(SmallSheet.total(result, Fold.MAX, row)).isEqualTo("not defined");
            assertThat(SmallSheet.total(result, Fold.MIN, row)).isEqualTo("not defined");
            assertThat(SmallSheet.total(result, Fold.LAST, row)).isEqualTo("0.25");
        }
    }

    @Test
    void aMonthAfterAnUndefinedOneIsUndefinedTooUnlessItStartsAgain() {
        var sheet = new SmallSheet(4);
        Expr use = sheet.row("use", over(ONE, sheet.data("given", "1", "0", "1", "1")));
        sheet.row("close", plus(Formulas.choice(sheet.data("start", "0", "0", "0", "1"), ZERO,
                previous("close", ZERO)), use));
        assertThat(SmallSheet.months(sheet.evaluate(), "close")).isEqualTo("1 not defined not defined 1");
    }

    @Test
    void rejectsRowsThatNeedEachOtherInTheSameMonth() {
        var sheet = new SmallSheet(2);
        sheet.row("start", new RowRef("a"));
        sheet.row("a", plus(new RowRef("b"), ONE));
        sheet.row("b", min(previous("a", ONE), new RowRef("c")));
        sheet.row("c", max(new RowRef("a"), ZERO));
        Worksheet worksheet = sheet.build();
        assertThatIllegalArgumentException().isThrownBy(() -> Program.compile(worksheet))
                .withMessageStartingWith("rows need each other in the same month: ")
                .withMessageMatching(".*: (a → b → c → a|b → c → a → b|c → a → b → c)");
    }

    @Test
    void rejectsARowThatNeedsItself() {
        var sheet = new SmallSheet(2);
        sheet.row("a", plus(new RowRef("a"), ONE));
        Worksheet worksheet = sheet.build();
        assertThatIllegalArgumentException().isThrownBy(() -> Program.compile(worksheet))
                .withMessage("rows need each other in the same month: a → a");
    }

    @Test
    void rejectsACycleThroughATotal() {
        var sheet = new SmallSheet(2);
        sheet.row("peak", total(Fold.MAX, new RowRef("net")));
        sheet.row("net", minus(new RowRef("gross"), previous("relief", ZERO)));
        sheet.row("relief", new RowRef("peak"));
        sheet.row("gross", ONE);
        Worksheet worksheet = sheet.build();
        assertThatIllegalArgumentException().isThrownBy(() -> Program.compile(worksheet))
                .withMessage("rows need their own total: peak → total of net → relief → peak");
    }

    @Test
    void rejectsATotalOfTheRowItself() {
        var sheet = new SmallSheet(2);
        sheet.row("a", total(Fold.SUM, new RowRef("a")));
        Worksheet worksheet = sheet.build();
        assertThatIllegalArgumentException().isThrownBy(() -> Program.compile(worksheet))
                .withMessage("rows need their own total: a → total of a");
    }

    @Test
    void aLongChainOfRowsNeedsNoDeepStack() {
        var sheet = new SmallSheet(1);
        Expr row = sheet.row("row", sheet.input("a", "1"));
        for (int i = 1; i < 20_000; i++) {
            row = sheet.row("row" + i, plus(row, ONE));
        }
        Worksheet worksheet = sheet.build();
        Program program = Program.compile(worksheet);
        assertThat(SmallSheet.months(program.evaluate(Inputs.of(worksheet)), "row19999")).isEqualTo("20000");
        Inputs columns = Inputs.columns(worksheet, 2).with("a", 1, 2);
        assertThat(program.totals(columns, java.util.List.of("row19999")).columnsOf(0)).containsExactly(20000, 20001);
    }
}
