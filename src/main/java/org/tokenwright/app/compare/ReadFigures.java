package org.tokenwright.app.compare;

import static java.util.stream.Collectors.joining;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.WeakHashMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.tokenwright.analysis.AlternativeResult;
import org.tokenwright.analysis.Comparison;
import org.tokenwright.app.text.NumberStyle;
import org.tokenwright.app.text.Words;
import org.tokenwright.base.Meter;
import org.tokenwright.chart.ModelColours;
import org.tokenwright.plan.Alternative;
import org.tokenwright.plan.Plan;
import org.tokenwright.plan.Route;
import org.tokenwright.pricing.Offer;
import org.tokenwright.resolve.Resolved;
import org.tokenwright.worksheet.Evaluation;
import org.tokenwright.worksheet.Inputs;
import org.tokenwright.worksheet.Row;
import org.tokenwright.worksheet.Tag;

/** Reads the figures of a comparison from its worksheets; remembers what only a change of structure changes. Not thread-safe. */
public final class ReadFigures {

    /** Positions of cost rows, which stay while a worksheet does. */
    private record Shape(Map<String, int[]> byMeter, Map<String, Map<String, int[]>> byWorkloadAndMeter,
            List<PriceChange> changes) {}

    private final Map<Resolved, Shape> shapes = new WeakHashMap<>();
    private NumberStyle style = NumberStyle.current();
    private Comparison comparison;

    public Figures of(Comparison found) {
        comparison = found;
        keepShapesOfStyle();
        List<AlternativeFigures> all = found.alternatives().stream().map(this::figures).toList();
        OptionalDouble budget = found.alternatives().stream().findFirst()
                .map(AlternativeResult::budget).orElse(OptionalDouble.empty());
        return new Figures(found, all, budget, monthlyBudget(), colours(found.plan()));
    }

    /** What was remembered has numbers in it. */
    private void keepShapesOfStyle() {
        NumberStyle now = NumberStyle.current();
        if (now != style) {
            shapes.clear();
            style = now;
        }
    }

    private List<OptionalDouble> monthlyBudget() {
        return comparison.alternatives().stream().findFirst().filter(one -> one.budget().isPresent())
                .map(one -> months().mapToObj(one::budget).toList()).orElse(List.of());
    }

    private IntStream months() {
        return IntStream.range(0, comparison.plan().settings().months());
    }

    private static ModelColours colours(Plan plan) {
        return ModelColours.of(plan.alternatives().stream().map(Alternative::id).toList());
    }

    private AlternativeFigures figures(AlternativeResult one) {
        Shape shape = shapes.computeIfAbsent(one.resolved(), this::shape);
        Alternative alternative = one.alternative();
        Evaluation cells = one.evaluation();
        OptionalDouble low = one.total(Inputs.LOW);
        OptionalDouble high = one.total(Inputs.HIGH);
        var perTask = new LinkedHashMap<String, AlternativeFigures.PerTask>();
        comparison.plan().workloads().forEach(workload -> one.perTask(workload.id(), Inputs.BASE).ifPresent(total ->
                perTask.put(workload.id(), perTask(one, workload.id(), total, shape))));
        return new AlternativeFigures(one, alternative.id(), alternative.name(), offers(alternative), one.status(),
                one.total(Inputs.BASE), least(low, high), greatest(low, high), timesCheapest(one),
                months().mapToObj(month -> monthly(one, month)).toList(), sums(cells, shape.byMeter), perTask,
                one.unfitShare(), one.againstBudget(Inputs.BASE), one.unpriced(), shape.changes);
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

    private OptionalDouble timesCheapest(AlternativeResult one) {
        OptionalDouble total = one.total(Inputs.BASE);
        OptionalDouble cheapest = cheapest();
        return total.isPresent() && cheapest.isPresent() && cheapest.getAsDouble() > 0
                ? OptionalDouble.of(total.getAsDouble() / cheapest.getAsDouble()) : OptionalDouble.empty();
    }

    private Comparison cheapestOf;
    private OptionalDouble cheapest = OptionalDouble.empty();

    private OptionalDouble cheapest() {
        if (cheapestOf != comparison) {
            cheapestOf = comparison;
            cheapest = comparison.cheapest();
        }
        return cheapest;
    }

    /** The parts of a task's cost: those of the workload, in the proportion in which they make up its cost. */
    private static AlternativeFigures.PerTask perTask(AlternativeResult one, String workload, double total, Shape shape) {
        double low = one.perTask(workload, Inputs.LOW).orElse(total);
        double high = one.perTask(workload, Inputs.HIGH).orElse(total);
        return new AlternativeFigures.PerTask(total, Math.min(low, high), Math.max(low, high),
                () -> taskParts(one, workload, total, shape));
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
                PriceChanges.of(resolved, comparison.plan().settings().zone()));
    }

    private Map<String, int[]> byMeter(Resolved resolved, Predicate<Row> chosen) {
        var groups = new TreeMap<String, List<Integer>>(Comparator.comparing(ReadFigures::order).thenComparing(key -> key));
        Set<String> lines = Set.copyOf(resolved.lines());
        int position = 0;
        for (Row row : resolved.worksheet().rows()) {
            if (lines.contains(row.id()) && chosen.test(row)) {
                groups.computeIfAbsent(row.tags().get(Tag.METER).orElse("other"), _ -> new java.util.ArrayList<>()).add(position);
            }
            position++;
        }
        var result = new LinkedHashMap<String, int[]>();
        groups.forEach((meter, rows) -> result.put(meter, rows.stream().mapToInt(Integer::intValue).toArray()));
        return result;
    }

    /** Input first, then cache, output, the rest. */
    static int order(String meter) {
        try {
            return Meter.parse(meter).kind().ordinal();
        } catch (IllegalArgumentException e) {
            return Integer.MAX_VALUE;
        }
    }

    /** What serves the alternative: names where they are not its own, providers, tiers, the day the prices were read. */
    private String offers(Alternative alternative) {
        List<String> names = alternative.routes().stream().map(this::offer).distinct().toList();
        String own = names.size() == 1 && names.getFirst().equals(alternative.name()) ? "" : String.join(", ", names) + " · ";
        List<String> ids = alternative.routes().stream().map(route -> Offer.providerOf(route.offer())).distinct().toList();
        String providers = ids.stream().map(comparison.plan().prices()::providerName).collect(joining(", "));
        String read = ids.stream()
                .flatMap(provider -> comparison.plan().prices().pin(provider).stream())
                .map(pin -> pin.knownOn().toString()).max(Comparator.naturalOrder())
                .map(day -> " · " + Words.get("headline.read", day)).orElse("");
        return own + providers + read;
    }

    private String offer(Route route) {
        String name = comparison.plan().prices().offer(route.offer()).map(Offer::name).orElse(route.offer());
        String tiers = String.join("/", route.serviceTiers().keySet());
        return name + (tiers.isEmpty() ? "" : " " + tiers);
    }
}
