package org.tokenwright.app.inputs;

import javafx.css.PseudoClass;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.tokenwright.app.inputs.ChoiceField.Option;

/** A label, a box to choose from, and beneath them what is wrong. */
final class ChoiceRow extends VBox {

    private static final PseudoClass ERROR = PseudoClass.getPseudoClass("error");

    private final FieldModel model;
    private final ComboBox<Option> box = new ComboBox<>();
    private final Label error = new Label();

    ChoiceRow(FieldModel model, ChoiceField field) {
        this.model = model;
        getStyleClass().add("field-row");
        Label label = new Label(field.label());
        label.getStyleClass().add("field-label");
        label.setWrapText(true);
        label.setLabelFor(box);
        box.setId(field.id());
        box.getStyleClass().add("entry-choice");
        box.setAccessibleText(field.label());
        box.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(box, Priority.ALWAYS);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(Option option) {
                return option == null ? "" : option.label();
            }

            @Override
            public Option fromString(String text) {
                throw new UnsupportedOperationException("only chosen, never typed");
            }
        });
        box.getItems().setAll(field.options());
        error.getStyleClass().add("field-error");
        error.setWrapText(true);
        error.setMinHeight(USE_PREF_SIZE);
        HBox line = new HBox(label, box);
        line.getStyleClass().add("field-line");
        getChildren().setAll(line, error);
        model.textProperty().addListener((_, _, key) -> show(key));
        show(model.textProperty().get());
        box.valueProperty().addListener((_, _, chosen) -> chosen(chosen));
        model.errorProperty().addListener((_, _, now) -> showError(now));
        showError(model.errorProperty().get());
    }

    private void show(String key) {
        box.getItems().stream().filter(option -> option.key().equals(key)).findFirst().ifPresent(box::setValue);
    }

    private void chosen(Option option) {
        if (option != null && !option.key().equals(model.textProperty().get())) {
            model.textProperty().set(option.key());
            model.leave();
        }
    }

    private void showError(String text) {
        error.setText(text);
        error.setVisible(!text.isEmpty());
        error.setManaged(!text.isEmpty());
        box.pseudoClassStateChanged(ERROR, !text.isEmpty());
    }
}
