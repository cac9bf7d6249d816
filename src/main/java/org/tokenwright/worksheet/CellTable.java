package org.tokenwright.worksheet;

import java.util.Arrays;
import java.util.function.IntPredicate;
import org.tokenwright.worksheet.Expr.Fold;

/** The values of nodes by month and column, one value where they do not differ. */
final class CellTable {

    private final Graph graph;
    private final Inputs inputs;
    private final Variation variation;
    /** For each node its values; null for a node that is not wanted. */
    private final Grid[] grids;

    private CellTable(Graph graph, Inputs inputs, Variation variation) {
        this.graph = graph;
        this.inputs = inputs;
        this.variation = variation;
        grids = new Grid[graph.size()];
    }

    /** Computes every node in every month and column. */
    static CellTable all(Graph graph, Inputs inputs, Variation variation) {
        var table = new CellTable(graph, inputs, variation);
        table.fill(node -> true);
        return table;
    }

    /** Computes the needed nodes that are the same in all columns. */
    static CellTable uniform(Graph graph, Inputs inputs, Variation variation, Demand demand) {
        var table = new CellTable(graph, inputs, variation);
        table.fill(node -> demand.isNeeded(node) && !variation.byColumn(node));
        return table;
    }

    double raw(int node, int month, int column) {
        return grids[node].at(month, column);
    }

    double total(int node, Fold fold, int column) {
        return switch (fold) {
            case SUM -> sum(grids[node], column);
            case MAX, MIN -> extreme(grids[node], fold, column);
            case LAST -> raw(node, graph.months() - 1, column);
        };
    }

    private double sum(Grid grid, int column) {
        var sum = new CompensatedSum();
        for (int month = 0; month < graph.months(); month++) {
            sum.add(grid.at(month, column));
        }
        return sum.raw();
    }

    private double extreme(Grid grid, Fold fold, int column) {
        double result = grid.at(0, column);
        for (int month = 1; month < graph.months(); month++) {
            double value = grid.at(month, column);
            result = fold == Fold.MAX ? Arithmetic.max(result, value) : Arithmetic.min(result, value);
        }
        return result;
    }

    private void fill(IntPredicate wanted) {
        for (int[] stage : graph.stages()) {
            fill(Arrays.stream(stage).filter(wanted).toArray());
        }
    }

    /** What reads nothing of the month before is done first, node by node, which is faster. */
    private void fill(int[] nodes) {
        for (int node : nodes) {
            grids[node] = Grid.of(variation.byMonth(node) ? graph.months() : 1,
                    variation.byColumn(node) ? inputs.columns() : 1);
            if (!graph.needsMonthsInTurn(node)) {
                fill(node);
            }
        }
        int[] inTurn = Arrays.stream(nodes).filter(graph::needsMonthsInTurn).toArray();
        for (int month = 0; month < graph.months(); month++) {
            for (int node : inTurn) {
                fill(node, month);
            }
        }
    }

    private void fill(int number) {
        Node node = graph.node(number);
        Grid grid = grids[number];
        int[] operands = node.operands();
        switch (node.operation()) {
            case SUM -> sum(grid, operands);
            case MULTIPLY -> grid.multiply(grids[operands[0]], grids[operands[1]]);
            case SUBTRACT, DIVIDE, MIN, MAX ->
                    grid.combine(node.operation(), grids[operands[0]], grids[operands[1]]);
            default -> {
                for (int month = 0; month < grid.months(); month++) {
                    fill(number, month);
                }
            }
        }
    }

    private void sum(Grid grid, int[] terms) {
        Grid error = Grid.of(grid.months(), grid.columns());
        for (int term : terms) {
            grid.add(error, grids[term]);
        }
        grid.plus(error);
    }

    private void fill(int number, int month) {
        Node node = graph.node(number);
        Grid grid = grids[number];
        for (int column = 0; column < grid.columns(); column++) {
            grid.set(month, column, compute(node, month, column));
        }
    }

    private double compute(Node node, int month, int column) {
        Operation operation = node.operation();
        int[] operands = node.operands();
        return switch (operation) {
            case CONSTANT -> node.constant();
            case INPUT -> at(inputs.assumption(node.index()), column);
            case DATA -> at(inputs.series(node.index(), month), column);
            case PREVIOUS -> month == 0
                    ? raw(operands[0], 0, column) : raw(graph.nodeOfRow(node.index()), month - 1, column);
            case TOTAL -> total(graph.nodeOfRow(node.index()), node.fold(), column);
            case SUM -> sumOf(operands, month, column);
            case CHOICE -> Arithmetic.choice(raw(operands[0], month, column), raw(operands[1], month, column),
                    raw(operands[2], month, column));
            case EXP, LN, NORMAL_CDF, NORMAL_QUANTILE ->
                    Arithmetic.unary(operation, raw(operands[0], month, column));
            default -> Arithmetic.binary(operation, raw(operands[0], month, column), raw(operands[1], month, column));
        };
    }

    private static double at(double[] values, int column) {
        return values.length == 1 ? values[0] : values[column];
    }

    private double sumOf(int[] terms, int month, int column) {
        var sum = new CompensatedSum();
        for (int term : terms) {
            sum.add(raw(term, month, column));
        }
        return sum.raw();
    }
}
