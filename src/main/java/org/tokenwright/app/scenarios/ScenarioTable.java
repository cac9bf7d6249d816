package org.tokenwright.app.scenarios;

import java.util.List;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.tokenwright.app.text.Words;

/** Alternatives down, scenarios across; the selected alternative is the one that is explained. */
final class ScenarioTable extends TableView<ScenarioRow> {

    private static final KeyCombination COPY = KeyCombination.valueOf("Shortcut+C");
    private static final PseudoClass ONE_LINE = PseudoClass.getPseudoClass("one-line");
    private static final double NAME = 176;
    private static final double MOST_EXTRA = 120;
    private static final double LEAST = 136;
    private static final double SCROLL_BAR = 12;

    private final ScenarioResultsModel model;
    private boolean isShowing;

    ScenarioTable(ScenarioResultsModel model) {
        this.model = model;
        getStyleClass().addAll("figures", "scenario-table");
        setId("scenario-table");
        setAccessibleText(Words.get("scenario.table"));
        setColumnResizePolicy(UNCONSTRAINED_RESIZE_POLICY);
        setPlaceholder(new Label(Words.get("scenario.table.empty")));
        widthProperty().addListener(_ -> share());
        model.namesProperty().addListener(_ -> showColumns());
        model.rowsProperty().addListener(_ -> showRows());
        model.alternativeProperty().addListener(_ -> showSelection());
        getSelectionModel().selectedItemProperty().addListener((_, _, row) -> {
            if (!isShowing && row != null) {
                model.alternativeProperty().set(row.id());
            }
        });
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (COPY.match(event)) {
                copy();
                event.consume();
            }
        });
        showColumns();
        showRows();
    }

    private void showColumns() {
        getColumns().clear();
        TableColumn<ScenarioRow, String> name = new TableColumn<>(Words.get("compare.alternative"));
        name.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue().name()));
        name.setCellFactory(_ -> new NameCell());
        name.getStyleClass().add("text");
        getColumns().add(fixed(name));
        for (int i = 0; i < model.namesProperty().get().size(); i++) {
            getColumns().add(fixed(scenario(model.namesProperty().get().get(i), i)));
        }
        share();
    }

    private static <T> TableColumn<ScenarioRow, T> fixed(TableColumn<ScenarioRow, T> column) {
        column.setSortable(false);
        column.setReorderable(false);
        return column;
    }

    private static TableColumn<ScenarioRow, ScenarioRow.Cell> scenario(String name, int index) {
        var column = new TableColumn<ScenarioRow, ScenarioRow.Cell>(name);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(
                index < row.getValue().cells().size() ? row.getValue().cells().get(index) : null));
        column.setCellFactory(_ -> new AmountCell());
        column.getStyleClass().add("number");
        return column;
    }

    private void share() {
        int scenarios = getColumns().size() - 1;
        double room = getWidth() - SCROLL_BAR - NAME - scenarios * LEAST;
        double name = NAME + Math.clamp(Math.floor(room / 2), 0, MOST_EXTRA);
        double each = Math.max(LEAST, Math.floor((getWidth() - SCROLL_BAR - name) / Math.max(1, scenarios)));
        getColumns().forEach(column -> column.setPrefWidth(column == getColumns().getFirst() ? name : each));
    }

    private void showRows() {
        isShowing = true;
        List<ScenarioRow> rows = model.rowsProperty().get();
        boolean oneLine = rows.stream().flatMap(row -> row.cells().stream()).allMatch(cell -> cell.below().isEmpty());
        pseudoClassStateChanged(ONE_LINE, oneLine);
        getItems().setAll(rows);
        isShowing = false;
        showSelection();
    }

    private void showSelection() {
        isShowing = true;
        getItems().stream().filter(row -> row.id().equals(model.alternativeProperty().get())).findFirst()
                .ifPresent(row -> {
                    getSelectionModel().select(row);
                    scrollTo(Math.max(0, getItems().indexOf(row) - 2));
                });
        isShowing = false;
    }

    private void copy() {
        var text = new StringBuilder(Words.get("compare.alternative"));
        model.namesProperty().get().forEach(name -> text.append('\t').append(name));
        getItems().forEach(row -> {
            text.append('\n').append(row.name());
            row.cells().forEach(cell -> text.append('\t').append(cell.text()));
        });
        var content = new ClipboardContent();
        content.putString(text.toString());
        Clipboard.getSystemClipboard().setContent(content);
    }

    private static final class NameCell extends TableCell<ScenarioRow, String> {
        @Override
        protected void updateItem(String name, boolean isEmpty) {
            super.updateItem(name, isEmpty);
            setText(isEmpty ? null : name);
            setTooltip(isEmpty || name == null ? null : new Tooltip(name));
        }
    }

    /** The amount and its change; below the range and the budget. */
    private static final class AmountCell extends TableCell<ScenarioRow, ScenarioRow.Cell> {

        private final Label total = new Label();
        private final Label change = new Label();
        private final Label below = new Label();
        private final HBox first = new HBox(change, total);
        private final VBox lines = new VBox(first);

        AmountCell() {
            total.getStyleClass().add("amount-total");
            change.getStyleClass().add("amount-change");
            below.getStyleClass().add("amount-below");
            first.getStyleClass().add("amount-line");
            lines.getStyleClass().add("amount-lines");
        }

        @Override
        protected void updateItem(ScenarioRow.Cell cell, boolean isEmpty) {
            super.updateItem(cell, isEmpty);
            if (isEmpty || cell == null) {
                setGraphic(null);
                return;
            }
            total.setText(cell.total());
            change.setText(cell.change());
            below.setText(cell.below());
            if (cell.below().isEmpty()) {
                lines.getChildren().setAll(first);
            } else {
                lines.getChildren().setAll(first, below);
            }
            setGraphic(lines);
            setTooltip(new Tooltip(cell.text()));
            setAccessibleText(cell.text());
        }
    }
}
