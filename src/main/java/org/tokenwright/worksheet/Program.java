package org.tokenwright.worksheet;

import java.util.List;

/** A worksheet made ready for evaluation: any number of times, in any number of columns, from any thread. Immutable. */
public final class Program {

    private final Graph graph;

    private Program(Graph graph) {
        this.graph = graph;
    }

    /**
     * Orders the rows of a worksheet.
     *
     * @throws IllegalArgumentException naming the rows if rows read each other in the same month, or through a total
     */
    public static Program compile(Worksheet worksheet) {
        return new Program(Graph.of(worksheet));
    }

    public Worksheet worksheet() {
        return graph.worksheet();
    }

    /**
     * Every row in every month and column; meant for few columns.
     *
     * @throws IllegalArgumentException if the inputs belong to another worksheet
     */
    public Evaluation evaluate(Inputs inputs) {
        check(inputs);
        return new Evaluation(graph, inputs, CellTable.all(graph, inputs, new Variation(graph, inputs)));
    }

    /** The sums of rows over the horizon, in every column; see {@link #totals(Inputs, Request, Blocks)}. */
    public Totals totals(Inputs inputs, List<String> rows) {
        return totals(inputs, Request.sums(rows));
    }

    /** What a request asks for, in every column; see {@link #totals(Inputs, Request, Blocks)}. */
    public Totals totals(Inputs inputs, Request request) {
        return totals(inputs, request, Blocks.standard());
    }

    /**
     * What a request asks for, in every column; meant for many columns. The bits are those of {@link #evaluate}, whatever
     * the blocks.
     *
     * @throws IllegalArgumentException if there is no such row, or the inputs belong to another worksheet
     */
    public Totals totals(Inputs inputs, Request request, Blocks blocks) {
        check(inputs);
        return new TotalsRun(graph, inputs, request, blocks).run();
    }

    private void check(Inputs inputs) {
        if (inputs.worksheet() != worksheet()) {
            throw new IllegalArgumentException("these inputs belong to another worksheet");
        }
    }
}
