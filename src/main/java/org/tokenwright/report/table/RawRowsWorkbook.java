package org.tokenwright.report.table;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Writes a table as a workbook with constant memory, on as many sheets as it needs; each begins with the header. A text is
 * always a cell of text, so none becomes a formula.
 */
final class RawRowsWorkbook implements RowSink {

    /** Rows of a sheet, with its header. */
    static final int MOST_ROWS = 1_048_576;

    private static final int ROWS_KEPT = 500;
    /** Little compression: most of the time would go into it, and the rows shrink to a tenth all the same. */
    private static final int COMPRESSION = 1;

    private final Workbook workbook;
    private final int rowsPerSheet;
    private List<Value> header = List.of();
    private Worksheet sheet;
    private int sheets;
    private int row;

    RawRowsWorkbook(OutputStream out, String version) {
        this(out, version, MOST_ROWS);
    }

    RawRowsWorkbook(OutputStream out, String version, int rowsPerSheet) {
        workbook = new Workbook(unclosed(out), "Tokenwright", version);
        workbook.setCompressionLevel(COMPRESSION);
        this.rowsPerSheet = rowsPerSheet;
    }

    @Override
    public void row(List<Value> cells) throws IOException {
        if (header.isEmpty()) {
            header = List.copyOf(cells);
            begin();
            return;
        }
        if (row == rowsPerSheet) {
            sheet.finish();
            begin();
        }
        write(cells);
    }

    /** Completes the workbook; the stream stays open. */
    void finish() throws IOException {
        sheet.finish();
        workbook.finish();
    }

    /** How many sheets were begun. */
    int sheets() {
        return sheets;
    }

    private void begin() throws IOException {
        sheets++;
        sheet = workbook.newWorksheet(TableText.get("sheet.rows", Integer.toString(sheets)));
        sheet.freezePane(0, 1);
        row = 0;
        write(header);
    }

    private void write(List<Value> cells) throws IOException {
        for (int column = 0; column < cells.size(); column++) {
            switch (cells.get(column)) {
                case Value.Text(var text) -> sheet.inlineString(row, column, XlsxText.of(text));
                case Value.Num(var number) -> sheet.value(row, column, number);
                case Value.None _ -> { }
            }
        }
        row++;
        if (row % ROWS_KEPT == 0) {
            sheet.flush();
        }
    }

    private static OutputStream unclosed(OutputStream out) {
        return new FilterOutputStream(out) {
            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                out.write(bytes, from, length);
            }

            @Override
            public void close() throws IOException {
                flush();
            }
        };
    }
}
