package org.tokenwright.app.load;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.tokenwright.app.form.Cover;
import org.tokenwright.app.text.Words;
import org.tokenwright.workload.LoadCurve;
import org.tokenwright.workload.Workload;

/** The load curve of a workload over the page: presets, the week to paint, what it comes to, and its time zone. */
public final class LoadEditor extends Cover {

    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final LoadModel model;
    private final WeekGrid grid;
    private final ZonePane zones;
    private final Label title = new Label();
    private final Label marked = new Label();
    private final Label remark = new Label();
    private final VBox sentences = new VBox();
    private final Button zone = new Button();
    private final Label offset = new Label();
    private final Map<LoadPreset, Button> presets = new EnumMap<>(LoadPreset.class);

    public LoadEditor(LoadModel model) {
        this.model = model;
        grid = new WeekGrid(model);
        zones = new ZonePane(this::take, () -> showZones(false));
        setId("load-editor");
        VBox card = new VBox(head(), presets(), new StackPane(grid, zones), new BrushBar(model, marked), sentences, zoneLine(), foot());
        card.getStyleClass().addAll("card", "picker", "load-card");
        card.setMaxSize(608, USE_PREF_SIZE);
        StackPane.setAlignment(card, Pos.TOP_CENTER);
        sentences.getStyleClass().add("load-sentences");
        getChildren().setAll(card);
        setOnMouseClicked(event -> {
            if (event.getTarget() == this) {
                close();
            }
        });
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                close();
                event.consume();
            }
        });
        model.curveProperty().addListener(_ -> show());
        model.blockProperty().addListener(_ -> marked.setText(model.marked()));
        showZones(false);
    }

    private HBox head() {
        title.getStyleClass().add("section");
        title.setId("load-title");
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        Button close = new Button("", new FontIcon(Feather.X));
        close.setId("load-close");
        close.getStyleClass().setAll("link-button", "icon-button");
        close.setAccessibleText(Words.get("load.close"));
        close.setTooltip(new Tooltip(Words.get("load.close")));
        close.setOnAction(_ -> close());
        HBox head = new HBox(title, close);
        head.getStyleClass().add("card-head");
        return head;
    }

    private FlowPane presets() {
        FlowPane line = new FlowPane();
        line.getStyleClass().add("load-presets");
        for (LoadPreset preset : LoadPreset.values()) {
            Button button = new Button(preset.label());
            button.setId("load-preset-" + preset.name());
            button.getStyleClass().setAll("link-button", "load-preset");
            button.setTooltip(new Tooltip(preset.explanation()));
            button.setAccessibleHelp(preset.explanation());
            button.setOnAction(_ -> model.take(preset));
            presets.put(preset, button);
            line.getChildren().add(button);
        }
        return line;
    }

    private HBox zoneLine() {
        Label label = new Label(Words.get("load.zone"));
        label.getStyleClass().add("field-label");
        label.setLabelFor(zone);
        zone.setId("load-zone");
        zone.getStyleClass().setAll("load-zone");
        zone.setGraphic(new FontIcon(Feather.CHEVRON_DOWN));
        zone.setContentDisplay(ContentDisplay.RIGHT);
        zone.setOnAction(_ -> showZones(!zones.isVisible()));
        offset.getStyleClass().add("card-remark");
        HBox line = new HBox(label, zone, offset);
        line.getStyleClass().add("field-line");
        return line;
    }

    private VBox foot() {
        remark.getStyleClass().add("entry-remark");
        remark.setId("load-remark");
        remark.textProperty().bind(model.remarkProperty());
        remark.visibleProperty().bind(model.remarkProperty().isNotEmpty());
        remark.managedProperty().bind(remark.visibleProperty());
        Label keys = new Label(Words.get("load.keys"));
        keys.getStyleClass().add("card-remark");
        keys.setWrapText(true);
        keys.setMinHeight(USE_PREF_SIZE);
        return new VBox(remark, keys);
    }

    @Override
    protected void opened() {
        showZones(false);
        show();
        grid.getChildrenUnmodifiable().getFirst().requestFocus();
    }

    private void close() {
        model.openProperty().set(false);
    }

    private void showZones(boolean now) {
        boolean was = zones.isVisible();
        zones.setVisible(now);
        grid.setVisible(!now);
        if (now) {
            zones.begin(model.start(), model.curveProperty().get().zone());
        } else if (was) {
            zone.requestFocus();
        }
    }

    private void take(ZoneId chosen) {
        model.setZone(chosen);
        showZones(false);
    }

    private void show() {
        LoadCurve curve = model.curveProperty().get();
        title.setText(Words.get("load.title", model.workload().map(Workload::name).orElse("")));
        presets.forEach((preset, button) -> button.pseudoClassStateChanged(CHOSEN, preset.isOf(curve)));
        marked.setText(model.marked());
        sentences.getChildren().setAll(LoadFigures.of(curve).sentences().stream().map(LoadEditor::sentence).toList());
        zone.setText(ZoneChoices.name(curve.zone()));
        zone.setAccessibleText(Words.get("load.zone.is", zone.getText()));
        offset.setText(curve.zone().equals(ZoneOffset.UTC) ? ""
                : Words.get("load.offset", ZoneChoices.offset(curve.zone(), model.start()), model.start()));
    }

    private static Label sentence(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("load-sentence");
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }
}
