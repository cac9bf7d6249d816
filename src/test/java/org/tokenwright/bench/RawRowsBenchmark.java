package org.tokenwright.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.Locale;
import org.tokenwright.report.Snapshots;
import org.tokenwright.report.table.RawRows;

/**
 * Raw rows of a workbook against POI's streaming writer with the same rows, in turns; the rows stand in memory before.
 */
public final class RawRowsBenchmark {

    private static final int ROUNDS = 5;
    private static final int LEAST_ROWS = 50_000;
    /** Time of the processor: both write on one thread, and other programs do not disturb it. */
    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

    private RawRowsBenchmark() {
    }

    public static void main(String[] args) throws IOException {
        RawRows rows = RawRows.of(Snapshots.of("organisation"));
        int times = LEAST_ROWS / rows.size() + 1;
        double[] ratios = new double[ROUNDS];
        double[] seconds = new double[ROUNDS];
        for (int round = -1; round < ROUNDS; round++) {
            long start = CLOCK.getCurrentThreadCpuTime();
            rows.writeWithPoi(OutputStream.nullOutputStream(), times);
            long between = CLOCK.getCurrentThreadCpuTime();
            rows.write(OutputStream.nullOutputStream(), times);
            long end = CLOCK.getCurrentThreadCpuTime();
            if (round >= 0) {
                ratios[round] = (double) (between - start) / (end - between);
                seconds[round] = (end - between) / 1e9;
            }
        }
        Arrays.sort(ratios);
        Arrays.sort(seconds);
        long count = (long) rows.size() * times;
        System.out.printf(Locale.ENGLISH, "raw rows: %,d rows are written %.2f times as fast as by POI's streaming writer (median %.2f s, %,.0f rows/s)%n",
                count, ratios[ROUNDS / 2], seconds[ROUNDS / 2], count / seconds[ROUNDS / 2]);
    }
}
