package org.tokenwright.bench;

import java.io.IOException;
import org.tokenwright.app.EditLatency;

/** Every benchmark in one process: the engine first, then counting and raw rows, then edits in the running window, drawn in memory. */
public final class Benchmarks {

    private Benchmarks() {
    }

    public static void main(String[] args) throws InterruptedException, IOException {
        EvaluationBenchmark.main(args);
        CountBenchmark.main(args);
        CountGrowth.print();
        RawRowsBenchmark.main(args);
        BookBenchmark.main(args);
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        EditLatency.main(args);
        System.exit(0);
    }
}
