package org.tokenwright.worksheet;

/**
 * Which nodes of a program differ from month to month, and which from column to column, for given inputs. Everything else
 * is computed once.
 */
final class Variation {

    private final Graph graph;
    private final Inputs inputs;
    private final boolean[] byMonth;
    private final boolean[] byColumn;

    Variation(Graph graph, Inputs inputs) {
        this.graph = graph;
        this.inputs = inputs;
        byMonth = new boolean[graph.size()];
        byColumn = new boolean[graph.size()];
        while (spread()) {
            // what is read one month back may stand further on
        }
    }

    boolean byMonth(int node) {
        return byMonth[node];
    }

    boolean byColumn(int node) {
        return byColumn[node];
    }

    private boolean spread() {
        boolean changed = false;
        for (int[] stage : graph.stages()) {
            for (int number : stage) {
                changed |= spread(number);
            }
        }
        return changed;
    }

    private boolean spread(int number) {
        boolean month = variesByMonth(number);
        boolean column = variesByColumn(number);
        boolean changed = month != byMonth[number] || column != byColumn[number];
        byMonth[number] = month;
        byColumn[number] = column;
        return changed;
    }

    private boolean variesByMonth(int number) {
        Node node = graph.node(number);
        return switch (node.operation()) {
            case PREVIOUS -> true;
            case TOTAL -> false;
            case DATA -> inputs.variesByMonth(node.index());
            default -> any(node.operands(), byMonth);
        };
    }

    private boolean variesByColumn(int number) {
        Node node = graph.node(number);
        return switch (node.operation()) {
            case INPUT -> inputs.assumption(node.index()).length > 1;
            case DATA -> inputs.seriesVariesByColumn(node.index());
            case TOTAL -> byColumn[graph.nodeOfRow(node.index())];
            case PREVIOUS -> byColumn[graph.nodeOfRow(node.index())] || any(node.operands(), byColumn);
            default -> any(node.operands(), byColumn);
        };
    }

    private static boolean any(int[] operands, boolean[] flags) {
        for (int operand : operands) {
            if (flags[operand]) {
                return true;
            }
        }
        return false;
    }
}
