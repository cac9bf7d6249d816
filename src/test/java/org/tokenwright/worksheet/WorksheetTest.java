package org.tokenwright.worksheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tokenwright.base.Quantity;
import org.tokenwright.base.Unit;
import org.tokenwright.worksheet.Expr.Fold;

class WorksheetTest {

    private static final Timeline TIMELINE = new Timeline(YearMonth.of(2026, 11), 2);

    private final Worksheet.Builder builder = Worksheet.builder(TIMELINE);

    private static Series series(String id, int... values) {
        return new Series(id, id, Unit.ONE,
                java.util.Arrays.stream(values).mapToObj(BigDecimal::valueOf).toList(), Series.Provenance.CALENDAR, "");
    }

    private static Row row(String id, Expr formula) {
        return new Row(id, id, Unit.ONE, Row.Kind.FLAG, Tags.NONE, formula);
    }

    @Test
    void keepsItsPartsInTheOrderTheyWereAdded() {
        builder.add(SmallSheet.assumption("b", "1"));
        builder.add(SmallSheet.assumption("a", "2"));
        builder.add(series("d", 1, 2));
        builder.add(series("c", 1, 2));
        builder.add(row("f", Formulas.ONE));
        builder.add(row("e", Formulas.ONE));
        builder.outcome(new Outcome("e", Optional.of(Fold.LAST)));
        Worksheet worksheet = builder.build();
        assertThat(worksheet.timeline()).isSameAs(TIMELINE).isSameAs(builder.timeline());
        assertThat(worksheet.assumptions()).extracting(Assumption::id).containsExactly("b", "a");
        assertThat(worksheet.series()).extracting(Series::id).containsExactly("d", "c");
        assertThat(worksheet.rows()).extracting(Row::id).containsExactly("f", "e");
        assertThat(worksheet.outcomes()).containsExactly(new Outcome("e", Optional.of(Fold.LAST)));
        assertThat(worksheet.assumption("a").value()).isEqualTo("2");
        assertThat(worksheet.series("c").id()).isEqualTo("c");
        assertThat(worksheet.row("f").id()).isEqualTo("f");
        assertThat(worksheet.findAssumption("a")).isPresent();
        assertThat(worksheet.findAssumption("x")).isEmpty();
        assertThat(worksheet.findRow("f")).isPresent();
        assertThat(worksheet.findRow("x")).isEmpty();
        assertThat(builder.hasRow("f")).isTrue();
        assertThat(builder.hasRow("x")).isFalse();
    }

    @Test
    void addingAnswersAReference() {
        assertThat(builder.add(SmallSheet.assumption("a", "1"))).isEqualTo(new Expr.Input("a"));
        assertThat(builder.add(series("s", 1, 2))).isEqualTo(new Expr.Data("s"));
        assertThat(builder.add(row("r", Formulas.ONE))).isEqualTo(new Expr.RowRef("r"));
        assertThat(builder.add(SmallSheet.assumption("a", "1"))).isEqualTo(new Expr.Input("a"));
        assertThat(builder.add(series("s", 1, 2))).isEqualTo(new Expr.Data("s"));
    }

    @Test
    void rejectsTwoThingsOfOneName() {
        builder.add(SmallSheet.assumption("a", "1"));
        builder.add(series("s", 1, 2));
        builder.add(row("r", Formulas.ONE));
        assertRejected(() -> builder.add(SmallSheet.assumption("a", "2")), "two different assumptions are called a");
        assertRejected(() -> builder.add(series("s", 1, 3)), "two different series are called s");
        assertRejected(() -> builder.add(row("r", Formulas.ONE)), "two rows are called r");
    }

