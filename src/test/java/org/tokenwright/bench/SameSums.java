package org.tokenwright.bench;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tokenwright.resolve.Resolved;
import org.tokenwright.worksheet.Evaluation;
import org.tokenwright.worksheet.Inputs;
import org.tokenwright.worksheet.Row;
import org.tokenwright.worksheet.Tag;

/**
 * The sums of one alternative written twice without the engine: as plain loops over arrays, and as a calculator that
 * keeps every cell in a {@code HashMap<String, BigDecimal>}. Coefficients are read off the worksheet; both do the same
 * steps: calls of the block, tokens of the line, its cost, compensated total.
 */
final class SameSums {

    /** Lines with the same calls row. */
    private record Block(int workload, double[] share, List<Line> lines) {}

    private record Line(String id, double perCall, double pricePerToken) {}

    private final List<Block> blocks = new ArrayList<>();
    private final double[] callsPerTask;
    private final double[][] growth;
    private final int months;

    SameSums(Resolved resolved, int workloads) {
        Evaluation base = resolved.program().evaluate(Inputs.of(resolved.worksheet()));
        months = base.months();
        callsPerTask = new double[workloads];
        growth = new double[workloads][months];
        for (int w = 0; w < workloads; w++) {
            callsPerTask[w] = base.value("workload/w" + w + "/calls", 0, 0).get() / base.value("workload/w" + w + "/tasks", 0, 0).get();
            for (int m = 0; m < months; m++) {
                growth[w][m] = base.value("workload/w" + w + "/tasks", m, 0).get() / base.value("workload/w" + w + "/tasks", 0, 0).get();
            }
        }
        var byCalls = new LinkedHashMap<String, Block>();
        for (Row row : resolved.worksheet().rows()) {
            if (row.kind() == Row.Kind.COST && row.tags().get(Tag.LAYER).isPresent()) {
                add(row, base, byCalls);
            }
        }
        blocks.addAll(byCalls.values());
    }

    private void add(Row cost, Evaluation base, Map<String, Block> byCalls) {
        String line = cost.id().substring(0, cost.id().lastIndexOf('/'));
        String meter = cost.tags().get(Tag.METER).orElseThrow();
        String calls = line.substring(0, line.lastIndexOf("/" + meter)) + "/calls";
        int workload = Integer.parseInt(cost.tags().get(Tag.WORKLOAD).orElseThrow().substring(1));
        double[] share = new double[months];
        int used = 0;
        for (int m = 0; m < months; m++) {
            share[m] = base.value(calls, m, 0).get() / base.value("workload/w" + workload + "/calls", m, 0).get();
            used = share[m] > 0 ? m : used;
        }
        double tokens = base.value(line + "/quantity", used, 0).get();
        double perCall = share[used] == 0 ? 0 : tokens / base.value(calls, used, 0).get();
        double price = tokens == 0 ? 0 : base.value(cost.id(), used, 0).get() / tokens;
        byCalls.computeIfAbsent(calls, _ -> new Block(workload, share, new ArrayList<>())).lines()
                .add(new Line(line, perCall, price));
    }

    int lineCount() {
        return blocks.stream().mapToInt(block -> block.lines().size()).sum();
    }

    /** Total of each column; {@code tasks} is by workload and column. */
    double[] arrays(double[][] tasks) {
        int columns = tasks[0].length;
        double[] sum = new double[columns];
        double[] rest = new double[columns];
        double[] calls = new double[columns];
        double[] tokens = new double[columns];
        for (int m = 0; m < months; m++) {
            for (Block block : blocks) {
                scale(tasks[block.workload], growth[block.workload][m] * callsPerTask[block.workload] * block.share[m], calls);
                for (Line line : block.lines) {
                    scale(calls, line.perCall, tokens);
                    accumulate(tokens, line.pricePerToken, sum, rest);
                }
            }
        }
        for (int c = 0; c < columns; c++) {
            sum[c] += rest[c];
        }
        return sum;
    }

    private static void scale(double[] from, double factor, double[] to) {
        for (int c = 0; c < to.length; c++) {
            to[c] = from[c] * factor;
        }
    }

    /** Adds tokens × price with Neumaier's compensation. */
    private static void accumulate(double[] tokens, double price, double[] sum, double[] rest) {
        for (int c = 0; c < sum.length; c++) {
            double x = tokens[c] * price;
            double t = sum[c] + x;
            rest[c] += Math.abs(sum[c]) >= Math.abs(x) ? (sum[c] - t) + x : (x - t) + sum[c];
            sum[c] = t;
        }
    }

    /** Total of one column with a cell of its own for everything. */
    BigDecimal cells(double[][] tasks, int column) {
        var cells = new HashMap<String, BigDecimal>();
        cells.put("total", BigDecimal.ZERO);
        for (int m = 0; m < months; m++) {
            for (Block block : blocks) {
                cells.put("tasks", new BigDecimal(tasks[block.workload][column] * growth[block.workload][m]));
                cells.put("calls", times(cells.get("tasks"), callsPerTask[block.workload] * block.share[m]));
                for (Line line : block.lines) {
                    cells.put(line.id, times(cells.get("calls"), line.perCall));
                    cells.put("cost", times(cells.get(line.id), line.pricePerToken));
                    cells.put("total", cells.get("total").add(cells.get("cost"), java.math.MathContext.DECIMAL128));
                }
            }
        }
        return cells.get("total");
    }

    private static BigDecimal times(BigDecimal value, double factor) {
        return value.multiply(BigDecimal.valueOf(factor), java.math.MathContext.DECIMAL128);
    }
}
