package org.tokenwright.worksheet;

import java.util.Set;
import org.tokenwright.worksheet.Expr.Fold;

/** How often, and from where, the needed nodes that differ between columns are read. */
final class Uses {

    private final Graph graph;
    private final Variation variation;
    private final Demand demand;
    private final int[] count;
    private final int[] reader;
    private final boolean[] readInLaterStage;

    Uses(Graph graph, Variation variation, Demand demand) {
        this.graph = graph;
        this.variation = variation;
        this.demand = demand;
        count = new int[graph.size()];
        reader = new int[graph.size()];
        readInLaterStage = new boolean[graph.size()];
        for (int node = 0; node < graph.size(); node++) {
            if (isComputed(node)) {
                countReads(node);
            }
        }
    }

    private void countReads(int node) {
        for (int operand : graph.node(node).operands()) {
            count[operand]++;
            reader[operand] = node;
            readInLaterStage[operand] |= graph.stageOf(node) > graph.stageOf(operand);
        }
        if (graph.node(node).operation() == Operation.PREVIOUS) {
            int source = graph.nodeOfRow(graph.node(node).index());
            readInLaterStage[source] |= graph.stageOf(node) > graph.stageOf(source);
        }
    }

    /** Whether a node is computed in blocks at all. */
    boolean isComputed(int node) {
        return demand.isNeeded(node) && variation.byColumn(node);
    }

    /** How often a node is read in its own month. */
    int count(int node) {
        return count[node];
    }

    /** Whether the months of a node must all be kept for a later stage. */
    boolean keepsMonths(int node) {
        return variation.byMonth(node) && readInLaterStage[node];
    }

    /** Whether a node must be kept for one month more. */
    boolean keepsPrevious(int node) {
        return variation.byMonth(node) && !keepsMonths(node) && demand.isReadBack(node);
    }

    /** Whether a vector is of no use after its last reader of the month. */
    boolean isPassing(int node) {
        return variation.byMonth(node) && !readInLaterStage[node] && !demand.isReadBack(node);
    }

    /** Whether a node has a single reader, in the same loop, that may compute it on the way. */
    boolean hasOneReader(int node) {
        if (demand.isKeptMonthly(node) || demand.isReadBack(node) || readInLaterStage[node]) {
            return false;
        }
        Set<Fold> folds = demand.folds(node);
        return count[node] == 0 ? variation.byMonth(node) && folds.equals(Set.of(Fold.SUM))
                : count[node] == 1 && folds.isEmpty() && isInSameLoop(node, reader[node]);
    }

    private boolean isInSameLoop(int node, int other) {
        return graph.stageOf(node) == graph.stageOf(other) && variation.byMonth(node) == variation.byMonth(other);
    }
}
