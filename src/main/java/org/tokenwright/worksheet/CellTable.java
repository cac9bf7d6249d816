package org.tokenwright.worksheet;

import java.util.Arrays;
import java.util.function.IntPredicate;

/** The values of nodes by month and column, one value where they do not differ. */
final class CellTable {

    private final Graph graph;
    private final Inputs inputs;
    private final double[][] values;
    /** Distance from a month to the next one; 0 where all months are the same. */
    private final int[] monthStep;
    /** 1, or 0 where all columns are the same. */
    private final int[] columnStep;

    private CellTable(Graph graph, Inputs inputs) {
        this.graph = graph;
        this.inputs = inputs;
        values = new double[graph.size()][];
        monthStep = new int[graph.size()];
        columnStep = new int[graph.size()];
    }

    /** Computes every node in every month and column. */
    static CellTable all(Graph graph, Inputs inputs, Variation variation) {
        var table = new CellTable(graph, inputs);
        table.fill(variation, node -> true);
        return table;
    }

    /** Computes the needed nodes that are the same in all columns. */
    static CellTable uniform(Graph graph, Inputs inputs, Variation variation, Demand demand) {
        var table = new CellTable(graph, inputs);
        table.fill(variation, node -> demand.isNeeded(node) && !variation.byColumn(node));
        return table;
    }

    double raw(int node, int month, int column) {
        return values[node][month * monthStep[node] + column * columnStep[node]];
    }

    double total(int node, Expr.Fold fold, int column) {
        return switch (fold) {
            case SUM -> sum(node, column);
            case MAX, MIN -> extreme(node, fold, column);
            case LAST -> raw(node, graph.months() - 1, column);
        };
    }

    private double sum(int node, int column) {
        var sum = new CompensatedSum();
        for (int month = 0; month < graph.months(); month++) {
            sum.add(raw(node, month, column));
        }
        return sum.raw();
    }

    private double extreme(int node, Expr.Fold fold, int column) {
        double result = raw(node, 0, column);
        for (int month = 1; month < graph.months(); month++) {
            double value = raw(node, month, column);
            result = fold == Expr.Fold.MAX ? Arithmetic.max(result, value) : Arithmetic.min(result, value);
        }
        return result;
    }

    private void fill(Variation variation, IntPredicate wanted) {
        for (int[] stage : graph.stages()) {
            for (int node : stage) {
                if (wanted.test(node)) {
                    prepare(node, variation);
                }
            }
            fillMonthsAtOnce(stage);
            fillMonthsInTurn(stage);
        }
    }

    /** What reads nothing of the month before is done node by node, which is faster. */
    private void fillMonthsAtOnce(int[] stage) {
        for (int node : stage) {
            if (values[node] != null && !graph.needsMonthsInTurn(node)) {
                int months = monthStep[node] == 0 ? 1 : graph.months();
                for (int month = 0; month < months; month++) {
                    fill(node, month);
                }
            }
        }
    }

    private void fillMonthsInTurn(int[] stage) {
        int[] nodes = Arrays.stream(stage)
                .filter(node -> values[node] != null && graph.needsMonthsInTurn(node)).toArray();
        for (int month = 0; month < graph.months(); month++) {
            for (int node : nodes) {
                fill(node, month);
            }
        }
    }

    private void prepare(int node, Variation variation) {
        int columns = variation.byColumn(node) ? inputs.columns() : 1;
        values[node] = new double[variation.byMonth(node) ? graph.months() * columns : columns];
        monthStep[node] = variation.byMonth(node) ? columns : 0;
        columnStep[node] = variation.byColumn(node) ? 1 : 0;
    }

    private void fill(int number, int month) {
        Node node = graph.node(number);
        int start = month * monthStep[number];
        int columns = columnStep[number] == 0 ? 1 : inputs.columns();
        for (int column = 0; column < columns; column++) {
            values[number][start + column] = compute(node, month, column);
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
