package org.tokenwright.worksheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.tokenwright.worksheet.Formulas.MINUS_ONE;
import static org.tokenwright.worksheet.Formulas.ONE;
import static org.tokenwright.worksheet.Formulas.TWELVE;
import static org.tokenwright.worksheet.Formulas.ZERO;
import static org.tokenwright.worksheet.Formulas.choice;
import static org.tokenwright.worksheet.Formulas.exp;
import static org.tokenwright.worksheet.Formulas.less;
import static org.tokenwright.worksheet.Formulas.max;
import static org.tokenwright.worksheet.Formulas.min;
import static org.tokenwright.worksheet.Formulas.minus;
import static org.tokenwright.worksheet.Formulas.over;
import static org.tokenwright.worksheet.Formulas.plus;
import static org.tokenwright.worksheet.Formulas.power;
import static org.tokenwright.worksheet.Formulas.previous;
import static org.tokenwright.worksheet.Formulas.times;
import static org.tokenwright.worksheet.Formulas.total;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tokenwright.base.Unit;
import org.tokenwright.worksheet.Expr.Fold;
import org.tokenwright.worksheet.Expr.Function;
import org.tokenwright.worksheet.Expr.Operator;
import org.tokenwright.worksheet.Expr.RowRef;
import org.tokenwright.worksheet.Expr.Unary;

/** Units are derived from the formula and compared with what the row declares; an error names both rows. */
class UnitCheckTest {

    private static final Unit USD = Unit.of("USD");

    private Worksheet.Builder sheet;
    private Expr tokens;
    private Expr price;
    private Expr share;
    private Expr calls;

    @BeforeEach
    void newSheet() {
        sheet = Worksheet.builder(new Timeline(YearMonth.of(2026, 1), 2));
        tokens = row("tokens", Unit.MTOK, input("used", Unit.MTOK));
        price = row("price", USD.over(Unit.MTOK), input("published", USD.over(Unit.MTOK)));
        share = row("share", Unit.ONE, sheet.add(new Series("load", "load", Unit.ONE,
                List.of(BigDecimal.ONE, BigDecimal.TWO), Series.Provenance.CALENDAR, "")));
        calls = row("calls", Unit.CALL, input("asked", Unit.CALL));
    }

    private Expr input(String id, Unit unit) {
        return sheet.add(Assumption.fixed(id, id, unit, BigDecimal.ONE, Assumption.Origin.ENTERED, ""));
    }

    private Expr row(String id, Unit unit, Expr formula) {
        return sheet.add(new Row(id, id, unit, Row.Kind.QUANTITY, Tags.NONE, formula));
    }

    private void assertFits(Unit unit, Expr formula) {
        newSheet();
        assertThatCode(() -> row("right", unit, formula)).doesNotThrowAnyException();
    }

    private void assertRejected(Expr formula, String message) {
        assertRejected(Unit.MTOK, formula, message);
    }

    private void assertRejected(Unit unit, Expr formula, String message) {
        newSheet();
        assertThatIllegalArgumentException().isThrownBy(() -> row("wrong", unit, formula))
                .withMessage("wrong: units do not match: " + message);
    }

    @Test
    void productsAndQuotientsMakeNewUnits() {
        assertFits(USD, times(tokens, price, share));
        assertRejected(times(tokens, price), "wrong is in Mtok, tokens × price in USD");
        assertRejected(over(tokens, calls), "wrong is in Mtok, tokens ÷ calls in Mtok/call");
    }

    @Test
    void quotientsDivideUnits() {
        assertFits(Unit.MTOK.over(Unit.CALL), over(tokens, calls));
    }

    @Test
    void termsHaveOneUnit() {
        assertFits(Unit.MTOK, plus(tokens, ZERO, tokens));
        assertRejected(plus(tokens, calls), "tokens is in Mtok, calls in call");
        assertRejected(plus(calls, calls), "wrong is in Mtok, calls in call");
        assertRejected(minus(tokens, calls), "tokens is in Mtok, calls in call");
    }

    @ParameterizedTest
    @EnumSource(names = {"MIN", "MAX", "CEILING", "SUBTRACT"})
    void bothSidesHaveTheUnitOfTheResult(Operator operator) {
        assertRejected(new Expr.Binary(operator, calls, tokens), "calls is in call, tokens in Mtok");
        assertRejected(new Expr.Binary(operator, calls, calls), "wrong is in Mtok, calls in call");
        assertFits(Unit.CALL, new Expr.Binary(operator, calls, ZERO));
    }

