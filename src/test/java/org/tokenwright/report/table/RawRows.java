package org.tokenwright.report.table;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.tokenwright.report.Snapshot;

/** The same rows written by our workbook and by POI's streaming one, to compare them. */
public final class RawRows {

    private static final int ROWS_KEPT = 100;

    private final List<List<Value>> rows = new ArrayList<>();

    /** The rows of a snapshot, the header first. */
    public static RawRows of(Snapshot snapshot) throws IOException {
        var raw = new RawRows();
        LineTable.write(snapshot, raw.rows::add);
        return raw;
    }

    /** Below the header. */
    public int size() {
        return rows.size() - 1;
    }

    /** With our writer, the rows over and over. */
    public void write(OutputStream out, int times) throws IOException {
        var workbook = new RawRowsWorkbook(out, "0.1");
        workbook.row(rows.getFirst());
        for (int i = 0; i < times; i++) {
            for (List<Value> row : rows.subList(1, rows.size())) {
                workbook.row(row);
            }
        }
        workbook.finish();
    }

    /** With POI, the rows over and over. */
    public void writeWithPoi(OutputStream out, int times) throws IOException {
        try (var workbook = new SXSSFWorkbook(ROWS_KEPT)) {
            Sheet sheet = workbook.createSheet("Rows 1");
            int next = 0;
            poi(sheet.createRow(next++), rows.getFirst());
            for (int i = 0; i < times; i++) {
                for (List<Value> row : rows.subList(1, rows.size())) {
                    poi(sheet.createRow(next++), row);
                }
            }
            workbook.write(out);
        }
    }

    private static void poi(Row row, List<Value> cells) {
        for (int column = 0; column < cells.size(); column++) {
            Value value = cells.get(column);
            if (value != Value.NONE) {
                Cell cell = row.createCell(column);
                if (value instanceof Value.Num(var number)) {
                    cell.setCellValue(number);
                } else if (value instanceof Value.Text(var text)) {
                    cell.setCellValue(text);
                }
            }
        }
    }
}
