package org.tokenwright.app.inputs;

import java.util.List;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.tokenwright.app.text.Words;
import org.tokenwright.workload.CachedPrefix;

/** One cached prefix: its name and what it is; its fields and what it comes to while it is open. */
final class PrefixBox extends VBox {

    private static final PseudoClass LOSS = PseudoClass.getPseudoClass("loss");

    private final PrefixesModel model;
    private final PrefixesModel.Entry entry;
    private final ToggleButton head = new ToggleButton();
    private final Label summary = new Label();
    private final VBox selected = new VBox();
    private final VBox fields = new VBox();
    private final VBox results = new VBox();

    PrefixBox(PrefixesModel model, PrefixesModel.Entry entry) {
        this.model = model;
        this.entry = entry;
        getStyleClass().add("term-box");
        head.getStyleClass().setAll("term-head");
        head.setId("prefix-" + entry.id());
        head.setMaxWidth(Double.MAX_VALUE);
        head.setMinWidth(0);
        HBox.setHgrow(head, Priority.ALWAYS);
        head.setOnAction(_ -> model.open(head.isSelected() ? entry.id() : ""));
        head.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.DELETE) {
                model.remove(entry.id());
                event.consume();
            }
        });
        Button remove = new Button("", new FontIcon(Feather.TRASH_2));
        remove.setId("prefix-" + entry.id() + "-remove");
        remove.getStyleClass().setAll("link-button", "icon-button");
        remove.setOnAction(_ -> model.remove(entry.id()));
        remove.setTooltip(new Tooltip());
        remove.accessibleTextProperty().bind(remove.getTooltip().textProperty());
        remove.getTooltip().textProperty().bind(head.textProperty().map(name -> Words.get("edit.remove", name)));
        HBox line = new HBox(head, remove);
        line.getStyleClass().add("term-line");
        summary.getStyleClass().add("term-summary");
        summary.setWrapText(true);
        summary.setMinHeight(USE_PREF_SIZE);
        summary.setOnMouseClicked(_ -> head.fire());
        fields.getStyleClass().add("prefix-fields");
        results.getStyleClass().add("prefix-results");
        selected.getStyleClass().add("prefix-selected");
        results.setId("prefix-" + entry.id() + "-results");
        getChildren().setAll(line, summary, selected, fields, results);
        entry.fields().forEach(field -> fields.getChildren().add(row(field)));
        show();
    }

    private static Node row(FieldModel field) {
        return field.field() instanceof ChoiceField choice ? new ChoiceRow(field, choice) : new FieldRow(field);
    }

    /** Shows the prefix as it is now. */
    void showHead() {
        head.setText(model.prefix(entry.id()).map(CachedPrefix::name).orElse(""));
        summary.setText(model.summary(entry.id()));
    }

    /** Shows the prefix, and its fields if it is the open one. */
    void show() {
        boolean isOpen = entry.id().equals(model.openProperty().get());
        showHead();
        head.setSelected(isOpen);
        setShown(summary, !isOpen);
        setShown(fields, isOpen);
        showResults();
    }

    /** Shows what the prefix comes to in the newest result. */
    void showResults() {
        boolean isOpen = entry.id().equals(model.openProperty().get());
        List<CacheLine> own = model.linesOfSelected(entry.id());
        selected.getChildren().clear();
        own.forEach(line -> add(selected, line));
        setShown(selected, !own.isEmpty());
        head.setAccessibleText(Words.get("prefix.box", head.getText(), summary.getText(),
                own.stream().map(line -> line.name() + ": " + line.text()).collect(Collectors.joining("; "))));
        List<CacheLine> lines = isOpen ? model.lines(entry.id()) : List.of();
        setShown(results, lines.size() > own.size());
        results.getChildren().clear();
        if (!lines.isEmpty()) {
            results.getChildren().add(label(model.caption(entry.id()), "card-remark"));
            lines.forEach(line -> add(results, line));
        }
    }

    private static void add(VBox box, CacheLine line) {
        Label name = label(line.name(), "cache-name");
        Label text = label(line.text(), "cache-text");
        text.pseudoClassStateChanged(LOSS, line.isLoss());
        if (line.isLoss()) {
            text.setGraphic(new FontIcon(Feather.ALERT_TRIANGLE));
        }
        box.getChildren().addAll(name, text);
    }

    private static Label label(String text, String styleClass) {
        Label label = new Label(text);
        label.getStyleClass().add(styleClass);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    private static void setShown(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
