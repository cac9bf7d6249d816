package org.tokenwright.reference;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.tokenwright.analysis.AlternativeResult;
import org.tokenwright.base.Meter;
import org.tokenwright.reference.DirectBill.Line;
import org.tokenwright.worksheet.Inputs;
import org.tokenwright.worksheet.Row;
import org.tokenwright.worksheet.Tag;

/** Compares what the program says of an alternative with its statement: total, steps, cash, lines and figures of quotes. */
final class StatementAgreement {

    private static final String UNIT_HOUR = Meter.of(Meter.Kind.UNIT_HOUR).key();

    private final AlternativeResult result;
    private final DirectStatement statement;
    private final Set<String> finals;

    StatementAgreement(AlternativeResult result, DirectStatement statement) {
        this.result = result;
        this.statement = statement;
        finals = Set.copyOf(result.resolved().lines());
    }

    /** The first difference in words. */
    Optional<String> difference() {
        return IntStream.range(0, statement.rest().length).mapToObj(this::month).flatMap(Optional::stream).findFirst()
                .or(() -> PlanAgreement.amount("priced total", statement.total(), result.pricedTotal(Inputs.BASE), statement.scale()));
    }

    private Optional<String> month(int month) {
        return first(statement.layers(), layer -> layer, month, layer -> layer(layer, month))
                .or(() -> first(statement.figures(), path -> path, month, path -> figure(path, month)))
                .or(() -> first(statement.lines(), Line::toString, month, line -> sum(row -> isOf(line, row), month)))
                .or(() -> amount("what is not divided", month, statement.rest(),
                        sum(row -> row.tags().get(Tag.OFFER).isEmpty() && meter(row).isEmpty(), month)));
    }

    private <T> Optional<String> first(Map<T, BigDecimal[]> expected, java.util.function.Function<T, String> name, int month,
            java.util.function.Function<T, OptionalDouble> found) {
        return expected.entrySet().stream().map(each -> amount(name.apply(each.getKey()), month, each.getValue(),
                found.apply(each.getKey()))).flatMap(Optional::stream).findFirst();
    }

    private Optional<String> amount(String what, int month, BigDecimal[] expected, OptionalDouble found) {
        return PlanAgreement.amount("month " + month + " of " + what, expected[month], found, statement.scale());
    }

    /** Steps and cash have rows of their own only where there is a quote. */
    private OptionalDouble layer(String layer, int month) {
        if (layer.equals("billed") || !statement.hasQuotes()) {
            return result.monthly(month, Inputs.BASE);
        }
        String path = layer.equals("cash") ? layer : "layer/" + layer;
        return value("alternative/" + result.alternative().id() + "/" + path, month);
    }

    private OptionalDouble figure(String path, int month) {
        return value("alternative/" + result.alternative().id() + "/quote/" + path, month);
    }

    /** A figure that has no row is nothing. */
    private OptionalDouble value(String row, int month) {
        return result.resolved().worksheet().findRow(row)
                .map(found -> result.evaluation().value(found.id(), month, Inputs.BASE).value()).orElse(OptionalDouble.of(0));
    }

    private OptionalDouble sum(Predicate<Row> chosen, int month) {
        return result.evaluation().sum(row -> finals.contains(row.id()) && chosen.test(row), month, Inputs.BASE).value();
    }

    private static boolean isOf(Line line, Row row) {
        return row.tags().get(Tag.WORKLOAD).orElse("").equals(line.workload()) && row.tags().get(Tag.OFFER).orElse("").equals(line.offer())
                && meter(row).equals(line.meter().key());
    }

    /** The cost of a reservation that nothing runs on is told by its id: its row may have no meter. */
    private static String meter(Row row) {
        boolean unused = row.id().contains("/reservation/") && row.id().endsWith("/cost");
        return row.tags().get(Tag.METER).orElse(unused ? UNIT_HOUR : "");
    }
}
