package org.tokenwright.app.scenarios;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.tokenwright.app.inputs.FieldModel;
import org.tokenwright.app.text.Words;

/** A number, its value before, a field for the difference, and by how much it changes; beneath it what is wrong. */
final class DifferenceLine extends VBox {

    private static final PseudoClass ERROR = PseudoClass.getPseudoClass("error");

    private final DifferenceModel model;
    private final TextField field = new TextField();
    private final Label error = new Label();

    DifferenceLine(DifferenceModel model, Runnable remove) {
        this.model = model;
        getStyleClass().add("difference-line");
        Label before = figure("difference-before");
        before.textProperty().bind(model.beforeProperty());
        Label change = figure("difference-change");
        change.textProperty().bind(model.changeProperty());
        HBox line = new HBox(what(), before, model.field().map(this::field).orElseGet(this::inherited), change,
                model.field().isPresent() ? button(remove) : space());
        line.getStyleClass().add("difference-cells");
        error.getStyleClass().addAll("field-error", "difference-error");
        error.setWrapText(true);
        error.setMinHeight(USE_PREF_SIZE);
        getChildren().setAll(line, error);
        model.field().ifPresentOrElse(this::follow, () -> showError(""));
    }

    private VBox what() {
        Label label = new Label(model.what());
        label.getStyleClass().add("difference-label");
        label.setWrapText(true);
        label.setMinSize(0, USE_PREF_SIZE);
        label.setTooltip(new Tooltip(model.label()));
        label.setLabelFor(field);
        Label detail = new Label(model.detail());
        detail.getStyleClass().add("card-remark");
        detail.setWrapText(true);
        detail.setMinSize(0, USE_PREF_SIZE);
        VBox what = new VBox(label, detail);
        what.setAlignment(Pos.CENTER_LEFT);
        what.setMinWidth(0);
        HBox.setHgrow(what, Priority.ALWAYS);
        return what;
    }

    private static Label figure(String style) {
        Label label = new Label();
        label.getStyleClass().addAll("difference-figure", style);
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    private Region field(FieldModel typed) {
        field.setId(typed.field().id());
        field.getStyleClass().add("number-field");
        field.setAccessibleText(model.label());
        field.setAccessibleHelp(Words.get("scenario.field.help", model.label(), model.unit()));
        field.setTooltip(new Tooltip(Words.get("scenario.field.hint")));
        field.textProperty().bindBidirectional(typed.textProperty());
        field.focusedProperty().addListener((_, _, focused) -> {
            if (focused) {
                javafx.application.Platform.runLater(field::selectAll);
            } else {
                typed.leave();
            }
        });
        field.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.ESCAPE) {
                typed.commit();
                field.selectAll();
                event.consume();
            }
        });
        return field;
    }

    private Region inherited() {
        Label after = figure("difference-inherited");
        after.textProperty().bind(model.afterProperty());
        after.setTooltip(new Tooltip(Words.get("scenario.inherited", model.origin())));
        Label from = new Label(Words.get("scenario.inherited", model.origin()));
        from.getStyleClass().add("card-remark");
        VBox both = new VBox(after, from);
        both.getStyleClass().add("difference-from");
        both.setAlignment(Pos.CENTER_RIGHT);
        return both;
    }

    private Button button(Runnable remove) {
        Button button = new Button("", new FontIcon(Feather.X));
        button.getStyleClass().setAll("link-button", "difference-remove");
        button.setId("remove-" + model.inputId());
        button.setAccessibleText(Words.get("scenario.difference.remove", model.label()));
        button.setTooltip(new Tooltip(Words.get("scenario.difference.remove", model.label())));
        button.setOnAction(_ -> remove.run());
        return button;
    }

    private static Region space() {
        Region space = new Region();
        space.getStyleClass().add("difference-remove");
        return space;
    }

    private void follow(FieldModel typed) {
        typed.errorProperty().addListener((_, _, now) -> showError(now));
        showError(typed.errorProperty().get());
    }

    private void showError(String text) {
        error.setText(text);
        error.setVisible(!text.isEmpty());
        error.setManaged(!text.isEmpty());
        field.pseudoClassStateChanged(ERROR, !text.isEmpty());
        field.setAccessibleRoleDescription(text.isEmpty() ? null : text);
    }

    DifferenceModel model() {
        return model;
    }

    void focusField() {
        field.requestFocus();
    }
}
