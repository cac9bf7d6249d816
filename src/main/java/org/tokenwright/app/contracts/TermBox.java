package org.tokenwright.app.contracts;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.tokenwright.app.form.FormModel;
import org.tokenwright.app.form.FormNodes;
import org.tokenwright.app.text.Words;

/** One term: its kind and what it says; its entries while it is open. */
final class TermBox extends VBox {

    private final EditorModel model;
    private final FormModel.Section section;
    private final ToggleButton head = new ToggleButton();
    private final Label summary = new Label();
    private final VBox body = new VBox();

    TermBox(EditorModel model, FormModel.Section section) {
        this.model = model;
        this.section = section;
        getStyleClass().add("term-box");
        head.getStyleClass().setAll("term-head");
        head.setId("term-" + section.id());
        head.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(head, Priority.ALWAYS);
        head.setText(section.heading());
        summary.getStyleClass().add("term-summary");
        summary.setWrapText(true);
        summary.setMinHeight(USE_PREF_SIZE);
        summary.setOnMouseClicked(_ -> head.fire());
        head.setOnAction(_ -> model.open(head.isSelected() ? section.id() : ""));
        HBox line = new HBox(head, button("up", Feather.CHEVRON_UP, () -> model.move(section.id(), -1)),
                button("down", Feather.CHEVRON_DOWN, () -> model.move(section.id(), 1)),
                button("remove", Feather.TRASH_2, () -> model.removeTerm(section.id())));
        line.getStyleClass().add("term-line");
        body.getStyleClass().add("term-body");
        getChildren().setAll(line, summary, body);
        show();
    }

    private Button button(String what, Feather icon, Runnable action) {
        Button button = new Button("", new FontIcon(icon));
        button.getStyleClass().setAll("link-button", "icon-button");
        button.setId("term-" + section.id() + "-" + what);
        String text = Words.get("term.button." + what, section.heading());
        button.setAccessibleText(text);
        button.setTooltip(new Tooltip(text));
        button.setOnAction(_ -> action.run());
        return button;
    }

    /** Shows what the term says now, and its entries if it is the open one. */
    void show() {
        String text = model.summary(section.id());
        summary.setText(text);
        head.setAccessibleText(section.heading() + ": " + text);
        boolean isOpen = section.id().equals(model.openProperty().get());
        head.setSelected(isOpen);
        body.setVisible(isOpen);
        body.setManaged(isOpen);
        if (isOpen && body.getChildren().isEmpty()) {
            FormNodes.fill(body, section, model.forms());
        } else if (!isOpen) {
            body.getChildren().clear();
        }
    }
}
