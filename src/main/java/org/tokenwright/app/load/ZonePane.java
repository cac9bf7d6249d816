package org.tokenwright.app.load;

import java.time.YearMonth;
import java.time.ZoneId;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.tokenwright.app.text.Words;

/** All time zones, narrowed by typing. Enter takes the marked one, Esc none. */
final class ZonePane extends VBox {

    private static final int PAGE = 6;
    /** Rows in view above the marked one. */
    private static final int ABOVE = 2;

    private final TextField query = new TextField();
    private final ListView<ZoneChoices.Choice> list = new ListView<>();
    private final Consumer<ZoneId> take;
    private final Runnable close;
    private ZoneChoices choices;

    ZonePane(Consumer<ZoneId> take, Runnable close) {
        this.take = take;
        this.close = close;
        getStyleClass().add("zone-pane");
        query.setId("zone-query");
        query.setPromptText(Words.get("load.zone.prompt"));
        query.setAccessibleText(Words.get("load.zone.prompt"));
        query.textProperty().addListener(_ -> showMatches());
        query.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        list.setId("zone-list");
        list.setFocusTraversable(false);
        list.setPrefHeight(0);   // takes the place of the week
        list.setAccessibleText(Words.get("load.zone"));
        list.setCellFactory(_ -> new Cell());
        list.setPlaceholder(new Label(Words.get("load.zone.nothing")));
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().setAll(query, list);
    }

    /** Begins with all zones, as they are in a month, and with the present one marked. */
    void begin(YearMonth month, ZoneId present) {
        choices = new ZoneChoices(month);
        query.clear();
        showMatches();
        int at = list.getItems().stream().map(ZoneChoices.Choice::zone).toList().indexOf(present);
        mark(at);
        Platform.runLater(() -> list.scrollTo(Math.max(0, at - ABOVE)));   // it has its height only now
        query.requestFocus();
    }

    private void showMatches() {
        list.getItems().setAll(choices.matching(query.getText()));
        mark(0);
    }

    private void pressed(KeyEvent event) {
        int index = list.getSelectionModel().getSelectedIndex();
        switch (event.getCode()) {
            case DOWN -> mark(index + 1);
            case UP -> mark(index - 1);
            case PAGE_DOWN -> mark(index + PAGE);
            case PAGE_UP -> mark(index - PAGE);
            case ENTER -> takeMarked();
            case ESCAPE -> close.run();
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
            list.scrollTo(Math.max(0, at - ABOVE));
        }
    }

    private void takeMarked() {
        ZoneChoices.Choice marked = list.getSelectionModel().getSelectedItem();
        if (marked != null) {
            take.accept(marked.zone());
        }
    }

    private final class Cell extends ListCell<ZoneChoices.Choice> {

        private final Label name = new Label();
        private final Label offset = new Label();
        private final HBox row;

        Cell() {
            Region between = new Region();
            HBox.setHgrow(between, Priority.ALWAYS);
            offset.getStyleClass().add("zone-offset");
            row = new HBox(name, between, offset);
            row.getStyleClass().add("picker-row");
            setOnMouseClicked(event -> {
                if (event.getButton() == MouseButton.PRIMARY && getItem() != null) {
                    take.accept(getItem().zone());
                }
            });
        }

        @Override
        protected void updateItem(ZoneChoices.Choice choice, boolean isEmpty) {
            super.updateItem(choice, isEmpty);
            if (isEmpty || choice == null) {
                setGraphic(null);
                return;
            }
            name.setText(choice.name());
            offset.setText(choice.offset());
            setGraphic(row);
            setAccessibleText(choice.name() + ", " + choice.offset());
        }
    }
}
