package org.tokenwright.app.load;

import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.tokenwright.app.text.Words;

/** Weights to paint with, each shown in its shade, and what is marked. */
final class BrushBar extends HBox {

    private static final int[] WEIGHTS = {0, 20, 40, 60, 80, LoadModel.FULL};

    BrushBar(LoadModel model, Label marked) {
        getStyleClass().addAll("field-line", "brush-bar");
        Label label = new Label(Words.get("load.brush"));
        label.getStyleClass().add("field-label");
        getChildren().add(label);
        ToggleGroup group = new ToggleGroup();
        for (int weight : WEIGHTS) {
            getChildren().add(button(model, weight, group));
        }
        marked.setId("load-marked");
        marked.getStyleClass().add("load-marked");
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        getChildren().addAll(between, marked);
    }

    private static ToggleButton button(LoadModel model, int weight, ToggleGroup group) {
        Region shade = new Region();
        shade.getStyleClass().add("load-shade");
        shade.setOpacity(weight / (double) LoadModel.FULL);
        StackPane swatch = new StackPane(shade);
        swatch.getStyleClass().addAll("load-cell", "brush-swatch");
        String text = weight + " %";
        ToggleButton button = new ToggleButton(text, swatch);
        button.setId("brush-" + weight);
        button.getStyleClass().setAll("link-button", "mode", "brush");
        button.setAccessibleText(Words.get("load.brush.one", text));
        button.setToggleGroup(group);
        button.setSelected(weight == model.brushProperty().get());
        button.setOnAction(_ -> {
            button.setSelected(true);
            model.brushProperty().set(weight);
        });
        return button;
    }
}