    @ParameterizedTest
    @EnumSource(names = {"LESS", "LESS_OR_EQUAL", "EQUAL"})
    void aComparisonOfOneUnitIsAPlainNumber(Operator operator) {
        assertRejected(new Expr.Binary(operator, calls, tokens), "calls is in call, tokens in Mtok");
        assertRejected(new Expr.Binary(operator, calls, calls), "wrong is in Mtok, comparison in 1");
        assertFits(Unit.ONE, new Expr.Binary(operator, calls, calls));
    }

    @Test
    void powersAreOfPlainNumbers() {
        assertRejected(power(tokens, share), "POWER is in 1, tokens in Mtok");
        assertRejected(power(share, tokens), "POWER is in 1, tokens in Mtok");
        assertRejected(power(share, share), "wrong is in Mtok, POWER in 1");
        assertFits(Unit.ONE, power(share, share));
    }

    @ParameterizedTest
    @EnumSource
    void functionsAreOfPlainNumbers(Function function) {
        assertRejected(new Unary(function, tokens), function + " is in 1, tokens in Mtok");
        assertRejected(new Unary(function, share), "wrong is in Mtok, " + function + " in 1");
        assertFits(Unit.ONE, new Unary(function, share));
    }

    @Test
    void aChoiceHasAPlainConditionAndBranchesOfOneUnit() {
        assertFits(Unit.MTOK, choice(less(share, ONE), tokens, ZERO));
        assertRejected(choice(tokens, tokens, tokens), "condition is in 1, tokens in Mtok");
        assertRejected(choice(share, tokens, calls), "tokens is in Mtok, calls in call");
        assertRejected(choice(share, ZERO, calls), "wrong is in Mtok, calls in call");
    }

    @Test
    void onlyTheNumberZeroFitsEveryUnit() {
        assertFits(Unit.MTOK, max(ZERO, min(ZERO, tokens)));
        assertRejected(ONE, "wrong is in Mtok, constant 1 in 1");
        assertRejected(max(tokens, MINUS_ONE), "tokens is in Mtok, constant -1 in 1");
        assertRejected(plus(tokens, TWELVE), "tokens is in Mtok, constant 12 in 1");
    }

    @Test
    void aProductWithZeroFitsEveryUnit() {
        assertFits(Unit.CALL, new Expr.Binary(Operator.MULTIPLY, ZERO, tokens));
    }

    @Test
    void monthsBeforeAndTotalsHaveTheUnitOfTheirRow() {
        assertRejected(previous("calls", ZERO), "wrong is in Mtok, calls in call");
        assertRejected(total(Fold.SUM, calls), "wrong is in Mtok, calls in call");
        assertRejected(previous("tokens", new Expr.Input("asked")), "tokens is in Mtok, asked in call");
        assertFits(Unit.CALL, previous("calls", new Expr.Input("asked")));
    }

    @Test
    void totalsOfSeriesRowsKeepTheirUnit() {
        assertFits(Unit.ONE, plus(total(Fold.MAX, share), new Expr.Data("load"), exp(ZERO)));
        assertRejected(new Expr.Data("load"), "wrong is in Mtok, load in 1");
    }

    @Test
    void rowsAddedLaterAreCheckedAtTheEnd() {
        row("early", Unit.MTOK, plus(new RowRef("late"), previous("late", ZERO), total(Fold.SUM, new RowRef("late"))));
        row("late", Unit.CALL, calls);
        assertThatIllegalArgumentException().isThrownBy(sheet::build)
                .withMessage("early: units do not match: early is in Mtok, late in call");
    }

    @Test
    void rowsAddedLaterMayFit() {
        row("early", USD, times(new RowRef("late"), price));
        row("late", Unit.MTOK, tokens);
        assertThat(sheet.build().row("early").unit()).isEqualTo(USD);
    }

    @Test
    void aRowThatIsNeverAddedIsAnError() {
        row("early", USD, new RowRef("never"));
        assertThatIllegalArgumentException().isThrownBy(sheet::build)
                .withMessage("early refers to a row that does not exist");
    }
}
