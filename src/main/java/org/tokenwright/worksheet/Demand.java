package org.tokenwright.worksheet;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.Set;
import org.tokenwright.worksheet.Expr.Fold;

/** The nodes that a request needs, and the folds that must be taken of them. */
final class Demand {

    private static final Set<Fold> NONE = Set.of();

    private final Graph graph;
    private final boolean[] needed;
    private final boolean[] readBack;
    private final boolean[] keptMonthly;
    private final Set<Fold>[] folds;
    private final Deque<Integer> open = new ArrayDeque<>();

    @SuppressWarnings({"unchecked", "rawtypes"})
    Demand(Graph graph, Request request) {
        this.graph = graph;
        needed = new boolean[graph.size()];
        readBack = new boolean[graph.size()];
        keptMonthly = new boolean[graph.size()];
        folds = new Set[graph.size()];
        request.totals().forEach(total -> fold(graph.nodeOfRow(total.row()), total.fold()));
        request.monthly().forEach(row -> keepMonthly(graph.nodeOfRow(row)));
        while (!open.isEmpty()) {
            follow(graph.node(open.pop()));
        }
    }

    boolean isNeeded(int node) {
        return needed[node];
    }

    /** Whether a needed node is read one month later. */
    boolean isReadBack(int node) {
        return readBack[node];
    }

    /** Whether every month of a node is asked for. */
    boolean isKeptMonthly(int node) {
        return keptMonthly[node];
    }

    Set<Fold> folds(int node) {
        return folds[node] == null ? NONE : folds[node];
    }

    private void follow(Node node) {
        for (int operand : node.operands()) {
            need(operand);
        }
        if (node.operation() == Operation.TOTAL) {
            fold(graph.nodeOfRow(node.index()), node.fold());
        } else if (node.operation() == Operation.PREVIOUS) {
            need(graph.nodeOfRow(node.index()));
            readBack[graph.nodeOfRow(node.index())] = true;
        }
    }

    private void keepMonthly(int node) {
        need(node);
        keptMonthly[node] = true;
    }

    private void fold(int node, Fold fold) {
        need(node);
        if (folds[node] == null) {
            folds[node] = EnumSet.noneOf(Fold.class);
        }
        folds[node].add(fold);
    }

    private void need(int node) {
        if (!needed[node]) {
            needed[node] = true;
            open.push(node);
        }
    }
}
