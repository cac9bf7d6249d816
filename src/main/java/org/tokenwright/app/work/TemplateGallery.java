package org.tokenwright.app.work;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.DoubleBinding;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import org.tokenwright.app.text.Words;
import org.tokenwright.plan.WorkloadTemplate;
import org.tokenwright.plan.WorkloadTemplate.Group;

/** Templates of workloads over the page, in groups. Enter takes one, Esc none. */
final class TemplateGallery extends StackPane {

    private static final double GAP = 8;
    private static final double LEAST_TILE = 200;
    private static final double TILE_HEIGHT = 136;
    private static final double MOST_WIDTH = 720;
    private static final double MOST_HEIGHT = 560;

    private final TemplateModel model;
    private final VBox groups = new VBox();

    TemplateGallery(TemplateModel model) {
        this.model = model;
        getStyleClass().add("picker-ground");
        setId("gallery");
        Label title = new Label(Words.get("work.gallery"));
        title.getStyleClass().add("section");
        Label hint = new Label(Words.get("work.gallery.hint"));
        hint.getStyleClass().add("card-remark");
        hint.setWrapText(true);
        groups.getStyleClass().add("gallery-groups");
        ScrollPane scroll = new ScrollPane(groups);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("plain-scroll");
        VBox card = new VBox(title, hint, scroll);
        card.getStyleClass().addAll("card", "picker", "gallery");
        card.setMaxWidth(MOST_WIDTH);
        card.setMaxHeight(MOST_HEIGHT);
        StackPane.setAlignment(card, Pos.TOP_CENTER);
        getChildren().setAll(card);
        setOnMouseClicked(event -> {
            if (event.getTarget() == this) {
                model.close();
            }
        });
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                model.close();
                event.consume();
            }
        });
        model.openProperty().addListener((_, _, isOpen) -> show(isOpen));
        setVisible(false);
    }

    private void show(boolean isOpen) {
        if (isOpen && groups.getChildren().isEmpty()) {
            byGroup().forEach((group, templates) -> groups.getChildren().addAll(heading(group), tiles(templates)));
        }
        setVisible(isOpen);
        if (isOpen) {
            groups.lookupAll(".template").stream().findFirst().ifPresent(Node::requestFocus);
        }
    }

    private Map<Group, List<WorkloadTemplate>> byGroup() {
        return model.templates().stream().collect(Collectors.groupingBy(WorkloadTemplate::group, LinkedHashMap::new, Collectors.toList()));
    }

    private static Label heading(Group group) {
        Label heading = new Label(Words.get("work.group." + group));
        heading.getStyleClass().add("headline-title");
        return heading;
    }

    private FlowPane tiles(List<WorkloadTemplate> templates) {
        FlowPane tiles = new FlowPane(GAP, GAP);
        tiles.getChildren().setAll(templates.stream().map(this::tile).toList());
        tiles.prefWrapLengthProperty().bind(groups.widthProperty());
        return tiles;
    }

    private Button tile(WorkloadTemplate template) {
        VBox both = new VBox(text("template-name", template.name()), text("template-text", template.description()));
        both.getStyleClass().add("template-words");
        Button tile = new Button("", both);
        tile.setId("template-" + template.id());
        tile.getStyleClass().setAll("template");
        tile.setAccessibleText(template.name() + ": " + template.description());
        tile.setAlignment(Pos.TOP_LEFT);
        tile.setMinHeight(TILE_HEIGHT);
        tile.prefWidthProperty().bind(tileWidth());
        tile.setOnAction(_ -> model.take(template));
        return tile;
    }

    private Text text(String style, String words) {
        Text text = new Text(words);
        text.getStyleClass().add(style);
        text.wrappingWidthProperty().bind(tileWidth().subtract(2 * GAP + 2));
        return text;
    }

    /** As many as fit beside one another share the width. */
    private DoubleBinding tileWidth() {
        return Bindings.createDoubleBinding(() -> {
            int columns = (int) Math.max(1, (groups.getWidth() + GAP) / (LEAST_TILE + GAP));
            return Math.floor((groups.getWidth() - (columns - 1) * GAP) / columns);
        }, groups.widthProperty());
    }

    TemplateModel model() {
        return model;
    }
}
