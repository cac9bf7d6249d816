package org.tokenwright.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Locale;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.tokenwright.app.OrganisationPlan;
import org.tokenwright.pricing.PriceBook;
import org.tokenwright.report.Paper;
import org.tokenwright.report.Snapshot;
import org.tokenwright.report.Snapshots;
import org.tokenwright.report.book.PlanBook;
import org.tokenwright.store.PriceDirectory;

/**
 * A large workbook, written and checked, against POI writing as many cells with plain numbers, in turns: 20 workloads, 10
 * alternatives, 36 months.
 */
public final class BookBenchmark {

    private static final int ROUNDS = 3;
    private static final int COLUMNS = 40;

    /** Writes as many cells as a workbook has. */
    private interface Writer {
        void write(int cells) throws IOException;
    }

    private BookBenchmark() {
    }

    public static void main(String[] args) throws IOException {
        var book = new PriceBook(PriceDirectory.bundled().revisions());
        Snapshot snapshot = Snapshots.of(OrganisationPlan.of(book, 4, 5, 10, 36));
        double[] whole = new double[ROUNDS];
        double[] streamed = new double[ROUNDS];
        double[] seconds = new double[ROUNDS];
        PlanBook.Written written = PlanBook.write(snapshot, Paper.A4);
        for (int round = 0; round < ROUNDS; round++) {
            seconds[round] = time(_ -> PlanBook.write(snapshot, Paper.A4), written.cells());
            whole[round] = seconds[round] / time(cells -> literals(new XSSFWorkbook(), cells), written.cells());
            streamed[round] = seconds[round] / time(cells -> literals(new SXSSFWorkbook(), cells), written.cells());
        }
        System.out.printf(Locale.ENGLISH, "workbook: %,d formulas, %,d bytes, written and checked in %.1f s (median of %d), %.2f times as long as POI"
                + " takes for as many plain numbers, %.2f times its streaming writer; at most %,d MB of heap%n", written.cells(), written.bytes().length,
                median(seconds), ROUNDS, median(whole), median(streamed), Runtime.getRuntime().maxMemory() >> 20);
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    /** Processor time of this thread in seconds: other programs do not disturb it. */
    private static double time(Writer writer, int cells) throws IOException {
        var clock = ManagementFactory.getThreadMXBean();
        long start = clock.getCurrentThreadCpuTime();
        writer.write(cells);
        return (clock.getCurrentThreadCpuTime() - start) / 1e9;
    }

    private static void literals(Workbook book, int cells) throws IOException {
        try (book) {
            Sheet sheet = book.createSheet();
            for (int row = 0; row < cells / COLUMNS; row++) {
                var line = sheet.createRow(row);
                for (int column = 0; column < COLUMNS; column++) {
                    line.createCell(column).setCellValue(row * 1.000123 + column);
                }
            }
            book.write(OutputStream.nullOutputStream());
        }
    }
}
