package org.tokenwright.app.inputs;

import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.tokenwright.app.text.Words;

/** The cached prefixes of a workload, among its fields. */
final class PrefixesPane extends VBox {

    private final PrefixesModel model;
    private final VBox boxes = new VBox();
    private final Label hint = new Label();

    PrefixesPane(PrefixesModel model) {
        this.model = model;
        getStyleClass().add("field-group");
        setId("prefixes");
        boxes.getStyleClass().add("term-list");
        hint.getStyleClass().add("prefix-hint");
        hint.setId("prefix-hint");
        hint.setWrapText(true);
        hint.setMinHeight(USE_PREF_SIZE);
        Label refusal = new Label();
        refusal.getStyleClass().add("entry-remark");
        refusal.setId("prefix-refusal");
        refusal.setWrapText(true);
        refusal.setMinHeight(USE_PREF_SIZE);
        refusal.textProperty().bind(model.refusalProperty());
        refusal.visibleProperty().bind(model.refusalProperty().isNotEmpty());
        refusal.managedProperty().bind(refusal.visibleProperty());
        getChildren().setAll(head(), refusal, hint, boxes);
        model.entriesProperty().addListener(_ -> fill());
        model.openProperty().addListener(_ -> all().forEach(PrefixBox::show));
        model.compare().session().planProperty().addListener(_ -> all().forEach(PrefixBox::showHead));
        model.compare().figuresProperty().addListener(_ -> all().forEach(PrefixBox::showResults));
        model.compare().selectedProperty().addListener(_ -> all().forEach(PrefixBox::showResults));
        fill();
    }

    private HBox head() {
        Label title = new Label(Words.get("fields.caching"));
        title.getStyleClass().add("section");
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        Button add = new Button(Words.get("prefix.add.short"), new FontIcon(Feather.PLUS));
        add.setId("add-prefix");
        add.getStyleClass().setAll("link-button", "add-button");
        add.setAccessibleText(Words.get("prefix.add"));
        add.setTooltip(new Tooltip(Words.get("prefix.add")));
        add.setOnAction(_ -> model.add());
        HBox head = new HBox(title, add);
        head.getStyleClass().add("card-head");
        return head;
    }

    private Stream<PrefixBox> all() {
        return boxes.getChildren().stream().map(PrefixBox.class::cast);
    }

    /** Other prefixes or other fields; what had the focus keeps it where it is still there. */
    private void fill() {
        String focused = focusedId();
        List<PrefixesModel.Entry> entries = model.entriesProperty().get();
        boxes.getChildren().setAll(entries.stream().map(entry -> new PrefixBox(model, entry)).toList());
        hint.setText(Words.get(entries.isEmpty() ? "prefix.empty" : "prefix.hint"));
        if (!focused.isEmpty()) {
            boxes.lookupAll("*").stream().filter(node -> focused.equals(node.getId())).findFirst().ifPresent(Node::requestFocus);
        }
    }

    private String focusedId() {
        Node owner = getScene() == null ? null : getScene().getFocusOwner();
        for (Node node = owner; node != null; node = node.getParent()) {
            if (node == boxes) {
                return owner.getId() == null ? "" : owner.getId();
            }
        }
        return "";
    }
}
