package org.tokenwright.app.work;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.tokenwright.app.form.EntryModel;
import org.tokenwright.app.form.FocusKeeper;
import org.tokenwright.app.form.FormModel.Section;
import org.tokenwright.app.form.FormNodes;
import org.tokenwright.app.load.LoadModel;
import org.tokenwright.app.load.LoadRow;
import org.tokenwright.app.text.Words;

/** The panel beside the Workloads page: everything of what is chosen, to be edited. */
public final class WorkEditorPane extends VBox {

    private final WorkEditor model;
    private final VBox load;
    private final Label refusal = wrapped("entry-remark");
    private final VBox sections = new VBox();
    private final Button addTeam = new Button("", new FontIcon(Feather.PLUS));
    private final Button removeTeam = new Button(Words.get("work.edit.team.remove"), new FontIcon(Feather.TRASH_2));

    /** @param load the load curve of the chosen workload */
    public WorkEditorPane(WorkEditor model, LoadModel load) {
        this.model = model;
        this.load = group("load", Words.get("work.edit.section.load"));
        this.load.getChildren().add(new LoadRow(load));
        getStyleClass().addAll("side-panel", "contracts-pane", "work-editor");
        setId("work-editor");
        sections.getStyleClass().add("field-groups");
        refusal.setId("work-refusal");
        VBox content = new VBox(title(), refusal, sections, buttons());
        content.getStyleClass().add("workloads-content");
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().setAll(scroll);
        refusal.textProperty().bind(model.forms().refusalProperty());
        refusal.visibleProperty().bind(refusal.textProperty().isNotEmpty());
        refusal.managedProperty().bind(refusal.visibleProperty());
        model.forms().sectionsProperty().addListener(_ -> FocusKeeper.keep(this, this::fill));
        model.page().chosenProperty().addListener((_, _, now) -> {
            scroll.setVvalue(0);
            showButtons(now.kind());
        });
        fill();
        showButtons(model.page().chosenProperty().get().kind());
    }

    private Label title() {
        Label title = wrapped("section");
        title.setId("work-editor-title");
        title.textProperty().bind(model.titleProperty());
        return title;
    }

    private HBox buttons() {
        addTeam.setId("add-team");
        addTeam.setOnAction(_ -> model.addTeam());
        removeTeam.setId("remove-team");
        removeTeam.setOnAction(_ -> model.removeTeam());
        for (Button button : java.util.List.of(addTeam, removeTeam)) {
            button.getStyleClass().setAll("link-button", "add-button");
        }
        HBox buttons = new HBox(addTeam, removeTeam);
        buttons.getStyleClass().add("form-buttons");
        return buttons;
    }

    private void showButtons(Chosen.Kind kind) {
        addTeam.setText(Words.get(kind == Chosen.Kind.TEAM ? "work.edit.team.addBelow" : "work.edit.team.add"));
        show(addTeam, kind != Chosen.Kind.WORKLOAD);
        show(removeTeam, kind == Chosen.Kind.TEAM);
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    private void fill() {
        sections.getChildren().clear();
        for (Section section : model.forms().sectionsProperty().get()) {
            VBox group = group(section.id(), section.heading());
            name(section).ifPresent(name -> heading(group).textProperty().bind(name.textProperty()));
            FormNodes.fill(group, section, model.forms());
            sections.getChildren().add(group);
            if (section.id().equals(WorkloadEntries.BEFORE_LOAD)) {
                sections.getChildren().add(load);
            }
        }
    }

    /** The name of an agent, for its heading. */
    private static Optional<EntryModel> name(Section section) {
        return section.id().startsWith("agent/")
                ? section.entries().stream().filter(entry -> entry.id().endsWith("/name")).findFirst() : Optional.empty();
    }

    private static Label heading(VBox group) {
        return (Label) group.getChildren().getFirst();
    }

    /** A heading, and what is to be said beneath it. */
    private static VBox group(String id, String heading) {
        VBox group = new VBox();
        group.getStyleClass().add("field-group");
        if (!heading.isEmpty()) {
            Label label = wrapped("section");
            label.setText(heading);
            group.getChildren().add(label);
        }
        String hint = "work.edit.hint." + id.replaceFirst("/.*", "");
        if (Words.has(hint)) {
            Label text = wrapped("card-remark");
            text.setText(Words.get(hint));
            group.getChildren().add(text);
        }
        return group;
    }

    private static Label wrapped(String style) {
        Label label = new Label();
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }
}
