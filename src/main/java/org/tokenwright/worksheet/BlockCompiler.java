package org.tokenwright.worksheet;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.tokenwright.worksheet.BlockProgram.Stage;

/**
 * Writes the steps that compute, in a block of columns, the needed nodes that differ between columns.
 *
 * <p>What is the same in all months goes to the steps that run once in a stage, the rest to those that run every month.
 * A node is written where it is first asked for, so that it is used while it is in the cache: a sum of many terms adds
 * each of them as soon as it is there.
 */
final class BlockCompiler {

    private final Graph graph;
    private final Variation variation;
    private final Uses uses;
    private final Places places;
    private final StepWriter writer;
    private final boolean[] done;

    /** A node whose operands are being computed. */
    private static final class Visit {
        final int node;
        int next;

        Visit(int node) {
            this.node = node;
        }
    }

    private BlockCompiler(Graph graph, Inputs inputs, Variation variation, Demand demand, Results results) {
        this.graph = graph;
        this.variation = variation;
        uses = new Uses(graph, variation, demand);
        places = new Places(graph.size(), uses);
        writer = new StepWriter(graph, inputs, variation, demand, results, uses, places);
        done = new boolean[graph.size()];
    }

    /** @param results the arrays that the steps are to fill */
    static BlockProgram compile(Graph graph, Inputs inputs, Variation variation, Demand demand, Results results) {
        return new BlockCompiler(graph, inputs, variation, demand, results).compile();
    }

    private BlockProgram compile() {
        var stages = new ArrayList<Stage>();
        for (int[] nodes : graph.stages()) {
            stages.add(compile(Arrays.stream(nodes).filter(uses::isComputed).toArray()));
        }
        return new BlockProgram(stages, graph.months(), places.slots().count());
    }

    private Stage compile(int[] nodes) {
        var stage = new Stage();
        for (int node : nodes) {
            places.reserve(node, graph.months());
        }
        compile(nodes, stage, false);
        compile(nodes, stage, true);
        return stage;
    }

    /** From the last node to the first, for readers stand after what they read and ask for it. */
    private void compile(int[] nodes, Stage stage, boolean monthly) {
        writer.begin(stage, monthly);
        for (int i = nodes.length - 1; i >= 0; i--) {
            if (variation.byMonth(nodes[i]) == monthly && !done[nodes[i]]) {
                compileFrom(nodes[i]);
            }
        }
    }

    private void compileFrom(int root) {
        Deque<Visit> open = new ArrayDeque<>();
        open.push(new Visit(root));
        while (!open.isEmpty()) {
            Visit visit = open.peek();
            int[] operands = graph.node(visit.node).operands();
            if (visit.next == operands.length) {
                writer.complete(visit.node);
                done[visit.node] = true;
                open.pop();
            } else if (isMissing(operands[visit.next])) {
                open.push(new Visit(operands[visit.next]));
            } else {
                writer.operandIsThere(visit.node, visit.next++);
            }
        }
    }

    private boolean isMissing(int node) {
        return uses.isComputed(node) && !done[node];
    }
}
