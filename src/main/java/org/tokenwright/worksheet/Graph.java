package org.tokenwright.worksheet;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * All formulas of a worksheet as nodes, where equal steps are one node and the operands of a node have smaller numbers.
 */
final class Graph {

    private final Worksheet worksheet;
    private final List<Row> rows;
    private final Map<String, Integer> rowPositions = new HashMap<>();
    private final Node[] nodes;
    private final int[] rowNodes;
    private final int[] stageOf;
    private final int[][] stages;
    private final boolean[] recurrent;

    private Graph(Worksheet worksheet) {
        this.worksheet = worksheet;
        rows = List.copyOf(worksheet.rows());
        rows.forEach(row -> rowPositions.put(row.id(), rowPositions.size()));
        var order = new RowOrder(rows, rowPositions);
        var builder = new GraphBuilder(worksheet, rows, rowPositions);
        for (int row : order.order()) {
            builder.add(row);
        }
        nodes = builder.nodes().toArray(Node[]::new);
        rowNodes = builder.rowNodes();
        stageOf = stagesOfNodes(order.stages());
        stages = byStage();
        recurrent = new boolean[nodes.length];
        for (int number = 0; number < nodes.length; number++) {
            recurrent[number] = isRecurrent(number);
        }
    }

    static Graph of(Worksheet worksheet) {
        return new Graph(worksheet);
    }

    private int[] stagesOfNodes(int[] stageOfRow) {
        int[] result = new int[nodes.length];
        for (int number = 0; number < result.length; number++) {
            result[number] = stage(nodes[number], result, stageOfRow);
        }
        return result;
    }

    private static int stage(Node node, int[] stageOfNode, int[] stageOfRow) {
        int stage = switch (node.operation()) {
            case TOTAL -> stageOfRow[node.index()] + 1;
            case PREVIOUS -> stageOfRow[node.index()];
            default -> 0;
        };
        for (int operand : node.operands()) {
            stage = Math.max(stage, stageOfNode[operand]);
        }
        return stage;
    }

    private int[][] byStage() {
        int last = Arrays.stream(stageOf).max().orElse(-1);
        return IntStream.rangeClosed(0, last)
                .mapToObj(stage -> IntStream.range(0, stageOf.length).filter(node -> stageOf[node] == stage).toArray())
                .toArray(int[][]::new);
    }

    private boolean isRecurrent(int number) {
        if (nodes[number].operation() == Operation.PREVIOUS) {
            return true;
        }
        for (int operand : nodes[number].operands()) {
            if (recurrent[operand] && stageOf[operand] == stageOf[number]) {
                return true;
            }
        }
        return false;
    }

    Worksheet worksheet() {
        return worksheet;
    }

    int months() {
        return worksheet.timeline().months();
    }

    /** Rows in the order of the worksheet. */
    List<Row> rows() {
        return rows;
    }

    /** @throws IllegalArgumentException if there is no such row */
    int rowPosition(String id) {
        Integer position = rowPositions.get(id);
        if (position == null) {
            throw new IllegalArgumentException("the worksheet has no row " + id);
        }
        return position;
    }

    int size() {
        return nodes.length;
    }

    Node node(int number) {
        return nodes[number];
    }

    /** The node that holds the value of a row. */
    int nodeOfRow(int row) {
        return rowNodes[row];
    }

    /** @throws IllegalArgumentException if there is no such row */
    int nodeOfRow(String id) {
        return rowNodes[rowPosition(id)];
    }

    /** The stage that a node is computed in, from 0. */
    int stageOf(int node) {
        return stageOf[node];
    }

    /** Whether a node needs, in its own stage, the months one by one. */
    boolean needsMonthsInTurn(int node) {
        return recurrent[node];
    }

    /** For each stage its nodes, each after its operands. */
    int[][] stages() {
        return stages;
    }
}
