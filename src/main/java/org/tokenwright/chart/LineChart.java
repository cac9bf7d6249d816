package org.tokenwright.chart;

import static java.util.Objects.requireNonNull;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Amounts month by month, one line per model or alternative.
 *
 * @param start the first month
 * @param months how many there are
 * @param lines in reading order
 */
public record LineChart(String title, String footnote, AmountFormat format, YearMonth start, int months,
        List<Line> lines, Optional<Budget> budget) implements Chart {

    /**
     * One line.
     *
     * @param values one per month; empty where the amount is not known, which is a gap
     */
    public record Line(String id, String label, ModelColours.Style style, List<OptionalDouble> values,
            List<Change> changes) {

        public Line {
            MarkId.check(id);
            requireNonNull(label, "label");
            requireNonNull(style, "style");
            values = finite(values);
            changes = List.copyOf(changes);
        }

        /** A line without gaps and price changes. */
        public static Line of(String id, String label, ModelColours.Style style, double... values) {
            return new Line(id, label, style, Arrays.stream(values).mapToObj(OptionalDouble::of).toList(), List.of());
        }

        public Line withChange(YearMonth month, String text) {
            List<Change> more = new ArrayList<>(changes);
            more.add(new Change(month, text));
            return new Line(id, label, style, values, more);
        }

        /** The last month with an amount, or −1. */
        int last() {
            return IntStream.range(0, values.size()).filter(month -> values.get(month).isPresent()).max().orElse(-1);
        }
    }

    /** A price that changes in a month. */
    public record Change(YearMonth month, String text) {
    }

    /**
     * Amounts not to be exceeded.
     *
     * @param amounts one per month, 0 or more; empty where there is no budget
     */
    public record Budget(String label, List<OptionalDouble> amounts) {

        public Budget {
            requireNonNull(label, "label");
            amounts = finite(amounts);
            if (amounts.stream().anyMatch(amount -> amount.orElse(0) < 0)) {
                throw new IllegalArgumentException("a budget is negative: " + label);
            }
        }
    }

    /**
     * @throws IllegalArgumentException if two lines have the same id, a line or the budget has not one value per month,
     *     or a price changes outside these months
     */
    public LineChart {
        requireNonNull(title, "title");
        requireNonNull(footnote, "footnote");
        requireNonNull(format, "format");
        requireNonNull(start, "start");
        lines = List.copyOf(lines);
        Unique.check(lines, Line::id);
        for (Line line : lines) {
            checkLength(line.id(), line.values(), months);
            for (Change change : line.changes()) {
                checkMonth(line.id(), change.month(), start, months);
            }
        }
        budget.ifPresent(one -> checkLength(one.label(), one.amounts(), months));
    }

    /** A chart without footnote and budget; its months are those of the lines. */
    public static LineChart of(String title, AmountFormat format, YearMonth start, List<Line> lines) {
        int months = lines.isEmpty() ? 0 : lines.getFirst().values().size();
        return new LineChart(title, "", format, start, months, lines, Optional.empty());
    }

    public LineChart withFootnote(String text) {
        return new LineChart(title, text, format, start, months, lines, budget);
    }

    public LineChart withBudget(Budget amounts) {
        return new LineChart(title, footnote, format, start, months, lines, Optional.of(amounts));
    }

    @Override
    public String summary() {
        return new LineSummary(this).text();
    }

    @Override
    public ChartTable table() {
        return new LineTable(this).table();
    }

    YearMonth month(int index) {
        return start.plusMonths(index);
    }

    int index(YearMonth month) {
        return index(start, month);
    }

    /** All amounts of the lines. */
    DoubleStream amounts() {
        return lines.stream().flatMap(line -> line.values().stream()).flatMapToDouble(OptionalDouble::stream);
    }

    private static int index(YearMonth start, YearMonth month) {
        return Math.toIntExact(start.until(month, ChronoUnit.MONTHS));
    }

    private static void checkLength(String what, List<OptionalDouble> values, int months) {
        if (values.size() != months) {
            throw new IllegalArgumentException(what + " has " + values.size() + " values for " + months + " months");
        }
    }

    private static void checkMonth(String line, YearMonth month, YearMonth start, int months) {
        int index = index(start, month);
        if (index < 0 || index >= months) {
            throw new IllegalArgumentException("price change of " + line + " outside the months shown: " + month);
        }
    }

    private static List<OptionalDouble> finite(List<OptionalDouble> values) {
        for (OptionalDouble value : values) {
            if (!Double.isFinite(value.orElse(0))) {
                throw new IllegalArgumentException("amount is not finite: " + value.getAsDouble());
            }
        }
        return List.copyOf(values);
    }
}
