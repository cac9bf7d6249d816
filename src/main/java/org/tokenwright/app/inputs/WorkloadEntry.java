package org.tokenwright.app.inputs;

import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import org.tokenwright.app.text.Words;
import org.tokenwright.workload.Workload;

/** One workload in the list: chosen by a click, renamed in place, removed. */
final class WorkloadEntry extends StackPane {

    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final WorkloadsModel model;
    private final Workload workload;
    private final ToggleButton button;
    private final TextField field = new TextField();

    WorkloadEntry(WorkloadsModel model, Workload workload, Runnable chosen) {
        this.model = model;
        this.workload = workload;
        button = new ToggleButton(workload.name());
        button.getStyleClass().setAll("workload");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setId("workload-" + workload.id());
        button.setAccessibleRole(AccessibleRole.RADIO_BUTTON);
        boolean isChosen = workload.id().equals(model.chosen());
        button.setSelected(isChosen);
        button.pseudoClassStateChanged(CHOSEN, isChosen);
        button.setOnAction(_ -> {
            model.choose(workload.id());
            chosen.run();
        });
        button.setContextMenu(new ContextMenu(item("workload.rename", "F2", this::rename),
                item("workload.remove", "Delete", this::remove)));
        button.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        field.setId("rename-workload");
        field.getStyleClass().add("name-field");
        field.setAccessibleText(Words.get("workload.name"));
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
        getChildren().setAll(button);
    }

    private static MenuItem item(String key, String keys, Runnable action) {
        MenuItem item = new MenuItem(Words.get(key) + "\u2003" + keys);
        item.setOnAction(_ -> action.run());
        return item;
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.F2) {
            rename();
            event.consume();
        } else if (event.getCode() == KeyCode.DELETE) {
            remove();
            event.consume();
        }
    }

    private void remove() {
        model.remove(workload.id());
    }

    private void rename() {
        field.setText(workload.name());
        getChildren().setAll(field);
        field.selectAll();
        field.requestFocus();
    }

    private void leave(boolean take) {
        if (getChildren().contains(field)) {
            getChildren().setAll(button);
            button.requestFocus();
            if (take) {
                model.rename(workload.id(), field.getText());
            }
        }
    }

    boolean isOf(String id) {
        return workload.id().equals(id);
    }

    @Override
    public void requestFocus() {
        button.requestFocus();
    }
}
