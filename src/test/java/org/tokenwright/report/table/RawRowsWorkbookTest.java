package org.tokenwright.report.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tokenwright.report.Snapshot;
import org.tokenwright.report.Snapshots;
import org.tokenwright.worksheet.CompensatedSum;

/** Raw rows as a workbook, read by another library. */
class RawRowsWorkbookTest {

    private static XSSFWorkbook written(int rowsPerSheet, List<List<Value>> rows) throws IOException {
        var out = new ByteArrayOutputStream();
        var workbook = new RawRowsWorkbook(out, "0.1", rowsPerSheet);
        workbook.header(List.of("text", "number"));
        for (List<Value> row : rows) {
            workbook.row(row);
        }
        workbook.finish();
        return new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()));
    }

    private static String read(String text) throws IOException {
        try (XSSFWorkbook workbook = written(10, List.of(List.of(Value.of(text))))) {
            assertThat(workbook.getSheetAt(0).getRow(1).getCell(0).getCellType()).isEqualTo(CellType.STRING);
            return workbook.getSheetAt(0).getRow(1).getCell(0).getStringCellValue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", " a ", "a\rb", "a\r\nb", "a\nb", "a\tb", "\0a", "\u001B", "_x000D_", "_x005F_", "x_x0041_x", "<&>\"'", "😀", "\uFFFF",
        "\uD800", "a\uDC00b", "Größe", "\u0085"})
    void anyTextComesBack(String text) throws IOException {
        assertThat(read(text)).isEqualTo(text);
    }

    @ParameterizedTest(name = "{0} characters")
    @CsvSource({"300, 300", "32766, 32766", "32767, 32767", "32768, 32767", "100000, 32767"})
    void aTextIsAsLongAsACellTakes(int length, int kept) throws IOException {
        String read = read("a".repeat(length));
        assertThat(read).hasSize(kept);
        assertThat(read.endsWith("…")).isEqualTo(length > kept);
    }

    /** Each sheet has its header; a sheet that is full is followed by another. */
    @ParameterizedTest(name = "{0} rows on sheets of 4")
    @CsvSource({"0, 1, 1", "1, 1, 2", "3, 1, 4", "4, 2, 2", "6, 2, 4", "7, 3, 2"})
    void goesOnOnAnotherSheet(int rows, int sheets, int onTheLast) throws IOException {
        List<List<Value>> all = IntStream.range(0, rows).mapToObj(i -> List.of(Value.of("row"), Value.of((double) i))).toList();
        try (XSSFWorkbook workbook = written(4, all)) {
            assertThat(workbook.getNumberOfSheets()).isEqualTo(sheets);
            assertThat(workbook.getSheetAt(sheets - 1).getPhysicalNumberOfRows()).isEqualTo(onTheLast);
            workbook.forEach(sheet -> assertThat(sheet.getRow(0).getCell(1).getStringCellValue()).isEqualTo("number"));
            if (rows > 0) {
                assertThat(workbook.getSheetAt(sheets - 1).getRow(onTheLast - 1).getCell(1).getNumericCellValue()).isEqualTo(rows - 1.0);
            }
        }
    }

    @Test
    void numbersAreTheEnginesAndNothingIsAnEmptyCell() throws IOException {
        Snapshot snapshot = Snapshots.of("quotes");
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(Snapshots.bytes(Tables.rawRows(snapshot))))) {
            int cost = LineTable.header().indexOf("cost");
            var sum = new CompensatedSum();
            for (int row = 1; row <= workbook.getSheetAt(0).getLastRowNum(); row++) {
                XSSFRow cells = workbook.getSheetAt(0).getRow(row);
                sum.add(cells.getCell(cost).getNumericCellValue());
                assertThat(cells.getCell(LineTable.header().indexOf("bucket")) == null).isEqualTo(
                        cells.getCell(LineTable.header().indexOf("line")).getStringCellValue().matches(".*(months without use|(migration|exit) cost), Quote ..$"));
            }
            var csv = new CompensatedSum();
            Csv.records(Snapshots.bytes(Tables.lines(snapshot, CsvDialect.STANDARD))).forEach(row -> csv.add(Double.parseDouble(row.get("cost"))));
            assertThat(sum.raw()).isEqualTo(csv.raw());
            assertThat(workbook.getSheetAt(0).getLastRowNum()).isEqualTo(Math.toIntExact(Tables.rowCount(snapshot)));
        }
    }

    /** More than a million rows are two sheets, and are written with what a small heap has. */
    @Test
    void aMillionRowsAreTwoSheets() throws IOException {
        var counted = new OutputStream() {
            private long bytes;

            @Override
            public void write(int b) {
                bytes++;
            }

            @Override
            public void write(byte[] all, int from, int length) {
                bytes += length;
            }
        };
        var workbook = new RawRowsWorkbook(counted, "0.1");
        workbook.header(List.of("number"));
        List<Value> row = List.of(Value.of(1));
        for (int i = 0; i < RawRowsWorkbook.MOST_ROWS; i++) {
            workbook.row(row);
        }
        workbook.finish();
        assertThat(workbook.sheets()).isEqualTo(2);
        assertThat(counted.bytes).isPositive();
    }

    @ParameterizedTest
    @CsvSource({"0.1.0, 0.1", "12.345, 12.345", "1.2-SNAPSHOT, 1.2", "dev, 0.0", "'', 0.0"})
    void aVersionIsOneThatWorkbooksKnow(String version, String written) {
        assertThat(Tables.workbookVersion(version)).isEqualTo(written);
    }
}
