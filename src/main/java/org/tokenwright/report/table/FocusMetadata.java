package org.tokenwright.report.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.tokenwright.analysis.AlternativeResult;
import org.tokenwright.report.Snapshot;
import org.tokenwright.store.Json;
import org.tokenwright.store.JsonWriter;
import org.tokenwright.store.Members;

/** The file beside a FOCUS table: what it is and is not, its columns, and what could not be a row of it. */
final class FocusMetadata {

    private static final int DIGITS_OF_DOUBLE = 17;

    private FocusMetadata() {
    }

    static byte[] bytes(Snapshot snapshot, FocusVersion version, String tableName) throws IOException {
        long undefined = FocusTable.write(snapshot, version, _ -> { });
        return JsonWriter.bytes(new Members()
                .put("format", "tokenwright-focus-metadata").put("formatVersion", 1)
                .put("conformance", TableText.get("focus.conformance"))
                .put("notes", notes(), Json.Text::new)
                .put("FocusVersion", version.number())
                .put("DataGenerator", "Tokenwright " + snapshot.version())
                .put("CreationDate", snapshot.day() + "T00:00:00Z")
                .put("file", tableName)
                .put("plan", snapshot.plan().name())
                .put("scenario", new Members().put("id", snapshot.scenario()).put("name", LineTable.scenarioName(snapshot)).object())
                .put("leftOut", leftOut(snapshot))
                .put("rowsWithoutDefinedCost", undefined)
                .put("ColumnDefinition", FocusColumn.of(version), FocusMetadata::column)
                .object());
    }

    private static List<String> notes() {
        var notes = new ArrayList<String>();
        for (int number = 1; TableText.has("focus.note." + number); number++) {
            notes.add(TableText.get("focus.note." + number));
        }
        return notes;
    }

    /** Quantities without a price: a row would need a cost, and it is not known. */
    private static Json leftOut(Snapshot snapshot) {
        var gaps = new ArrayList<Json>();
        for (AlternativeResult result : snapshot.comparison().alternatives()) {
            result.unpriced().forEach(gap -> gaps.add(new Members().put("alternative", result.alternative().id())
                    .put("id", gap.row()).put("label", gap.label()).put("reason", gap.reason()).object()));
        }
        return new Json.Arr(gaps, 0);
    }

    private static Json column(FocusColumn column) {
        var definition = new Members().put("ColumnName", column.key()).put("DataType", column.type().key());
        return column.type() == FocusColumn.Type.DECIMAL ? definition.put("NumericPrecision", DIGITS_OF_DOUBLE).object()
                : definition.put("StringEncoding", "UTF-8").object();
    }
}
