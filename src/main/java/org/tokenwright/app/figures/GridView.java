package org.tokenwright.app.figures;

import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import org.tokenwright.app.compare.Subject;

/** A small table whose texts wrap; figures in it can be asked about. */
public final class GridView extends ScrollPane {

    private static final KeyCombination COPY = KeyCombination.valueOf("Shortcut+C");
    private static final double NAME_WIDTH = 128;
    /** Narrower than this, a word of a header would be broken. */
    private static final double LEAST_WIDTH = 56;

    private final GridPane grid = new GridPane();
    private final Consumer<Subject> ask;
    private final boolean isText;
    private Grid shown = Grid.NONE;

    /** @param isText whether it holds words rather than figures */
    public GridView(String id, String title, boolean isText, Consumer<Subject> ask) {
        this.ask = ask;
        this.isText = isText;
        setId(id);
        getStyleClass().add("grid-view");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.AS_NEEDED);
        setAccessibleText(title);
        grid.getStyleClass().add("grid");
        grid.setAccessibleRole(AccessibleRole.TABLE_VIEW);
        grid.setAccessibleText(title);
        setContent(grid);
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (COPY.match(event)) {
                copy();
                event.consume();
            }
        });
    }

    private void copy() {
        var content = new ClipboardContent();
        content.putString(shown.copy());
        Clipboard.getSystemClipboard().setContent(content);
    }

    public void show(Grid now) {
        if (now.equals(shown)) {
            return;
        }
        boolean isSameShape = shape(now).equals(shape(shown));
        shown = now;
        if (isSameShape) {   // what is made anew has to be styled anew
            update();
            return;
        }
        build(now);
    }

    /** All but the texts of figures. */
    private static List<?> shape(Grid of) {
        return List.of(of.headers(), of.rows().stream().map(row -> row.stream().map(cell ->
                cell.style() + (cell.why().isPresent() ? "?" : "")).toList()).toList());
    }

    private void update() {
        for (Node box : grid.getChildren()) {
            int row = GridPane.getRowIndex(box);
            if (row > 0) {
                int column = GridPane.getColumnIndex(box);
                Grid.Cell cell = shown.rows().get(row - 1).get(column);
                switch (((StackPane) box).getChildren().getFirst()) {
                    case AskButton button -> button.show(new Amount(cell.text(), cell.why()), shown.headers().get(column));
                    case Label label -> label.setText(cell.text());
                    default -> throw new IllegalStateException("a cell is a label or a button");
                }
            }
        }
    }

    private void build(Grid now) {
        grid.getChildren().clear();
        grid.getColumnConstraints().setAll(java.util.stream.IntStream.range(0,
                now.headers().size()).mapToObj(this::column).toList());
        for (int i = 0; i < now.headers().size(); i++) {
            grid.add(cell(label("grid-header", now.headers().get(i)), isLeft(now, i)), i, 0);
        }
        for (int r = 0; r < now.rows().size(); r++) {
            row(now.rows().get(r), r + 1);
        }
    }

    private ColumnConstraints column(int index) {
        var column = new ColumnConstraints();
        column.setHgrow(index == 0 && isText ? Priority.NEVER : Priority.ALWAYS);
        column.setMinWidth(LEAST_WIDTH);
        if (isText) {
            column.setMinWidth(index == 0 ? NAME_WIDTH : 176);
            column.setPrefWidth(index == 0 ? NAME_WIDTH : 220);
        }
        return column;
    }

    private void row(List<Grid.Cell> cells, int at) {
        for (int i = 0; i < cells.size(); i++) {
            Grid.Cell cell = cells.get(i);
            StackPane box = cell(node(cell, i), isLeft(shown, i));
            box.getStyleClass().add("grid-cell");
            grid.add(box, i, at);
        }
    }

    /** A column of words begins at its left. */
    private boolean isLeft(Grid now, int column) {
        return isText || column == 0 || now.rows().stream().map(row -> row.get(column)).anyMatch(cell
                -> cell.style() == Grid.Style.TEXT
                && !cell.text().isEmpty());
    }

    private static StackPane cell(Node node, boolean isLeft) {
        StackPane box = new StackPane(node);
        StackPane.setAlignment(node, isLeft ? javafx.geometry.Pos.TOP_LEFT : javafx.geometry.Pos.TOP_RIGHT);
        GridPane.setHalignment(box, HPos.LEFT);
        GridPane.setValignment(box, VPos.TOP);
        return box;
    }

    private Node node(Grid.Cell cell, int column) {
        String style = "grid-" + cell.style().name().toLowerCase(java.util.Locale.ROOT);
        if (cell.why().isPresent()) {
            AskButton button = new AskButton(ask, style);
            button.setMinWidth(isText ? 0 : USE_PREF_SIZE);
            button.show(new Amount(cell.text(), cell.why()), shown.headers().get(column));
            return button;
        }
        return label(style, cell.text());
    }

    private static Label label(String style, String text) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }
}
