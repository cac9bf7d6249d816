package org.tokenwright.app.why;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.tokenwright.app.text.Words;

/** The panel "Why this number". */
public final class WhyPane extends VBox {

    private final WhyModel model;
    private final Label question = new Label();
    private final Label amount = new Label();
    private final VBox remarks = new VBox();
    private final VBox tree = new VBox();
    private final VBox empty;

    public WhyPane(WhyModel model) {
        this.model = model;
        getStyleClass().addAll("side-panel", "why-pane");
        setId("why");
        Label title = new Label(Words.get("why.title"));
        title.getStyleClass().add("section");
        Button copy = new Button(Words.get("why.copy"));
        copy.getStyleClass().addAll("link-button");
        copy.setId("copy-why");
        copy.setOnAction(_ -> WhyItem.copy(model.text()));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox bar = new HBox(title, gap, copy);
        bar.getStyleClass().add("panel-bar");
        question.getStyleClass().add("why-question");
        question.setWrapText(true);
        amount.getStyleClass().add("why-total");
        amount.setWrapText(true);
        amount.setMinHeight(USE_PREF_SIZE);
        amount.setId("why-amount");
        remarks.getStyleClass().add("why-remarks");
        Label hint = new Label(Words.get("why.empty"));
        hint.setWrapText(true);
        hint.getStyleClass().add("hint");
        empty = new VBox(hint);
        VBox content = new VBox(question, amount, remarks, tree, empty);
        content.getStyleClass().add("why-content");
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().setAll(bar, scroll);
        model.answerProperty().addListener((_, _, answer) -> show(answer));
        show(model.answerProperty().get());
    }

    private void show(WhyModel.Answer answer) {
        boolean has = answer != null;
        question.setVisible(has);
        amount.setVisible(has);
        empty.setVisible(!has);
        empty.setManaged(!has);
        if (!has) {
            tree.getChildren().clear();
            remarks.getChildren().clear();
            remarks.setManaged(false);
            remarks.setVisible(false);
            return;
        }
        question.setText(answer.question());
        amount.setText(answer.root().amount());
        showRemarks(answer);
        if (!tree.getChildren().isEmpty() && tree.getChildren().getFirst() instanceof WhyItem item
                && item.node().key().equals(answer.root().key())) {
            item.show(answer.root());
        } else {
            tree.getChildren().setAll(new WhyItem(answer.root(), answer.root().key(), model, true));
        }
    }

    private void showRemarks(WhyModel.Answer answer) {
        remarks.setManaged(!answer.remarks().isEmpty());
        remarks.setVisible(!answer.remarks().isEmpty());
        remarks.getChildren().setAll(answer.remarks().stream().map(remark -> {
            Label line = new Label(remark);
            line.setWrapText(true);
            line.setMinHeight(USE_PREF_SIZE);
            return line;
        }).toList());
    }
}
