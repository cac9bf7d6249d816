package org.tokenwright.report.table;

import java.io.IOException;
import java.util.Map;
import org.tokenwright.analysis.AlternativeResult;
import org.tokenwright.report.Snapshot;
import org.tokenwright.worksheet.Evaluation;

/** Writes the cost lines of a snapshot as rows of FOCUS: one for each line and month in which it is not all zero. */
final class FocusTable {

    private final FocusVersion version;
    private final RowSink sink;
    private long undefined;

    private FocusTable(FocusVersion version, RowSink sink) {
        this.version = version;
        this.sink = sink;
    }

    /** @return how many rows were left out because a cost in them is not defined */
    static long write(Snapshot snapshot, FocusVersion version, RowSink sink) throws IOException {
        var table = new FocusTable(version, sink);
        sink.header(FocusColumn.of(version).stream().map(FocusColumn::key).toList());
        for (AlternativeResult result : snapshot.comparison().alternatives()) {
            table.alternative(snapshot, result);
        }
        return table.undefined;
    }

    private void alternative(Snapshot snapshot, AlternativeResult result) throws IOException {
        CostLines lines = CostLines.of(result);
        Evaluation evaluation = lines.evaluation();
        for (CostLine line : lines.lines()) {
            FocusLine focus = new FocusLine(snapshot, result, line);
            for (int month = 0; month < evaluation.months(); month++) {
                FocusMonth values = FocusMonth.of(line, evaluation, month);
                if (!values.isDefined()) {
                    undefined++;
                } else if (!values.isNothing()) {
                    row(focus.cells(values, month));
                }
            }
        }
    }

    private void row(Map<FocusColumn, Value> cells) throws IOException {
        sink.row(FocusColumn.of(version).stream().map(column -> cells.getOrDefault(column, Value.NONE)).toList());
    }
}
