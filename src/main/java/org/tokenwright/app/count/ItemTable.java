package org.tokenwright.app.count;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

/**
 * A long table of texts: as many rows are drawn as are in view.
 *
 * @param <T> what a row is about
 */
class ItemTable<T> extends TableView<T> {

    private static final KeyCombination COPY = KeyCombination.valueOf("Shortcut+C");
    /** Rows of one and of two lines. */
    static final double ROW = 28;
    static final double TWO_LINES = 44;
    private static final double HEAD = 33;
    private static final double SCROLL_BAR = 14;
    private static final double LEAST = 96;

    private final double row;
    private final int mostRows;
    private TableColumn<T, T> widest;

    /** @param mostRows that are shown at a time */
    ItemTable(String id, String title, int mostRows) {
        this(id, title, mostRows, ROW);
    }

    /** @param row height of a row */
    ItemTable(String id, String title, int mostRows, double row) {
        this.mostRows = mostRows;
        this.row = row;
        getStyleClass().add("figures");
        setId(id);
        setAccessibleText(title);
        setColumnResizePolicy(UNCONSTRAINED_RESIZE_POLICY);
        setPlaceholder(new Label());
        widthProperty().addListener(_ -> share());
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (COPY.match(event)) {
                copy();
                event.consume();
            }
        });
    }

    /** Adds a column of texts. */
    final TableColumn<T, T> addText(String title, double width, boolean isNumber, Function<T, String> text) {
        return addLines(title, width, isNumber, text, _ -> "");
    }

    /** Adds a column of texts of one line or two, which are written in full where they are pointed at. */
    final TableColumn<T, T> addLines(String title, double width, boolean isNumber, Function<T, String> first, Function<T, String> second) {
        TableColumn<T, T> column = new TableColumn<>(title);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(_ -> new LinesCell<>(first, second));
        column.getStyleClass().add(isNumber ? "number" : "text");
        column.setSortable(false);
        column.setReorderable(false);
        column.setPrefWidth(width);
        Function<T, String> copied = item -> join(first.apply(item), second.apply(item), ", ");
        column.setUserData(copied);
        getColumns().add(column);
        return column;
    }

    /** The column that takes the room that the others leave. */
    final void widen(TableColumn<T, T> column) {
        widest = column;
    }

    private void share() {
        if (widest == null || getWidth() == 0) {
            return;
        }
        double others = getColumns().stream().filter(column -> column != widest).mapToDouble(TableColumn::getPrefWidth).sum();
        widest.setPrefWidth(Math.max(LEAST, Math.floor(getWidth() - others - SCROLL_BAR)));
    }

    /** Rows that are the same stay, so that what is in them keeps the focus. */
    final void show(List<T> rows) {
        if (rows.size() != getItems().size()) {
            getItems().setAll(rows);
        } else {
            for (int i = 0; i < rows.size(); i++) {
                if (!rows.get(i).equals(getItems().get(i))) {
                    getItems().set(i, rows.get(i));
                }
            }
        }
        double height = HEAD + row * Math.clamp(rows.size(), 1, mostRows) + 2;
        setMinHeight(height);
        setPrefHeight(height);
        share();
    }

    @SuppressWarnings("unchecked")
    private void copy() {
        var text = new StringBuilder(String.join("\t", getColumns().stream().map(TableColumn::getText).toList()));
        getItems().forEach(row -> text.append('\n').append(String.join("\t", getColumns().stream()
                .map(column -> ((Function<T, String>) column.getUserData()).apply(row)).toList())));
        var content = new ClipboardContent();
        content.putString(text.toString());
        Clipboard.getSystemClipboard().setContent(content);
    }

    static String join(String first, String second, String between) {
        return second.isEmpty() ? first : first + between + second;
    }

    /** A text, and a second one in smaller letters beneath it. */
    private static final class LinesCell<T> extends TableCell<T, T> {

        private final Function<T, String> first;
        private final Function<T, String> second;
        private final Label below = new Label();
        private final Label above = new Label();
        private final VBox lines = new VBox(above, below);

        LinesCell(Function<T, String> first, Function<T, String> second) {
            this.first = first;
            this.second = second;
            below.getStyleClass().add("amount-below");
            lines.getStyleClass().add("count-lines");
        }

        @Override
        protected void updateItem(T item, boolean isEmpty) {
            super.updateItem(item, isEmpty);
            if (isEmpty || item == null) {
                setText(null);
                setGraphic(null);
                setTooltip(null);
                return;
            }
            String one = first.apply(item);
            String two = second.apply(item);
            above.setText(one);
            below.setText(two);
            setText(two.isEmpty() ? one : null);
            setGraphic(two.isEmpty() ? null : lines);
            setAccessibleText(join(one, two, ", "));
            setTooltip(new Tooltip(join(one, two, "\n")));
        }
    }
}
