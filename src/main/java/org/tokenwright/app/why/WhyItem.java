package org.tokenwright.app.why;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.tokenwright.app.text.Words;

/** One number of the tree with its formula or source, and its parts below while it is open. */
final class WhyItem extends VBox {

    private static final KeyCombination COPY = KeyCombination.valueOf("Shortcut+C");

    private final WhyModel model;
    private final String path;
    private final VBox head = new VBox();
    private final Label sign = new Label();
    private final Text amount = new Text();
    private final Text label = new Text();
    private final Label formula = new Label();
    private final Label sentence = new Label();
    private final VBox parts = new VBox();
    private WhyNode node;

    /** @param isRoot whether it stands for the whole question, whose amount is shown above */
    WhyItem(WhyNode node, String path, WhyModel model, boolean isRoot) {
        this.model = model;
        this.path = path;
        getStyleClass().add("why-item");
        setMinHeight(0);   // spares a second measure at each level of the tree
        parts.setMinHeight(0);
        head.getStyleClass().add("why-head");
        sign.getStyleClass().add("why-sign");
        amount.getStyleClass().add("why-amount");
        label.getStyleClass().add("why-label");
        formula.getStyleClass().add("why-formula");
        parts.getStyleClass().add("why-parts");
        for (Label text : List.of(formula, sentence)) {
            text.setWrapText(true);
            text.setMinHeight(USE_PREF_SIZE);
        }
        TextFlow words = new TextFlow(amount, label);
        HBox line = new HBox(sign, words);
        line.getStyleClass().add("why-line");
        HBox.setHgrow(words, Priority.ALWAYS);
        head.getChildren().setAll(formula, sentence);
        if (isRoot) {
            getStyleClass().add("why-root");
            formula.setStyle("-fx-padding: 0");
        } else {
            head.getChildren().addFirst(line);
        }
        head.setFocusTraversable(true);
        head.setAccessibleRole(AccessibleRole.TREE_ITEM);
        head.setOnMouseClicked(_ -> {
            head.requestFocus();
            toggle();
        });
        head.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        getChildren().setAll(head, parts);
        show(node);
    }

    WhyNode node() {
        return node;
    }

    /** Shows newer numbers of the same node in place. */
    void show(WhyNode now) {
        node = now;
        amount.setText(now.amount());
        label.setText("  " + now.label());
        set(sentence, now.sentence());
        sentence.getStyleClass().setAll("label", now.published() ? "source-box" : "why-formula");
        head.setAccessibleText(now.text());
        showParts();
    }

    private static void set(Label place, String text) {
        place.setText(text);
        place.setVisible(!text.isEmpty());
        place.setManaged(!text.isEmpty());
    }

    private boolean isOpen() {
        return node.hasParts() && model.isOpen(path);
    }

    private void showParts() {
        set(formula, isOpen() && !node.formula().isEmpty() ? "= " + node.formula() : "");
        sign.setText(node.hasParts() ? isOpen() ? "▾" : "▸" : "");
        parts.setVisible(isOpen());
        parts.setManaged(isOpen());
        if (!isOpen()) {
            parts.getChildren().clear();
            return;
        }
        List<WhyNode> now = node.parts().get();
        if (keysShown().equals(now.stream().map(WhyNode::key).toList())) {
            for (int i = 0; i < now.size(); i++) {
                item(i).show(now.get(i));
            }
        } else {
            parts.getChildren().setAll(now.stream().map(part -> new WhyItem(part, path + "\n" + part.key(), model, false)).toList());
        }
    }

    private List<String> keysShown() {
        var keys = new ArrayList<String>();
        for (int i = 0; i < parts.getChildren().size(); i++) {
            keys.add(item(i).node.key());
        }
        return keys;
    }

    private WhyItem item(int index) {
        return (WhyItem) parts.getChildren().get(index);
    }

    private void toggle() {
        if (node.hasParts()) {
            model.setOpen(path, !isOpen());
            showParts();
        }
    }

    private void pressed(KeyEvent event) {
        if (COPY.match(event)) {
            copy(node.text());
        } else if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE
                || event.getCode() == KeyCode.RIGHT && !isOpen() || event.getCode() == KeyCode.LEFT && isOpen()) {
            toggle();
        } else if (event.getCode() == KeyCode.DOWN) {
            head.requestFocusTraversal(javafx.scene.TraversalDirection.NEXT);
        } else if (event.getCode() == KeyCode.UP) {
            head.requestFocusTraversal(javafx.scene.TraversalDirection.PREVIOUS);
        } else {
            return;
        }
        event.consume();
    }

    static void copy(String text) {
        var content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }

    /** For a screen reader and for tests. */
    @Override
    public String toString() {
        return Words.get("why.title") + ": " + node.text();
    }
}
