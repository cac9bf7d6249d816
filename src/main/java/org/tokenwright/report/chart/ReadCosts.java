package org.tokenwright.report.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.WeakHashMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.tokenwright.analysis.AlternativeResult;
import org.tokenwright.analysis.Comparison;
import org.tokenwright.base.Meter;
import org.tokenwright.chart.ModelColours;
import org.tokenwright.plan.Alternative;
import org.tokenwright.resolve.Resolved;
import org.tokenwright.worksheet.Evaluation;
import org.tokenwright.worksheet.Inputs;
import org.tokenwright.worksheet.Row;
import org.tokenwright.worksheet.Tag;

/** Reads the costs of a comparison from its worksheets; remembers what only a change of structure changes. Not thread-safe. */
public final class ReadCosts {

    /** Input first, then cache, output, the rest. */
    static final Comparator<String> METERS = Comparator.comparing(ReadCosts::order).thenComparing(Comparator.naturalOrder());

    /** Positions of cost rows, which stay while a worksheet does. */
    private record Shape(Map<String, int[]> byMeter, Map<String, Map<String, int[]>> byWorkloadAndMeter,
            List<PriceChange> changes) {}

    private final Map<Resolved, Shape> shapes = new WeakHashMap<>();
    private Locale shapesLocale = Locale.ROOT;
    private Comparison comparison;

    /** @param locale of the numbers in words */
    public PlanCosts of(Comparison found, Locale locale) {
        comparison = found;
        keepShapesOf(locale);
        List<AlternativeCosts> all = found.alternatives().stream().map(this::costs).toList();
        OptionalDouble budget = found.alternatives().stream().findFirst()
                .map(AlternativeResult::budget).orElse(OptionalDouble.empty());
        return new PlanCosts(found, all, budget, monthlyBudget(),
                ModelColours.of(found.plan().alternatives().stream().map(Alternative::id).toList()));
    }

    /** What was remembered has numbers in it. */
    private void keepShapesOf(Locale locale) {
        if (!locale.equals(shapesLocale)) {
            shapes.clear();
            shapesLocale = locale;
        }
    }

    private List<OptionalDouble> monthlyBudget() {
        return comparison.alternatives().stream().findFirst().filter(one -> one.budget().isPresent())
                .map(one -> months().mapToObj(one::budget).toList()).orElse(List.of());
    }

    private IntStream months() {
        return IntStream.range(0, comparison.plan().settings().months());
    }

    private AlternativeCosts costs(AlternativeResult one) {
        Shape shape = shapes.computeIfAbsent(one.resolved(), this::shape);
        OptionalDouble low = one.total(Inputs.LOW);
        OptionalDouble high = one.total(Inputs.HIGH);
        var perTask = new LinkedHashMap<String, TaskCost>();
        comparison.plan().workloads().forEach(workload -> one.perTask(workload.id(), Inputs.BASE).ifPresent(total ->
                perTask.put(workload.id(), perTask(one, workload.id(), total, shape))));
        return new AlternativeCosts(one, one.total(Inputs.BASE), least(low, high), greatest(low, high),
                months().mapToObj(month -> monthly(one, month)).toList(), sums(one.evaluation(), shape.byMeter), perTask,
                one.unfitShare(), shape.changes);
    }

    private static OptionalDouble monthly(AlternativeResult one, int month) {
        return one.total(Inputs.BASE).isPresent() ? one.monthly(month, Inputs.BASE) : OptionalDouble.empty();
    }

    private static OptionalDouble least(OptionalDouble a, OptionalDouble b) {
        return a.isPresent() && b.isPresent() ? OptionalDouble.of(Math.min(a.getAsDouble(), b.getAsDouble())) : OptionalDouble.empty();
    }

    private static OptionalDouble greatest(OptionalDouble a, OptionalDouble b) {
        return a.isPresent() && b.isPresent() ? OptionalDouble.of(Math.max(a.getAsDouble(), b.getAsDouble())) : OptionalDouble.empty();
    }

    /** The parts of a task's cost: those of the workload, in the proportion in which they make up its cost. */
    private static TaskCost perTask(AlternativeResult one, String workload, double total, Shape shape) {
        double low = one.perTask(workload, Inputs.LOW).orElse(total);
        double high = one.perTask(workload, Inputs.HIGH).orElse(total);
        return new TaskCost(total, Math.min(low, high), Math.max(low, high), () -> taskParts(one, workload, total, shape));
    }

    private static Map<String, Double> taskParts(AlternativeResult one, String workload, double total, Shape shape) {
        Map<String, Double> parts = sums(one.evaluation(), shape.byWorkloadAndMeter.getOrDefault(workload, Map.of()));
        double whole = parts.values().stream().mapToDouble(Double::doubleValue).sum();
        parts.replaceAll((_, part) -> whole == 0 ? 0 : part * total / whole);
        return parts;
    }

    private static Map<String, Double> sums(Evaluation cells, Map<String, int[]> positions) {
        var sums = new LinkedHashMap<String, Double>();
        positions.forEach((meter, rows) -> sums.put(meter, cells.sumOverMonths(rows, Inputs.BASE).orElse(0)));
        return sums;
    }

    private Shape shape(Resolved resolved) {
        var byWorkload = new LinkedHashMap<String, Map<String, int[]>>();
        comparison.plan().workloads().forEach(workload -> byWorkload.put(workload.id(),
                byMeter(resolved, row -> row.tags().has(Tag.WORKLOAD, workload.id()))));
        return new Shape(byMeter(resolved, _ -> true), byWorkload,
                PriceChanges.of(resolved, comparison.plan().settings().zone(), new ChartWords(shapesLocale)));
    }

    private static Map<String, int[]> byMeter(Resolved resolved, Predicate<Row> chosen) {
        var groups = new TreeMap<String, List<Integer>>(METERS);
        Set<String> lines = Set.copyOf(resolved.lines());
        int position = 0;
        for (Row row : resolved.worksheet().rows()) {
            if (lines.contains(row.id()) && chosen.test(row)) {
                groups.computeIfAbsent(row.tags().get(Tag.METER).orElse("other"), _ -> new ArrayList<>()).add(position);
            }
            position++;
        }
        var result = new LinkedHashMap<String, int[]>();
        groups.forEach((meter, rows) -> result.put(meter, rows.stream().mapToInt(Integer::intValue).toArray()));
        return result;
    }

    private static int order(String meter) {
        try {
            return Meter.parse(meter).kind().ordinal();
        } catch (IllegalArgumentException e) {
            return Integer.MAX_VALUE;
        }
    }
}
