package org.tokenwright.app.scenarios;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.tokenwright.app.text.Words;

/** One scenario in the list: chosen by a click, put side by side by its check box, renamed in place, copied, removed. */
final class ScenarioEntry extends HBox {

    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final KeyCombination DUPLICATE = KeyCombination.valueOf("Shortcut+D");

    private final ScenariosModel model;
    private final ScenarioItem item;
    private final ToggleButton button = new ToggleButton();
    private final TextField field = new TextField();

    ScenarioEntry(ScenariosModel model, ScenarioItem item) {
        this.model = model;
        this.item = item;
        getStyleClass().add("scenario-entry");
        setAlignment(Pos.CENTER_LEFT);
        boolean isChosen = item.id().equals(model.chosenProperty().get());
        Label name = new Label(item.name());
        name.getStyleClass().add("scenario-name");
        Label detail = new Label(item.detail());
        detail.getStyleClass().add("card-remark");
        button.setGraphic(new VBox(name, detail));
        button.getStyleClass().setAll("workload");
        button.setId("scenario-" + (item.isBase() ? "base" : item.id()));
        button.setMaxWidth(Double.MAX_VALUE);
        button.setMinWidth(0);
        button.setAccessibleRole(AccessibleRole.RADIO_BUTTON);
        button.setAccessibleText(item.name() + ", " + item.detail());
        button.setSelected(isChosen);
        button.pseudoClassStateChanged(CHOSEN, isChosen);
        button.setOnAction(_ -> {
            button.setSelected(true);
            model.choose(item.id());
        });
        button.setTooltip(new Tooltip(item.name() + "\n" + item.detail()));
        HBox.setHgrow(button, Priority.ALWAYS);
        if (!item.isBase()) {
            button.setContextMenu(menu());
            button.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        }
        prepareField();
        getChildren().setAll(check(), button);
    }

    private CheckBox check() {
        CheckBox check = new CheckBox();
        check.setId("shown-" + (item.isBase() ? "base" : item.id()));
        check.setSelected(item.isShown());
        check.setAccessibleText(Words.get("scenario.shown", item.name()));
        check.setTooltip(new Tooltip(Words.get("scenario.shown", item.name())));
        check.setOnAction(_ -> {
            model.setShown(item.id(), check.isSelected());
            check.setSelected(model.itemsProperty().get().stream().anyMatch(one -> one.id().equals(item.id()) && one.isShown()));
        });
        return check;
    }

    private ContextMenu menu() {
        return new ContextMenu(entry("scenario.rename", "F2", this::rename),
                entry("scenario.duplicate", DUPLICATE.getDisplayText(), () -> model.duplicate(item.id())),
                entry("scenario.remove", "Delete", () -> model.remove(item.id())));
    }

    private static MenuItem entry(String key, String keys, Runnable action) {
        MenuItem entry = new MenuItem(Words.get(key) + "\u2003" + keys);
        entry.setMnemonicParsing(false);
        entry.setOnAction(_ -> action.run());
        return entry;
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.F2) {
            rename();
        } else if (event.getCode() == KeyCode.DELETE) {
            model.remove(item.id());
        } else if (DUPLICATE.match(event)) {
            model.duplicate(item.id());
        } else {
            return;
        }
        event.consume();
    }

    private void prepareField() {
        field.setId("rename-scenario");
        field.getStyleClass().add("name-field");
        field.setAccessibleText(Words.get("scenario.name"));
        HBox.setHgrow(field, Priority.ALWAYS);
        field.setOnAction(_ -> leave(true));
        field.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                leave(false);
                event.consume();
            }
        });
        field.focusedProperty().addListener((_, _, focused) -> {
            if (!focused) {
                leave(true);
            }
        });
    }

    void rename() {
        field.setText(item.name());
        getChildren().set(1, field);
        field.selectAll();
        field.requestFocus();
    }

    private void leave(boolean take) {
        if (getChildren().contains(field)) {
            getChildren().set(1, button);
            button.requestFocus();
            if (take) {
                model.rename(item.id(), field.getText());
            }
        }
    }

    boolean isOf(String id) {
        return item.id().equals(id);
    }

    @Override
    public void requestFocus() {
        button.requestFocus();
    }
}
