package org.tokenwright.worksheet;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** One evaluation of a request: what is the same in all columns once, the rest block by block. */
final class TotalsRun {

    private final Graph graph;
    private final Inputs inputs;
    private final Request request;
    private final Blocks blocks;
    private final Variation variation;
    private final Demand demand;
    private final Results results;
    private final CellTable uniform;

    TotalsRun(Graph graph, Inputs inputs, Request request, Blocks blocks) {
        this.graph = graph;
        this.inputs = inputs;
        this.request = request;
        this.blocks = blocks;
        variation = new Variation(graph, inputs);
        demand = new Demand(graph, request);
        results = new Results(graph.months(), inputs.columns());
        uniform = CellTable.uniform(graph, inputs, variation, demand);
    }

    Totals run() {
        for (Request.Total total : request.totals()) {
            want(graph.nodeOfRow(total.row()), total.fold());
        }
        runBlocks(BlockCompiler.compile(graph, inputs, variation, demand, results));
        return new Totals(request, graph.months(), inputs.columns(),
                request.totals().stream().map(this::total).toArray(double[][]::new),
                request.monthly().stream().map(this::months).toArray(double[][][]::new));
    }

    private void want(int node, Expr.Fold fold) {
        if (variation.byColumn(node)) {
            results.want(node, fold);
        }
    }

    private void runBlocks(BlockProgram program) {
        int width = Math.min(blocks.width(), inputs.columns());
        int count = Math.ceilDiv(inputs.columns(), width);
        var next = new AtomicInteger();
        IntStream.range(0, Math.min(blocks.workers(), count)).parallel().forEach(worker -> {
            var frame = new Frame(program.slots(), width, uniform);
            for (int block = next.getAndIncrement(); block < count; block = next.getAndIncrement()) {
                frame.moveTo(block, inputs.columns());
                program.run(frame);
            }
        });
    }

    private double[] total(Request.Total total) {
        int node = graph.nodeOfRow(total.row());
        return variation.byColumn(node)
                ? results.total(node, total.fold()).orElseThrow()[0]
                : new double[] {uniform.total(node, total.fold(), 0)};
    }

    private double[][] months(String row) {
        int node = graph.nodeOfRow(row);
        if (variation.byColumn(node)) {
            return results.monthly(node, variation.byMonth(node));
        }
        return IntStream.range(0, graph.months())
                .mapToObj(month -> new double[] {uniform.raw(node, month, 0)}).toArray(double[][]::new);
    }
}
