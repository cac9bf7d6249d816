package org.tokenwright.app.scenarios;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.tokenwright.app.text.Words;

/** The chosen scenario: its name, what it is based on, and what it changes. */
final class DifferencesCard extends VBox {

    private static final double LINE_PADDING = 12;

    private final ScenariosModel model;
    private final Label title = new Label();
    private final Label basedOn = new Label(Words.get("scenario.based-on"));
    private final ScenarioChoice base;
    private final Button add = new Button(Words.get("scenario.difference.add"), new FontIcon(Feather.PLUS));
    private final HBox columns = new HBox();
    private final VBox lines = new VBox();
    private final Label hint = new Label();
    private String awaited = "";

    DifferencesCard(ScenariosModel model, Runnable pick) {
        this.model = model;
        getStyleClass().addAll("card", "differences");
        setId("differences");
        base = new ScenarioChoice("based-on", Words.get("scenario.based-on"), model::name, this::baseOn);
        basedOn.setLabelFor(base);
        basedOn.getStyleClass().add("card-remark");
        basedOn.setMinWidth(USE_PREF_SIZE);
        title.getStyleClass().add("section");
        title.setId("scenario-title");
        title.setMinWidth(0);
        add.getStyleClass().setAll("link-button", "add-button");
        add.setId("add-difference");
        add.setMinWidth(USE_PREF_SIZE);
        add.setOnAction(_ -> pick.run());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(title, gap, basedOn, base, add);
        head.getStyleClass().add("card-head");
        columns.getStyleClass().addAll("difference-cells", "difference-head");
        columns.getChildren().setAll(caption("what", ""), caption("before", "difference-before"), caption("value", "difference-value"),
                caption("change", "difference-change"), space());
        HBox.setHgrow(columns.getChildren().getFirst(), Priority.ALWAYS);
        hint.getStyleClass().add("differences-hint");
        hint.setWrapText(true);
        hint.setMinHeight(USE_PREF_SIZE);
        hint.setId("differences-hint");
        ScrollPane scroll = new ScrollPane(new VBox(lines, hint));
        scroll.getStyleClass().add("plain-scroll");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        columns.paddingProperty().bind(Bindings.createObjectBinding(   // as wide as the lines, with and without scroll bar
                () -> new Insets(0, LINE_PADDING + scroll.getWidth() - scroll.getViewportBounds().getWidth(), 0, 0),
                scroll.widthProperty(), scroll.viewportBoundsProperty()));
        Label problem = new Label();
        problem.setId("based-on-problem");
        problem.getStyleClass().add("scenario-message");
        problem.setWrapText(true);
        problem.setMinHeight(USE_PREF_SIZE);
        problem.textProperty().bind(model.baseProblemProperty());
        problem.visibleProperty().bind(model.baseProblemProperty().isNotEmpty());
        problem.managedProperty().bind(problem.visibleProperty());
        getChildren().setAll(head, problem, columns, scroll);
        model.differencesProperty().addListener(_ -> showLines());
        model.itemsProperty().addListener(_ -> showHead());
        model.chosenProperty().addListener(_ -> showHead());
        showHead();
        showLines();
    }

    private static Label caption(String key, String style) {
        Label label = new Label(Words.get("scenario.column." + key));
        label.getStyleClass().add("picker-head-text");
        if (style.isEmpty()) {
            label.setMaxWidth(Double.MAX_VALUE);
        } else {
            label.getStyleClass().addAll("difference-figure", style);
            label.setMinWidth(USE_PREF_SIZE);
        }
        return label;
    }

    private static Region space() {
        Region space = new Region();
        space.getStyleClass().add("difference-remove");
        return space;
    }

    private void baseOn(String other) {
        model.baseOn(model.chosenProperty().get(), other);
        showHead();
    }

    private void showHead() {
        String chosen = model.chosenProperty().get();
        boolean isBase = chosen.isEmpty();
        title.setText(model.name(chosen));
        for (Region part : List.of(basedOn, base, add)) {
            part.setVisible(!isBase);
            part.setManaged(!isBase);
        }
        base.show(model.itemsProperty().get().stream().map(ScenarioItem::id).filter(id -> !id.equals(chosen)).toList(), model.base());
    }

    private void showLines() {
        Map<DifferenceModel, DifferenceLine> known = new HashMap<>();
        lines.getChildren().forEach(line -> known.put(((DifferenceLine) line).model(), (DifferenceLine) line));
        lines.getChildren().setAll(model.differencesProperty().get().stream()
                .map(line -> known.getOrDefault(line, new DifferenceLine(line, () -> model.removeDifference(line)))).toList());
        boolean none = lines.getChildren().isEmpty();
        columns.setVisible(!none);
        columns.setManaged(!none);
        hint.setVisible(none);
        hint.setManaged(none);
        hint.setText(Words.get(model.chosenProperty().get().isEmpty() ? "scenario.hint.base" : "scenario.hint.none"));
        focusAwaited();
    }

    /** Puts the keyboard into the field of a number as soon as it has one. */
    void focusWhenShown(String inputId) {
        awaited = inputId;
        focusAwaited();
    }

    private void focusAwaited() {
        lines.getChildren().stream().map(DifferenceLine.class::cast)
                .filter(line -> line.model().inputId().equals(awaited) && line.model().field().isPresent()).findFirst()
                .ifPresent(line -> {
                    awaited = "";
                    line.focusField();
                });
    }
}
