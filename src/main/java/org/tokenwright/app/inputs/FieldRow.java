package org.tokenwright.app.inputs;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.tokenwright.app.text.Words;

/** A label, a field, its unit, and beneath them what is wrong. */
final class FieldRow extends VBox {

    private static final PseudoClass ERROR = PseudoClass.getPseudoClass("error");

    private final FieldModel model;
    private final TextField field = new TextField();
    private final Label error = new Label();

    FieldRow(FieldModel model) {
        this.model = model;
        getStyleClass().add("field-row");
        Label label = new Label(model.field().label());
        label.getStyleClass().add("field-label");
        label.setWrapText(true);
        label.setLabelFor(field);
        Label unit = new Label(model.field().unitText());
        unit.getStyleClass().add("field-unit");
        field.setId(model.field().id());
        boolean isNumber = !(model.field() instanceof WordsField);
        field.getStyleClass().add(isNumber ? "number-field" : "words-field");
        field.setPromptText("–");
        field.setAccessibleText(model.field().label());
        if (isNumber) {
            field.setAccessibleHelp(Words.get("field.help", model.field().label(), model.field().unitText()));
        } else {
            HBox.setHgrow(field, Priority.ALWAYS);
        }
        field.textProperty().bindBidirectional(model.textProperty());
        field.focusedProperty().addListener((_, _, focused) -> focusMoved(focused));
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        field.setTooltip(new Tooltip());
        field.getTooltip().textProperty().bind(field.textProperty());
        error.getStyleClass().add("field-error");
        error.setWrapText(true);
        error.setMinHeight(USE_PREF_SIZE);
        HBox line = isNumber ? new HBox(label, field, unit) : new HBox(label, field);
        line.getStyleClass().add("field-line");
        getChildren().setAll(line, error);
        model.errorProperty().addListener((_, _, now) -> showError(now));
        showError(model.errorProperty().get());
    }

    private void focusMoved(boolean focused) {
        if (focused) {
            javafx.application.Platform.runLater(field::selectAll);
        } else {
            model.leave();
        }
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.ESCAPE) {
            model.commit();
            field.selectAll();
            event.consume();
        }
    }

    private void showError(String text) {
        error.setText(text);
        error.setVisible(!text.isEmpty());
        error.setManaged(!text.isEmpty());
        field.pseudoClassStateChanged(ERROR, !text.isEmpty());
        field.setAccessibleRoleDescription(text.isEmpty() ? null : text);
    }

    FieldModel model() {
        return model;
    }
}
