package org.tokenwright.app.scenarios;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.tokenwright.app.text.Words;

/** The scenarios of the plan, the plan itself first. */
final class ScenarioListPane extends VBox {

    private final ScenariosModel model;
    private final VBox entries = new VBox();

    ScenarioListPane(ScenariosModel model, ScenarioFiles files) {
        this.model = model;
        getStyleClass().addAll("side-panel", "scenario-list");
        setId("scenarios");
        Label title = new Label(Words.get("scenario.title"));
        title.getStyleClass().add("section");
        Button add = new Button(Words.get("scenario.add.short"), new FontIcon(Feather.PLUS));
        add.getStyleClass().setAll("link-button", "add-button");
        add.setId("add-scenario");
        add.setAccessibleText(Words.get("scenario.add"));
        add.setTooltip(new Tooltip(Words.get("scenario.add")));
        add.setMinWidth(USE_PREF_SIZE);
        add.setOnAction(_ -> {
            model.add();
            rename(model.chosenProperty().get());
        });
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(title, gap, add);
        head.getStyleClass().add("card-head");
        Label hint = new Label(Words.get("scenario.tick"));
        hint.getStyleClass().add("card-remark");
        hint.setWrapText(true);
        hint.setMinHeight(USE_PREF_SIZE);
        Label message = new Label();
        message.setId("scenario-message");
        message.getStyleClass().add("scenario-message");
        message.setWrapText(true);
        message.setMinHeight(USE_PREF_SIZE);
        message.textProperty().bind(model.messageProperty());
        message.visibleProperty().bind(model.messageProperty().isNotEmpty());
        message.managedProperty().bind(message.visibleProperty());
        entries.getStyleClass().add("workload-list");
        VBox content = new VBox(head, hint, message, entries, new ScenarioFileButtons(files));
        content.getStyleClass().add("workloads-content");
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().setAll(scroll);
        model.itemsProperty().addListener(_ -> show());
        model.chosenProperty().addListener(_ -> show());
        show();
    }

    private void show() {
        boolean hadFocus = getScene() != null && getScene().getFocusOwner() != null
                && entries.lookupAll("*").contains(getScene().getFocusOwner());
        List<ScenarioEntry> next = model.itemsProperty().get().stream().map(item -> new ScenarioEntry(model, item)).toList();
        entries.getChildren().setAll(next);
        if (hadFocus) {
            next.stream().filter(entry -> entry.isOf(model.chosenProperty().get())).findFirst().ifPresent(Node::requestFocus);
        }
    }

    private void rename(String id) {
        entries.getChildren().stream().map(ScenarioEntry.class::cast).filter(entry -> entry.isOf(id)).findFirst()
                .ifPresent(ScenarioEntry::rename);
    }
}
