package org.tokenwright.worksheet;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Arrays;
import org.tokenwright.base.Unit;
import org.tokenwright.worksheet.Expr.Fold;

/** Puts small worksheets of plain numbers together, and reads rows in words fit for a table: "2.5" or "not defined". */
final class SmallSheet {

    private final Worksheet.Builder builder;

    SmallSheet(int months) {
        builder = Worksheet.builder(new Timeline(YearMonth.of(2026, 1), months));
    }

    Expr input(String id, String value) {
        return builder.add(assumption(id, value));
    }

    Expr range(String id, String low, String value, String high) {
        return builder.add(new Assumption(id, "the " + id, Unit.ONE, new BigDecimal(value), new BigDecimal(low),
                new BigDecimal(high), Assumption.Origin.ENTERED, id + " is assumed."));
    }

    static Assumption assumption(String id, String value) {
        return Assumption.fixed(id, "the " + id, Unit.ONE, new BigDecimal(value), Assumption.Origin.ENTERED,
                id + " is assumed.");
    }

    Expr data(String id, String... values) {
        return builder.add(new Series(id, "the " + id, Unit.ONE, Arrays.stream(values).map(BigDecimal::new).toList(),
                Series.Provenance.DRAWN, id + " is given."));
    }

    Expr row(String id, Expr formula) {
        return row(id, formula, Tags.NONE);
    }

    Expr row(String id, Expr formula, Tags tags) {
        return builder.add(new Row(id, "the " + id, Unit.ONE, Row.Kind.QUANTITY, tags, formula));
    }

    Worksheet build() {
        return builder.build();
    }

    Evaluation evaluate() {
        Worksheet worksheet = build();
        return Program.compile(worksheet).evaluate(Inputs.of(worksheet));
    }

    /** The months of a row in the first column. */
    static String months(Evaluation evaluation, String row) {
        var text = new StringBuilder();
        for (int month = 0; month < evaluation.months(); month++) {
            text.append(month == 0 ? "" : " ").append(text(evaluation.value(row, month, 0)));
        }
        return text.toString();
    }

    static String total(Evaluation evaluation, Fold fold, String row) {
        return text(evaluation.total(row, fold, 0));
    }

    static String text(Cell cell) {
        return cell.isDefined() ? BigDecimal.valueOf(cell.get()).stripTrailingZeros().toPlainString() : "not defined";
    }
}
