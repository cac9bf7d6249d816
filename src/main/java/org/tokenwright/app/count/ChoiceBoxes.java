package org.tokenwright.app.count;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.Property;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;
import org.tokenwright.app.form.Entry.Option;

/** Boxes to choose from. */
final class ChoiceBoxes {

    private ChoiceBoxes() {
    }

    /** A box of values with their words. */
    static <T> ComboBox<T> of(String id, String accessible, Function<T, String> words) {
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
    static ComboBox<Option> of(String id, String accessible, ReadOnlyObjectProperty<List<Option>> options, Property<String> key) {
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
}
