package org.tokenwright.report.table;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.tokenwright.report.ExportFile;
import org.tokenwright.report.FileNames;
import org.tokenwright.report.Snapshot;
import org.tokenwright.store.JsonWriter;

/**
 * A snapshot as tables and texts: CSV, raw rows of a workbook, FOCUS, JSON and Markdown. Files are written row by row;
 * the same snapshot gives the same bytes.
 */
public final class Tables {

    /** A table with more rows is better written by {@link #rawRows} than as a sheet of the workbook. */
    public static final int MOST_ROWS_OF_A_SHEET = 50_000;

    private Tables() {
    }

    /** How many rows {@link #lines} and {@link #rawRows} have below their header. */
    public static long rowCount(Snapshot snapshot) {
        return LineTable.rows(snapshot);
    }

    /** A row for each cost line and month as CSV. */
    public static ExportFile lines(Snapshot snapshot, CsvDialect dialect) {
        return new ExportFile(name(snapshot, "-lines.csv"), out -> {
            var csv = new CsvTable(dialect, out);
            LineTable.write(snapshot, csv);
            csv.flush();
        });
    }

    /** The rows of {@link #lines} as a workbook without formulas, for any number of rows. */
    public static ExportFile rawRows(Snapshot snapshot) {
        return new ExportFile(name(snapshot, "-lines.xlsx"), out -> rawRows(snapshot, out));
    }

    private static void rawRows(Snapshot snapshot, OutputStream out) throws IOException {
        var workbook = new RawRowsWorkbook(out, workbookVersion(snapshot.version()));
        LineTable.write(snapshot, workbook);
        workbook.finish();
    }

    /** Workbooks know versions such as {@code 1.4} alone. */
    static String workbookVersion(String version) {
        var numbers = Pattern.compile("^\\d{1,3}\\.\\d{1,3}").matcher(version);
        return numbers.find() ? numbers.group() : "0.0";
    }

    /** A table in the shape of FOCUS, then the file that describes it. */
    public static List<ExportFile> focus(Snapshot snapshot, FocusVersion version) {
        String stem = "-focus-" + version.number();
        String table = name(snapshot, stem + ".csv");
        return List.of(new ExportFile(table, out -> {
            var csv = new CsvTable(CsvDialect.STANDARD, out);
            FocusTable.write(snapshot, version, csv);
            csv.flush();
        }), new ExportFile(name(snapshot, stem + "-metadata.json"), out -> out.write(FocusMetadata.bytes(snapshot, version, table))));
    }

    /** Everything that a program would want to read; {@code export.schema.json} describes it. */
    public static ExportFile json(Snapshot snapshot) {
        return new ExportFile(name(snapshot, ".json"), out -> out.write(JsonWriter.bytes(new SnapshotJson(snapshot).document())));
    }

    /** A summary for a design document or a pull request. */
    public static ExportFile markdown(Snapshot snapshot) {
        return new ExportFile(name(snapshot, ".md"), out -> out.write(Markdown.page(snapshot).getBytes(StandardCharsets.UTF_8)));
    }

    private static String name(Snapshot snapshot, String suffix) {
        return FileNames.of(snapshot.plan().name(), suffix);
    }
}
