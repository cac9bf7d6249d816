package org.tokenwright.app.compare;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** One row of the comparison table; it stays while its figures change. */
public final class RowModel {

    private final ReadOnlyObjectWrapper<AlternativeFigures> figures;

    RowModel(AlternativeFigures first) {
        figures = new ReadOnlyObjectWrapper<>(this, "figures", first);
    }

    public String id() {
        return figures().id();
    }

    public AlternativeFigures figures() {
        return figures.get();
    }

    public ReadOnlyObjectProperty<AlternativeFigures> figuresProperty() {
        return figures.getReadOnlyProperty();
    }

    void show(AlternativeFigures now) {
        figures.set(now);
    }
}
