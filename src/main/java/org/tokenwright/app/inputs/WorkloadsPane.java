package org.tokenwright.app.inputs;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.tokenwright.app.text.Words;
import org.tokenwright.workload.Workload;

/** The panel with the workloads and their fields. */
public final class WorkloadsPane extends VBox {

    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final WorkloadsModel model;
    private final VBox list = new VBox();
    private final VBox fields = new VBox();

    public WorkloadsPane(WorkloadsModel model) {
        this.model = model;
        getStyleClass().addAll("side-panel", "workloads-pane");
        setId("workloads");
        Label title = new Label(Words.get("fields.workloads"));
        title.getStyleClass().add("section");
        list.getStyleClass().add("workload-list");
        fields.getStyleClass().add("field-groups");
        VBox content = new VBox(title, list, fields);
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
        list.getChildren().setAll(workloads.stream().map(this::entry).toList());
    }

    private ToggleButton entry(Workload workload) {
        ToggleButton entry = new ToggleButton(workload.name());
        entry.getStyleClass().setAll("workload");
        entry.setMaxWidth(Double.MAX_VALUE);
        entry.setId("workload-" + workload.id());
        entry.setAccessibleRole(AccessibleRole.RADIO_BUTTON);
        boolean chosen = workload.id().equals(model.chosen());
        entry.setSelected(chosen);
        entry.pseudoClassStateChanged(CHOSEN, chosen);
        entry.setOnAction(_ -> {
            model.choose(workload.id());
            showList();
        });
        return entry;
    }

    private void showFields() {
        fields.getChildren().clear();
        for (WorkloadsModel.Group group : model.groupsProperty().get()) {
            Label heading = new Label(group.heading());
            heading.getStyleClass().add("section");
            VBox box = new VBox(heading);
            box.getStyleClass().add("field-group");
            group.fields().forEach(field -> box.getChildren().add(new FieldRow(field)));
            fields.getChildren().add(box);
        }
    }
}
