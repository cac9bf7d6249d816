package org.tokenwright.app.scenarios;

import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.tokenwright.app.text.Words;

/** A list of all numbers and prices over the page, narrowed by typing words. Enter takes the marked one, Esc none. */
final class InputPicker extends StackPane {

    private static final int PAGE = 8;

    private final ScenariosModel model;
    private final Consumer<InputChoice> chosen;
    private final TextField query = new TextField();
    private final ListView<InputChoice> list = new ListView<>();
    private final Label remark = new Label();
    private Node before;

    /** @param chosen is told what was taken, after the list has closed */
    InputPicker(ScenariosModel model, Consumer<InputChoice> chosen) {
        this.model = model;
        this.chosen = chosen;
        getStyleClass().add("picker-ground");
        setId("input-picker");
        query.setId("input-query");
        query.setPromptText(Words.get("scenario.pick.prompt"));
        query.setAccessibleText(Words.get("scenario.pick.prompt"));
        query.textProperty().addListener(_ -> filter());
        query.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        list.setId("input-list");
        list.setCellFactory(_ -> new Cell());
        list.setFocusTraversable(false);
        list.setAccessibleText(Words.get("scenario.pick.title"));
        VBox.setVgrow(list, Priority.ALWAYS);
        remark.setId("input-remark");
        remark.setWrapText(true);
        remark.getStyleClass().add("card-remark");
        Label title = new Label(Words.get("scenario.pick.title"));
        title.getStyleClass().add("section");
        VBox card = new VBox(title, query, list, remark);
        card.getStyleClass().addAll("card", "picker");
        card.setMaxSize(640, 440);
        StackPane.setAlignment(card, Pos.TOP_CENTER);
        getChildren().setAll(card);
        setOnMouseClicked(event -> {
            if (event.getTarget() == this) {
                close();
            }
        });
        setVisible(false);
    }

    void open() {
        before = getScene() == null ? null : getScene().getFocusOwner();
        query.clear();
        filter();
        setVisible(true);
        query.requestFocus();
    }

    private void close() {
        setVisible(false);
        if (before != null) {
            before.requestFocus();
        }
    }

    private void filter() {
        List<InputChoice> found = model.matching(query.getText());
        list.getItems().setAll(found);
        list.getSelectionModel().select(0);
        list.scrollTo(0);
        remark.setText(found.isEmpty() ? Words.get("scenario.pick.none", query.getText().strip())
                : Words.get("scenario.pick.count", found.size(), model.inputCount()));
    }

    private void pressed(KeyEvent event) {
        int index = list.getSelectionModel().getSelectedIndex();
        switch (event.getCode()) {
            case DOWN -> mark(index + 1);
            case UP -> mark(index - 1);
            case PAGE_DOWN -> mark(index + PAGE);
            case PAGE_UP -> mark(index - PAGE);
            case ENTER -> take(list.getSelectionModel().getSelectedItem());
            case ESCAPE -> close();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void mark(int index) {
        if (!list.getItems().isEmpty()) {
            int at = Math.clamp(index, 0, list.getItems().size() - 1);
            list.getSelectionModel().select(at);
            list.scrollTo(Math.max(0, at - 3));
        }
    }

    private void take(InputChoice input) {
        if (input != null) {
            close();
            chosen.accept(input);
        }
    }

    private final class Cell extends ListCell<InputChoice> {

        private final Label name = new Label();
        private final Label value = new Label();
        private final Label group = new Label();
        private final HBox row = new HBox(name, value, group);

        Cell() {
            row.getStyleClass().add("picker-row");
            name.setMaxWidth(Double.MAX_VALUE);
            name.setMinWidth(0);
            HBox.setHgrow(name, Priority.ALWAYS);
            value.setMinWidth(USE_PREF_SIZE);
            group.getStyleClass().add("input-group");
            setPrefWidth(0);
            setOnMouseClicked(event -> {
                if (event.getButton() == MouseButton.PRIMARY && getItem() != null) {
                    take(getItem());
                }
            });
        }

        @Override
        protected void updateItem(InputChoice input, boolean isEmpty) {
            super.updateItem(input, isEmpty);
            if (isEmpty || input == null) {
                setGraphic(null);
                return;
            }
            name.setText(input.label());
            value.setText(input.shown(input.base()));
            group.setText(ScenarioWords.of(input.group()));
            setGraphic(row);
            setAccessibleText(String.join(", ", input.label(), value.getText(), group.getText()));
        }
    }
}
