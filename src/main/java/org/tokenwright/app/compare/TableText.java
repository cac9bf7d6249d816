package org.tokenwright.app.compare;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.tokenwright.app.compare.Sorting.Column;
import org.tokenwright.app.text.NumberStyle;
import org.tokenwright.app.text.Words;

/** What the comparison table says: headers with units, cells, and the whole as text. */
final class TableText {

    /** Columns from left to right. */
    static final List<Column> COLUMNS = List.of(Column.NAME, Column.PER_TASK, Column.FIRST_MONTH, Column.TOTAL, Column.LOW,
            Column.HIGH, Column.TIMES_CHEAPEST, Column.FITS);

    static final TableText EMPTY = new TableText("", 0, List.of(), "");

    private final String unit;
    private final int months;
    private final List<AlternativeFigures> all;
    private final String workload;
    private final Map<Column, ColumnFormat> formats = new EnumMap<>(Column.class);

    private TableText(String unit, int months, List<AlternativeFigures> all, String workload) {
        this.unit = unit;
        this.months = months;
        this.all = all;
        this.workload = workload;
        for (Column column : List.of(Column.PER_TASK, Column.FIRST_MONTH, Column.TOTAL, Column.LOW, Column.HIGH)) {
            formats.put(column, ColumnFormat.of(all.stream().map(one -> amount(column, one))
                    .filter(OptionalDouble::isPresent).mapToDouble(OptionalDouble::getAsDouble)));
        }
    }

    /** @param workload id of the workload whose tasks are meant */
    static TableText of(Figures figures, String workload) {
        return new TableText(figures.currency().equals("USD") ? "$" : figures.currency(), figures.months(),
                figures.alternatives(), workload);
    }

    private OptionalDouble amount(Column column, AlternativeFigures one) {
        return switch (column) {
            case PER_TASK -> Sorting.perTask(one, workload);
            case FIRST_MONTH -> one.firstMonth();
            case TOTAL -> one.total();
            case LOW -> one.low();
            case HIGH -> one.high();
            case TIMES_CHEAPEST -> one.timesCheapest();
            case PLAN, NAME, FITS -> OptionalDouble.empty();
        };
    }

    String header(Column column) {
        return Words.get("table." + column.name(), unit, months);
    }

    String cell(Column column, AlternativeFigures one) {
        return switch (column) {
            case PLAN, NAME -> one.name();
            case TIMES_CHEAPEST -> times(one.timesCheapest());
            case FITS -> StatusWords.brief(one);
            default -> formats.get(column).text(amount(column, one));
        };
    }

    private static String times(OptionalDouble times) {
        return times.isEmpty() ? ColumnFormat.NONE
                : NumberStyle.current().formatted(times.getAsDouble() >= 100 ? "%,.0f" : "%,.1f", times.getAsDouble());
    }

    /** The texts of a column among which its widest is. */
    List<String> widest(Column column) {
        return switch (column) {
            case PLAN, NAME, FITS -> all.stream().map(one -> cell(column, one)).distinct().toList();
            case TIMES_CHEAPEST -> all.stream().map(AlternativeFigures::timesCheapest).filter(OptionalDouble::isPresent)
                    .max(java.util.Comparator.comparingDouble(OptionalDouble::getAsDouble)).map(TableText::times).stream().toList();
            default -> List.of(formats.get(column).widest());
        };
    }

    /** Whether a column says anything: without ranges, low and high only repeat the cost. */
    boolean isShown(Column column) {
        return column != Column.LOW && column != Column.HIGH || all.stream().anyMatch(CompareCharts::hasRange);
    }

    /** The rows in an order, columns apart by tabs. */
    String copy(List<AlternativeFigures> order) {
        List<Column> shown = COLUMNS.stream().filter(this::isShown).toList();
        var text = new StringBuilder(String.join("\t", shown.stream().map(this::header).toList()));
        order.forEach(one -> text.append('\n').append(String.join("\t", shown.stream().map(column -> cell(column, one)).toList())));
        return text.toString();
    }
}
