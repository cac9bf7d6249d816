package org.tokenwright.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.DoubleSupplier;
import org.tokenwright.plan.Alternative;
import org.tokenwright.plan.Plan;
import org.tokenwright.resolve.Resolved;
import org.tokenwright.resolve.Resolver;
import org.tokenwright.worksheet.Inputs;

/**
 * Compares the engine with a {@code HashMap} calculator and with bare arrays on the same sums: every bundled offer ×
 * service tier × 36 months × 10 workloads. Rounds are interleaved in one process; it prints medians and ratios, never a
 * verdict on absolute time. Also: how much of a full resolve an edit of one alternative costs.
 */
public final class EvaluationBenchmark {

    private static final int WORKLOADS = 10;
    private static final int MONTHS = 36;
    private static final int ROUNDS = 7;

    private final List<Resolved> worksheets;
    private final List<SameSums> sums;
    private double checksum;

    private EvaluationBenchmark(Plan plan) {
        worksheets = new Resolver().resolve(plan);
        sums = worksheets.stream().map(resolved -> new SameSums(resolved, WORKLOADS)).toList();
    }

    public static void main(String[] args) {
        Plan plan = MarketPlan.of(WORKLOADS, MONTHS, Integer.MAX_VALUE);
        EvaluationBenchmark benchmark = new EvaluationBenchmark(plan);
        System.out.printf(Locale.ROOT, "%d alternatives × %d months × %d workloads, %,d cost lines, %,d rows%n",
                plan.alternatives().size(), MONTHS, WORKLOADS, benchmark.sums.stream().mapToInt(SameSums::lineCount).sum(),
                benchmark.worksheets.stream().mapToInt(r -> r.worksheet().rows().size()).sum());
        benchmark.agree();
        benchmark.compare(1024, 1);
        benchmark.compare(1, 1);
        resolve(plan);
        System.out.println("checksum " + benchmark.checksum);
    }

    private static double[][] tasks(int columns) {
        var random = new SplittableRandom(1);
        double[][] tasks = new double[WORKLOADS][columns];
        for (double[] row : tasks) {
            Arrays.setAll(row, _ -> Math.rint(50_000 + random.nextDouble() * 100_000));
        }
        return tasks;
    }

    private static Inputs inputs(Resolved resolved, double[][] tasks) {
        var columns = new LinkedHashMap<String, double[]>();
        for (int w = 0; w < WORKLOADS; w++) {
            columns.put("workload/w" + w + "/tasksPerMonth", tasks[w]);
        }
        return Inputs.columns(resolved.worksheet(), tasks[0].length).with(columns);
    }

    /** All three must give the same totals before their times mean anything. */
    private void agree() {
        double[][] tasks = tasks(3);
        for (int i = 0; i < worksheets.size(); i++) {
            double engine = engine(worksheets.get(i), inputs(worksheets.get(i), tasks))[2];
            near(engine, sums.get(i).arrays(tasks)[2], worksheets.get(i).alternativeId());
            near(engine, sums.get(i).cells(tasks, 2).doubleValue(), worksheets.get(i).alternativeId());
        }
        System.out.println("all three agree on every alternative");
    }

    private static void near(double engine, double other, String what) {
        if (Math.abs(engine - other) > 1e-9 * Math.abs(engine)) {
            throw new IllegalStateException(what + ": " + engine + " is not " + other);
        }
    }

    private static double[] engine(Resolved resolved, Inputs inputs) {
        return resolved.program().totals(inputs, List.of(resolved.costRow())).columnsOf(0);
    }

    private void compare(int columns, int cellColumns) {
        double[][] tasks = tasks(columns);
        List<Inputs> inputs = worksheets.stream().map(resolved -> inputs(resolved, tasks)).toList();
        Map<String, List<Double>> seconds = new LinkedHashMap<>();
        for (int round = -2; round < ROUNDS; round++) {
            time(seconds, round, "engine", columns, () -> {
                double sum = 0;
                for (int i = 0; i < worksheets.size(); i++) {
                    sum += engine(worksheets.get(i), inputs.get(i))[0];
                }
                return sum;
            });
            time(seconds, round, "bare arrays", columns, () -> sums.stream().mapToDouble(s -> s.arrays(tasks)[0]).sum());
            time(seconds, round, "HashMap cells", cellColumns, () -> sums.stream()
                    .mapToDouble(s -> s.cells(tasks, 0).doubleValue()).sum());
        }
        double engine = median(seconds.get("engine"));
        double bare = median(seconds.get("bare arrays"));
        double cells = median(seconds.get("HashMap cells"));
        System.out.printf(Locale.ROOT, "%,5d columns, median of %d, per column: engine %.4f ms, bare arrays %.4f ms, HashMap %.1f ms%n",
                columns, ROUNDS, engine * 1e3, bare * 1e3, cells * 1e3);
        System.out.printf(Locale.ROOT, "      speed of the engine: %.1f × HashMap cells, %.2f of bare arrays%n", cells / engine, bare / engine);
    }

    private void time(Map<String, List<Double>> seconds, int round, String what, int columns, DoubleSupplier work) {
        long start = System.nanoTime();
        checksum += work.getAsDouble();
        double perColumn = (System.nanoTime() - start) / 1e9 / columns;
        if (round >= 0) {
            seconds.computeIfAbsent(what, _ -> new ArrayList<>()).add(perColumn);
        }
    }

    /** Time to resolve again after one of 200 alternatives changed, relative to resolving all. */
    private static void resolve(Plan market) {
        Plan plan = market.withAlternatives(market.alternatives().subList(0, Math.min(200, market.alternatives().size())));
        var full = new ArrayList<Double>();
        var one = new ArrayList<Double>();
        for (int round = -2; round < ROUNDS; round++) {
            Resolver resolver = new Resolver();
            double all = seconds(() -> resolver.resolve(plan));
            var changed = new ArrayList<>(plan.alternatives());
            Alternative first = changed.getFirst();
            changed.set(0, new Alternative(first.id(), first.name(), changed.get(1).routes()));
            double again = seconds(() -> resolver.resolve(plan.withAlternatives(changed)));
            if (round >= 0) {
                full.add(all);
                one.add(again);
            }
        }
        System.out.printf(Locale.ROOT, "resolve of %d alternatives: full %.1f ms, after a structural edit of one %.2f ms = %.3f%n",
                plan.alternatives().size(), median(full) * 1e3, median(one) * 1e3, median(one) / median(full));
    }

    private static double seconds(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e9;
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
