package org.tokenwright.app.count;

import javafx.animation.PauseTransition;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanExpression;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.tokenwright.app.text.Words;

/** The panel beside the Count page: what is counted, how far that is, and what becomes of it. */
public final class CountPane extends VBox {

    /** A longer text would hold up the field it is pasted into; it is counted without being shown. */
    private static final int MOST_SHOWN = 200_000;
    private static final Duration REST = Duration.millis(400);

    private final CountModel model;
    private final PauseTransition rest = new PauseTransition(REST);
    private final TextArea text = new TextArea() {
        @Override
        public void paste() {
            String pasted = Clipboard.getSystemClipboard().getString();
            if (pasted != null && pasted.length() > MOST_SHOWN) {
                countUnshown(pasted);
            } else {
                super.paste();
            }
        }
    };

    public CountPane(CountModel model, UseModel use, VocabularyModel vocabulary) {
        this.model = model;
        getStyleClass().addAll("side-panel", "workloads-pane");
        setId("count-pane");
        Label title = new Label(Words.get("count.what"));
        title.getStyleClass().add("section");
        title.setLabelFor(text);
        VBox content = new VBox(title, area(), choosers(), progress(), remark("count-remark", "entry-remark", model.status().remarkProperty()),
                new UseBox(use), new VocabularyBox(vocabulary));
        content.getStyleClass().addAll("workloads-content", "count-content");
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().setAll(scroll);
        CountDrop.accept(this, model);
    }

    private TextArea area() {
        text.setId("count-text");
        text.getStyleClass().add("count-text");
        text.setWrapText(true);
        text.setPromptText(Words.get("count.prompt"));
        text.setAccessibleText(Words.get("count.what"));
        text.setAccessibleHelp(Words.get("count.prompt"));
        text.textProperty().bindBidirectional(model.textProperty());
        rest.setOnFinished(_ -> model.type(text.getText()));
        text.textProperty().addListener(_ -> {
            text.setPromptText(Words.get("count.prompt"));
            rest.playFromStart();
        });
        return text;
    }

    /** Counts a text that is too long to be shown. */
    void countUnshown(String pasted) {
        text.clear();
        rest.stop();
        text.setPromptText(Words.get("count.unshown", ItemWords.number(pasted.length())));
        model.type(pasted);
    }

    private FlowPane choosers() {
        Button clear = new Button(Words.get("count.clear"));
        clear.setId("count-clear");
        clear.setOnAction(_ -> model.clear());
        FlowPane buttons = new FlowPane(CountChoosers.files("count-files", model), CountChoosers.folder("count-folder", model), clear);
        buttons.getChildren().forEach(button -> button.getStyleClass().add("count-button"));
        buttons.getStyleClass().add("count-buttons");
        return buttons;
    }

    private VBox progress() {
        ProgressBar bar = new ProgressBar();
        bar.getStyleClass().add("count-bar");
        bar.setMaxWidth(Double.MAX_VALUE);
        Label found = label("count-progress", "count-found");
        found.textProperty().bind(model.status().progressProperty());
        HBox.setHgrow(found, Priority.ALWAYS);
        found.setMaxWidth(Double.MAX_VALUE);
        Button cancel = new Button(Words.get("count.cancel"));
        cancel.setId("count-cancel");
        cancel.getStyleClass().add("count-button");
        cancel.setMinWidth(USE_PREF_SIZE);
        cancel.setOnAction(_ -> model.cancel());
        Label place = label("count-place", "card-remark");
        place.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
        place.textProperty().bind(model.status().placeProperty());
        shownIf(place, model.status().placeProperty().isNotEmpty());
        HBox line = new HBox(found, cancel);
        line.getStyleClass().add("field-line");
        VBox box = new VBox(line, bar, place);
        box.getStyleClass().add("count-working");
        shownIf(box, BooleanExpression.booleanExpression(model.status().workingProperty()));
        return box;
    }

    private static Label label(String id, String style) {
        Label label = new Label();
        label.setId(id);
        label.getStyleClass().add(style);
        return label;
    }

    /** A sentence that is there while it says something. */
    static Label remark(String id, String style, javafx.beans.property.ReadOnlyStringProperty of) {
        Label label = label(id, style);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.textProperty().bind(of);
        shownIf(label, Bindings.isNotEmpty(of));
        return label;
    }

    static void shownIf(Node node, javafx.beans.value.ObservableBooleanValue isShown) {
        node.visibleProperty().bind(isShown);
        node.managedProperty().bind(isShown);
    }
}
