package org.tokenwright.app.form;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.Property;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.StringConverter;
import org.tokenwright.app.form.Entry.Option;

/** Boxes to choose from. */
public final class ChoiceBoxes {

    private ChoiceBoxes() {
    }

    /** A box of values with their words. */
    public static <T> ComboBox<T> of(String id, String accessible, Function<T, String> words) {
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
        return box;
    }

    /** A box of options that may change; the property has the key of the chosen one. */
    public static ComboBox<Option> of(String id, String accessible, ReadOnlyObjectProperty<List<Option>> options, Property<String> key) {
        ComboBox<Option> box = of(id, accessible, Option::label);
        Runnable show = () -> {
            if (!options.get().equals(box.getItems())) {
                box.getItems().setAll(options.get());
            }
            box.setValue(options.get().stream().filter(one -> one.key().equals(key.getValue())).findFirst().orElse(null));
        };
        options.addListener(_ -> show.run());
        key.addListener(_ -> show.run());
        box.valueProperty().addListener((_, _, now) -> {
            if (now != null) {
                key.setValue(now.key());
            }
        });
        show.run();
        return box;
    }

    /** A box of values that stay; the property has the chosen one. */
    public static <T> ComboBox<T> of(String id, String accessible, List<T> values, Property<T> chosen, Function<T, String> words) {
        ComboBox<T> box = of(id, accessible, words);
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

    /** A box behind its label. */
    public static HBox line(String label, ComboBox<?> box) {
        Label before = new Label(label);
        before.getStyleClass().add("entry-label");
        before.setLabelFor(box);
        HBox.setHgrow(box, Priority.ALWAYS);
        HBox line = new HBox(before, box);
        line.getStyleClass().add("field-line");
        return line;
    }
}
