package org.tokenwright.app.export;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.Property;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.StringConverter;

/** Boxes to choose from. */
final class Boxes {

    private Boxes() {
    }

    static <T> ComboBox<T> of(String id, String accessible, List<T> values, Property<T> chosen, Function<T, String> words) {
        var box = new ComboBox<T>();
        box.setId(id);
        box.getStyleClass().add("entry-choice");
        box.setAccessibleText(accessible);
        box.setMaxWidth(Double.MAX_VALUE);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(T value) {
                return value == null ? "" : words.apply(value);
            }

            @Override
            public T fromString(String text) {
                throw new UnsupportedOperationException("only chosen, never typed");
            }
        });
        box.getItems().setAll(values);
        box.setValue(chosen.getValue());
        box.valueProperty().addListener((_, _, now) -> {
            if (now != null) {
                chosen.setValue(now);
            }
        });
        chosen.addListener((_, _, now) -> box.setValue(now));
        return box;
    }

    static HBox line(String label, ComboBox<?> box) {
        Label before = new Label(label);
        before.getStyleClass().add("entry-label");
        before.setLabelFor(box);
        HBox.setHgrow(box, Priority.ALWAYS);
        HBox line = new HBox(before, box);
        line.getStyleClass().add("field-line");
        return line;
    }
}
