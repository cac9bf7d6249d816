package org.tokenwright.app.count;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.tokenwright.app.text.Words;
import org.tokenwright.counting.FolderCount.Progress;

/** How far counting is, and what became of it. */
public final class CountStatus {

    private final ReadOnlyBooleanWrapper working = new ReadOnlyBooleanWrapper(this, "working");
    private final ReadOnlyStringWrapper progress = new ReadOnlyStringWrapper(this, "progress", "");
    private final ReadOnlyStringWrapper place = new ReadOnlyStringWrapper(this, "place", "");
    private final ReadOnlyStringWrapper remark = new ReadOnlyStringWrapper(this, "remark", "");

    void show(Progress now) {
        progress.set(Words.get("count.found", now.items(), ItemWords.bytes(now.bytes())));
        place.set(now.name());
    }

    void show(String now) {
        progress.set(now);
        place.set("");
    }

    void setWorking(boolean now) {
        working.set(now);
    }

    void tell(String text) {
        remark.set(text);
    }

    /** Whether something is being counted. */
    public ReadOnlyBooleanProperty workingProperty() {
        return working.getReadOnlyProperty();
    }

    /** How far it is. */
    public ReadOnlyStringProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /** What was found last. */
    public ReadOnlyStringProperty placeProperty() {
        return place.getReadOnlyProperty();
    }

    /** What went wrong or was stopped; empty where nothing was. */
    public ReadOnlyStringProperty remarkProperty() {
        return remark.getReadOnlyProperty();
    }
}
