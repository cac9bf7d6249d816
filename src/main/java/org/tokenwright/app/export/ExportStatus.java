package org.tokenwright.app.export;

import java.util.List;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.tokenwright.app.export.ExportModel.State;
import org.tokenwright.app.text.Words;
import org.tokenwright.report.ExportResult;

/** How far an export is, what it asks, and what came of the last one. */
public final class ExportStatus {

    /** Progress of which nobody knows how far it is. */
    static final double UNKNOWN = -1;

    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(this, "state", State.RESTING);
    private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper(this, "text", "");
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(this, "progress", UNKNOWN);
    private final ReadOnlyStringWrapper remark = new ReadOnlyStringWrapper(this, "remark", "");
    private final ReadOnlyStringWrapper head = new ReadOnlyStringWrapper(this, "head", "");
    private final ReadOnlyObjectWrapper<List<ResultLine>> lines = new ReadOnlyObjectWrapper<>(this, "lines", List.of());

    void clear() {
        rest();
        remark.set("");
        head.set("");
        lines.set(List.of());
    }

    void work(String now, double share) {
        text.set(now);
        progress.set(share);
        state.set(State.WORKING);
    }

    void ask(String question) {
        text.set(question);
        state.set(State.ASKING);
    }

    void rest() {
        text.set("");
        state.set(State.RESTING);
    }

    void tell(String what) {
        remark.set(what);
    }

    void done(ExportResult result) {
        long bytes = result.written().stream().mapToLong(ExportResult.Written::bytes).sum();
        head.set(Words.get("export.written", result.written().size(), FileSize.text(bytes)));
        lines.set(ResultLine.of(result));
        remark.set(!result.failed().isEmpty() ? Words.get("export.some-failed", result.failed().size())
                : !result.left().isEmpty() ? Words.get("export.cancelled", result.left().size()) : "");
    }

    /** Whether files are being made. */
    public boolean isWorking() {
        return state.get() == State.WORKING;
    }

    ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** What is being done, or asked. */
    public ReadOnlyStringProperty textProperty() {
        return text.getReadOnlyProperty();
    }

    /** From 0 to 1, or {@link #UNKNOWN}. */
    public ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /** What went wrong or was stopped, and what to do; empty where nothing was. */
    public ReadOnlyStringProperty remarkProperty() {
        return remark.getReadOnlyProperty();
    }

    /** How much was written; empty before the first export. */
    public ReadOnlyStringProperty headProperty() {
        return head.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<List<ResultLine>> linesProperty() {
        return lines.getReadOnlyProperty();
    }
}
