package org.tokenwright.app.inputs;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.tokenwright.app.load.LoadRow;
import org.tokenwright.app.text.Words;
import org.tokenwright.workload.Workload;

/** The panel with the workloads and their fields. */
public final class WorkloadsPane extends VBox {

    private final WorkloadsModel model;
    private final VBox list = new VBox();
    private final VBox fields = new VBox();
    private final LoadRow load;
    private final PrefixesPane prefixes;

    public WorkloadsPane(WorkloadsModel model) {
        this.model = model;
        load = new LoadRow(model.load());
        prefixes = new PrefixesPane(model.prefixes());
        getStyleClass().addAll("side-panel", "workloads-pane");
        setId("workloads");
        list.getStyleClass().add("workload-list");
        fields.getStyleClass().add("field-groups");
        VBox content = new VBox(head(), list, fields);
        content.getStyleClass().add("workloads-content");
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().setAll(scroll);
        model.workloadsProperty().addListener((_, before, now) -> {
            if (!names(before).equals(names(now))) {
                showList();
            }
        });
        model.groupsProperty().addListener(_ -> {
            showList();
            showFields();
        });
        showList();
        showFields();
        sceneProperty().addListener((_, _, scene) -> {
            if (scene == null) {   // another page was chosen
                load.close();
            }
        });
    }

    private static List<String> names(List<Workload> workloads) {
        return workloads.stream().map(workload -> workload.id() + workload.name()).toList();
    }

    private void showList() {
        List<Workload> workloads = model.workloadsProperty().get();
        if (workloads.isEmpty()) {
            Label hint = new Label(Words.get("workloads.empty"));
            hint.getStyleClass().add("hint");
            hint.setWrapText(true);
            list.getChildren().setAll(hint);
            return;
        }
        list.getChildren().setAll(workloads.stream().map(workload -> new WorkloadEntry(model, workload, this::chosen)).toList());
    }

    private void chosen() {
        showList();
        list.getChildren().stream().filter(entry -> ((WorkloadEntry) entry).isOf(model.chosen())).findFirst()
                .ifPresent(Node::requestFocus);
    }

    private HBox head() {
        Label title = new Label(Words.get("fields.workloads"));
        title.getStyleClass().add("section");
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        Button add = new Button(Words.get("workload.add.short"), new FontIcon(Feather.PLUS));
        add.setId("add-workload");
        add.getStyleClass().setAll("link-button", "add-button");
        add.setAccessibleText(Words.get("workload.add"));
        add.setTooltip(new Tooltip(Words.get("workload.add")));
        add.setOnAction(_ -> model.add());
        HBox head = new HBox(title, add);
        head.getStyleClass().add("card-head");
        return head;
    }

    private void showFields() {
        fields.getChildren().clear();
        for (WorkloadsModel.Group group : model.groupsProperty().get()) {
            if (group.part() == Part.TIERS) {
                fields.getChildren().add(prefixes);
            }
            Label heading = new Label(group.part().heading());
            heading.getStyleClass().add("section");
            VBox box = new VBox(heading);
            box.getStyleClass().add("field-group");
            group.fields().forEach(field -> box.getChildren().add(new FieldRow(field)));
            if (group.part() == Part.VOLUME) {
                box.getChildren().add(load);
            }
            fields.getChildren().add(box);
        }
    }
}
