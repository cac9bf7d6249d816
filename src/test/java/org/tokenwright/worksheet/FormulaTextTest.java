package org.tokenwright.worksheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.tokenwright.worksheet.Formulas.MINUS_ONE;
import static org.tokenwright.worksheet.Formulas.ONE;
import static org.tokenwright.worksheet.Formulas.TWELVE;
import static org.tokenwright.worksheet.Formulas.ZERO;
import static org.tokenwright.worksheet.Formulas.ceiling;
import static org.tokenwright.worksheet.Formulas.choice;
import static org.tokenwright.worksheet.Formulas.equal;
import static org.tokenwright.worksheet.Formulas.exp;
import static org.tokenwright.worksheet.Formulas.less;
import static org.tokenwright.worksheet.Formulas.lessOrEqual;
import static org.tokenwright.worksheet.Formulas.ln;
import static org.tokenwright.worksheet.Formulas.max;
import static org.tokenwright.worksheet.Formulas.min;
import static org.tokenwright.worksheet.Formulas.minus;
import static org.tokenwright.worksheet.Formulas.normalCdf;
import static org.tokenwright.worksheet.Formulas.normalQuantile;
import static org.tokenwright.worksheet.Formulas.over;
import static org.tokenwright.worksheet.Formulas.plus;
import static org.tokenwright.worksheet.Formulas.power;
import static org.tokenwright.worksheet.Formulas.previous;
import static org.tokenwright.worksheet.Formulas.times;
import static org.tokenwright.worksheet.Formulas.total;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tokenwright.worksheet.Expr.Fold;

class FormulaTextTest {

    private final SmallSheet sheet = new SmallSheet(1);
    private final Expr a = sheet.input("a", "1");
    private final Expr b = sheet.data("b", "2");
    private final Expr c = sheet.row("c", ONE);
    private final Worksheet worksheet = sheet.build();

    private void assertText(Expr formula, String expected) {
        assertThat(FormulaText.of(worksheet, formula).replace("the ", "")).isEqualTo(expected);
    }

    @Test
    void namesWhatItReads() {
        assertThat(FormulaText.of(worksheet, plus(a, b, c))).isEqualTo("the a + the b + the c");
        assertText(previous("c", ONE), "previous c");
        assertText(total(Fold.SUM, c), "total c");
        assertText(total(Fold.MAX, c), "highest c");
        assertText(total(Fold.MIN, c), "lowest c");
        assertText(total(Fold.LAST, c), "last c");
        assertText(ZERO, "0");
        assertText(TWELVE, "12");
        assertText(MINUS_ONE, "−1");
    }

    @Test
    void writesEveryOperator() {
        assertText(minus(a, b), "a − b");
        assertText(times(a, b), "a × b");
        assertText(over(a, b), "a ÷ b");
        assertText(min(a, b), "min(a, b)");
        assertText(max(a, b), "max(a, b)");
        assertText(ceiling(a, b), "round up(a to multiples of b)");
        assertText(less(a, b), "a < b");
        assertText(lessOrEqual(a, b), "a ≤ b");
        assertText(equal(a, b), "a = b");
        assertText(power(a, b), "a ^ b");
        assertText(exp(a), "exp(a)");
        assertText(ln(a), "ln(a)");
        assertText(normalCdf(a), "normal distribution(a)");
        assertText(normalQuantile(a), "normal quantile(a)");
        assertText(choice(a, b, c), "if a then b else c");
    }

    @Test
    void sumsHoldLessTightlyThanProducts() {
        assertText(times(plus(a, b), c), "(a + b) × c");
        assertText(times(c, plus(a, b)), "c × (a + b)");
        assertText(plus(times(a, b), over(b, c)), "a × b + b ÷ c");
        assertText(over(minus(a, b), c), "(a − b) ÷ c");
        assertText(minus(times(a, b), over(b, c)), "a × b − b ÷ c");
    }

    @Test
    void theRightSideOfEqualTightnessStandsInParentheses() {
        assertText(times(a, over(b, c)), "a × (b ÷ c)");
        assertText(over(a, times(b, c)), "a ÷ (b × c)");
        assertText(over(times(a, b), c), "a × b ÷ c");
        assertText(times(over(a, b), c), "a ÷ b × c");
        assertText(minus(a, minus(b, c)), "a − (b − c)");
        assertText(minus(minus(a, b), c), "a − b − c");
        assertText(minus(plus(a, b), c), "a + b − c");
        assertText(plus(minus(a, b), c), "a − b + c");
        assertText(plus(c, minus(a, b)), "c + (a − b)");
        assertText(plus(c, plus(a, b)), "c + (a + b)");
    }

    @Test
    void powersComparisonsAndChoicesAreNeverGuessed() {
        assertText(power(times(a, b), c), "(a × b) ^ c");
        assertText(power(a, power(b, c)), "a ^ (b ^ c)");
        assertText(power(power(a, b), c), "(a ^ b) ^ c");
        assertText(times(a, power(b, c)), "a × b ^ c");
        assertText(over(power(a, b), power(b, c)), "a ^ b ÷ b ^ c");
        assertText(less(plus(a, b), minus(b, c)), "a + b < b − c");
        assertText(equal(less(a, b), lessOrEqual(b, c)), "(a < b) = (b ≤ c)");
        assertText(less(equal(a, b), c), "(a = b) < c");
        assertText(lessOrEqual(a, equal(b, c)), "a ≤ (b = c)");
        assertText(times(less(a, b), c), "(a < b) × c");
        assertText(choice(less(a, b), plus(a, b), choice(b, a, c)), "if a < b then a + b else if b then a else c");
        assertText(choice(choice(a, b, c), choice(b, a, c), c), "if (if a then b else c) then (if b then a else c) else c");
        assertText(plus(a, choice(a, b, c)), "a + (if a then b else c)");
        assertText(max(plus(a, b), choice(a, b, c)), "max(a + b, if a then b else c)");
    }

    @Test
    void aNegativeNumberIsNotMistakenForASubtraction() {
        assertText(plus(MINUS_ONE, a), "−1 + a");
        assertText(plus(a, MINUS_ONE), "a + (−1)");
        assertText(times(MINUS_ONE, a), "(−1) × a");
        assertText(times(a, MINUS_ONE), "a × (−1)");
    }

    @Test
    void aSumOfOneTermIsTheTerm() {
        assertText(times(a, new Expr.Sum(List.of(b))), "a × b");
        assertText(times(new Expr.Sum(List.of(less(a, b))), c), "(a < b) × c");
    }

    @Test
    void rejectsWhatIsNotThere() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FormulaText.of(worksheet, new Expr.RowRef("d")))
                .withMessage("the worksheet has no row d");
    }
}