    @Test
    void rejectsReferencesThatLeadNowhere() {
        assertRejected(() -> builder.add(row("r", new Expr.Input("a"))), "the worksheet has no assumption a");
        assertRejected(() -> builder.add(row("q", new Expr.Data("s"))), "the worksheet has no series s");
        builder.outcome(new Outcome("x", Optional.empty()));
        assertRejected(builder::build, "the worksheet has no row x");
        Worksheet empty = Worksheet.builder(TIMELINE).build();
        assertRejected(() -> empty.assumption("a"), "the worksheet has no assumption a");
        assertRejected(() -> empty.series("s"), "the worksheet has no series s");
        assertRejected(() -> empty.row("r"), "the worksheet has no row r");
    }

    @Test
    void aSeriesHasOneValueForEachMonth() {
        assertRejected(() -> builder.add(series("s", 1, 2, 3)), "s has 3 values for 2 months");
    }

    @Test
    void anEmptyWorksheetCanBeEvaluated() {
        Worksheet empty = builder.build();
        Program program = Program.compile(empty);
        assertThat(program.worksheet()).isSameAs(empty);
        assertThat(program.evaluate(Inputs.of(empty)).sum(row -> true, 1, 0)).isEqualTo(Cell.of(0));
        assertThat(program.totals(Inputs.columns(empty, 3), List.of()).columns()).isEqualTo(3);
    }

    @Test
    void aTimelineHasOneMonthToTenYears() {
        assertThat(TIMELINE.month(2)).isEqualTo(YearMonth.of(2027, 1));
        assertThat(new Timeline(YearMonth.of(2026, 1), 120).months()).isEqualTo(120);
        assertThat(new Timeline(YearMonth.of(2026, 1), 1).months()).isEqualTo(1);
        assertRejected(() -> new Timeline(YearMonth.of(2026, 1), 0), "a horizon has 1 to 120 months, not 0");
        assertRejected(() -> new Timeline(YearMonth.of(2026, 1), 121), "a horizon has 1 to 120 months, not 121");
    }

    @Test
    void tagsKeepTheirOrderAndNames() {
        Tags tags = Tags.NONE.with(Tag.OFFER, "o").with(Tag.TEAM, "t").with(Tag.OFFER, "p");
        assertThat(tags.values()).containsExactly(Map.entry(Tag.TEAM, "t"), Map.entry(Tag.OFFER, "p"));
        assertThat(tags.get(Tag.OFFER)).hasValue("p");
        assertThat(tags.get(Tag.LAYER)).isEmpty();
        assertThat(tags.has(Tag.TEAM, "t")).isTrue();
        assertThat(tags.has(Tag.TEAM, "p")).isFalse();
        assertThat(tags.has(Tag.LAYER, "p")).isFalse();
        assertThat(Tag.SERVICE_TIER.key()).isEqualTo("serviceTier");
        assertThat(Tag.LAYER.key()).isEqualTo("layer");
    }

    @Test
    void formulasRejectWhatHasNoCellOfItsOwn() {
        assertRejected(() -> new Expr.Constant(2), "constant 2 must be an assumption of its own");
        assertThat(List.of(-1, 0, 1, 12)).allSatisfy(value -> assertThat(new Expr.Constant(value).value()).isEqualTo(value));
        assertRejected(() -> new Expr.Sum(List.of()), "a sum needs a term");
        assertRejected(() -> new Expr.Previous("r", new Expr.Data("s")),
                "the opening value of r must be a constant or an input");
    }

    @Test
    void anAssumptionHoldsTheRangeOfAQuantity() {
        Quantity quantity = Quantity.exact(5, Unit.TOKEN)
                .withRange(BigDecimal.ONE, BigDecimal.TEN, Quantity.Kind.MINMAX);
        Assumption entered = Assumption.entered("a", "label", quantity, "sentence");
        assertThat(entered.low()).isEqualTo("1");
        assertThat(entered.value()).isEqualTo("5");
        assertThat(entered.high()).isEqualTo("10");
        assertThat(entered.unit()).isEqualTo(Unit.TOKEN);
        assertThat(entered.origin()).isEqualTo(Assumption.Origin.ENTERED);
    }

    private static void assertRejected(Runnable call, String message) {
        assertThatIllegalArgumentException().isThrownBy(call::run).withMessage(message);
    }
}
