package org.tokenwright.report.book;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.tokenwright.plan.Plan;
import org.tokenwright.reference.RandomPlans;
import org.tokenwright.report.Paper;
import org.tokenwright.report.Snapshot;
import org.tokenwright.report.Snapshots;
import org.tokenwright.store.SamplePlans;

/** Workbooks of samples and of random plans, each written once. */
final class Books {

    static final int RANDOM = 200;

    private static final Map<String, PlanBook.Written> SAMPLES = new ConcurrentHashMap<>();
    private static String opened = "";
    private static XSSFWorkbook openedBook = new XSSFWorkbook();

    private Books() {
    }

    static PlanBook.Written sample(String name) {
        return SAMPLES.computeIfAbsent(name, one -> write(Snapshots.of(one)));
    }

    static Stream<String> samples() {
        return SamplePlans.NAMES.stream();
    }

    /** Runs, caches, retries, capacity and seats come up; so do plans without any price. */
    static Plan random(int number) {
        return RandomPlans.withPurchases(7_000 + number, number % (RandomPlans.SIZE / 2));
    }

    static PlanBook.Written write(Snapshot snapshot) {
        try {
            return PlanBook.write(snapshot, Paper.A4);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static XSSFWorkbook open(byte[] bytes) {
        try {
            return new XSSFWorkbook(new ByteArrayInputStream(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A sample opened; tests of one sample follow each other. */
    static synchronized XSSFWorkbook openSample(String name) {
        if (!opened.equals(name)) {
            openedBook = open(sample(name).bytes());
            opened = name;
        }
        return openedBook;
    }

    static List<Cell> cells(XSSFWorkbook book, SheetName sheet, CellType type) {
        var cells = new ArrayList<Cell>();
        for (Row row : book.getSheet(sheet.toString())) {
            for (Cell cell : row) {
                if (cell.getCellType() == type) {
                    cells.add(cell);
                }
            }
        }
        return cells;
    }
}
