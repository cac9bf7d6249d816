package org.tokenwright.app.capacity;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.tokenwright.app.figures.AskButton;
import org.tokenwright.app.text.Words;

/** The limits of accounts, each with a bar of how much of it is used; the end of a bar is the limit. */
final class LimitTable extends GridPane {

    private static final PseudoClass BAD = PseudoClass.getPseudoClass("bad");
    private static final double BAR = 64;
    private static final List<String> COLUMNS = List.of("scope", "kind", "peak", "limit", "used", "first");

    private final CapacityModel model;

    LimitTable(CapacityModel model) {
        this.model = model;
        setId("capacity-limits");
        getStyleClass().add("grid");
        setAccessibleRole(AccessibleRole.TABLE_VIEW);
        setAccessibleText(Words.get("capacity.side.LIMITS"));
        for (String column : COLUMNS) {
            var constraints = new ColumnConstraints();
            constraints.setHgrow(column.equals("kind") ? Priority.ALWAYS : Priority.NEVER);
            getColumnConstraints().add(constraints);
        }
        model.limitsProperty().addListener(_ -> show());
        show();
    }

    private void show() {
        getChildren().clear();
        for (int i = 0; i < COLUMNS.size(); i++) {
            add(cell(label("grid-header", Words.get("limits.head." + COLUMNS.get(i))), isNumber(i)), i, 0);
        }
        List<LimitLine> lines = model.limitsProperty().get();
        for (int i = 0; i < lines.size(); i++) {
            row(lines.get(i), i + 1);
        }
    }

    private static boolean isNumber(int column) {
        return column == 2 || column == 3;
    }

    private void row(LimitLine line, int at) {
        List<Node> nodes = List.of(label("grid-name", line.scope()), wrapped(label("grid-text", line.kind())), label("grid-number", line.peak()),
                label("grid-number", line.limit()), used(line), label(line.isExceeded() ? "grid-bad" : "grid-absent",
                line.isExceeded() ? line.first() + "\n" + line.lifts() : line.first()));
        for (int i = 0; i < nodes.size(); i++) {
            StackPane box = cell(nodes.get(i), isNumber(i));
            box.getStyleClass().add("grid-cell");
            add(box, i, at);
        }
    }

    private static StackPane cell(Node node, boolean isNumber) {
        StackPane box = new StackPane(node);
        StackPane.setAlignment(node, isNumber ? Pos.CENTER_RIGHT : Pos.CENTER_LEFT);
        return box;
    }

    private Node used(LimitLine line) {
        Region fill = new Region();
        fill.getStyleClass().add("limit-fill");
        fill.pseudoClassStateChanged(BAD, line.isExceeded());
        fill.setMaxWidth(Math.max(1, BAR * Math.min(1, line.used())));
        StackPane bar = new StackPane(fill);
        StackPane.setAlignment(fill, Pos.CENTER_LEFT);
        bar.getStyleClass().add("limit-bar");
        bar.setMinWidth(BAR);
        bar.setMaxWidth(BAR);
        AskButton text = new AskButton(model.compare()::ask, "limit-used");
        text.setMinWidth(USE_PREF_SIZE);
        text.pseudoClassStateChanged(BAD, line.isExceeded());
        text.show(line.usedText(), line.kind() + ", " + line.scope().replace('\n', ' '));
        HBox box = new HBox(bar, text);
        box.setAlignment(Pos.CENTER_LEFT);
        box.getStyleClass().add("limit-cell");
        return box;
    }

    private static Label wrapped(Label label) {
        label.setWrapText(true);
        label.setMinWidth(72);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    private static Label label(String style, String text) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }
}
