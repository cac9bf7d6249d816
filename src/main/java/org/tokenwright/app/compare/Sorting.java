package org.tokenwright.app.compare;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.tokenwright.report.chart.TaskCost;

/** Order of the alternatives in table and charts. */
public record Sorting(Column column, boolean descending) {

    /** By what alternatives can be sorted. */
    public enum Column { PLAN, NAME, PER_TASK, FIRST_MONTH, TOTAL, LOW, HIGH, TIMES_CHEAPEST, FITS }

    /** The cheapest first. */
    public static final Sorting USUAL = new Sorting(Column.TOTAL, false);

    /** Alternatives without an amount come last in either direction. */
    public List<AlternativeFigures> sort(List<AlternativeFigures> all, String workload) {
        return switch (column) {
            case PLAN -> descending ? all.reversed() : all;
            case NAME -> sorted(all, Comparator.comparing(AlternativeFigures::name, String.CASE_INSENSITIVE_ORDER));
            case FITS -> sorted(all, Comparator.comparing(AlternativeFigures::status)
                    .thenComparing(AlternativeFigures::unfitShare));
            case PER_TASK -> byAmount(all, one -> perTask(one, workload));
            case FIRST_MONTH -> byAmount(all, AlternativeFigures::firstMonth);
            case TOTAL -> byAmount(all, AlternativeFigures::total);
            case LOW -> byAmount(all, AlternativeFigures::low);
            case HIGH -> byAmount(all, AlternativeFigures::high);
            case TIMES_CHEAPEST -> byAmount(all, AlternativeFigures::timesCheapest);
        };
    }

    private List<AlternativeFigures> sorted(List<AlternativeFigures> all, Comparator<AlternativeFigures> order) {
        return all.stream().sorted(descending ? order.reversed() : order).toList();
    }

    private List<AlternativeFigures> byAmount(List<AlternativeFigures> all, Function<AlternativeFigures, OptionalDouble> amount) {
        Comparator<AlternativeFigures> order = Comparator.comparingDouble(one -> amount.apply(one).orElse(0));
        return all.stream()
                .sorted(Comparator.<AlternativeFigures, Boolean>comparing(one -> amount.apply(one).isEmpty())
                        .thenComparing(descending ? order.reversed() : order))
                .toList();
    }

    /** Cost per task of a workload; empty where there is none. */
    public static OptionalDouble perTask(AlternativeFigures one, String workload) {
        TaskCost task = one.perTask().get(workload);
        return task == null ? OptionalDouble.empty() : OptionalDouble.of(task.total());
    }
}
