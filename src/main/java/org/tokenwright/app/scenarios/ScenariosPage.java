package org.tokenwright.app.scenarios;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.tokenwright.app.chart.ChartPane;
import org.tokenwright.app.style.Look;
import org.tokenwright.app.text.Words;
import org.tokenwright.chart.Layout;
import org.tokenwright.chart.TextMeasure;

/** Scenarios: the list, what the chosen one changes, what that costs, and why. */
public final class ScenariosPage extends BorderPane {

    /** In a narrower window the cards scroll. */
    private static final double LEAST_WIDTH = 880;

    private final ScenariosModel model;
    private final ScenarioFiles files;
    private final ScenarioListPane list;
    private final VBox cards;
    private final VBox empty;
    private final Button example = new Button(Words.get("scenario.empty.example"));

    /** @param files takes scenarios out to tables and back */
    public ScenariosPage(ScenariosModel model, ScenarioFiles files, Look look, TextMeasure measure) {
        this.model = model;
        this.files = files;
        list = new ScenarioListPane(model, files);
        ChartPane chart = new ChartPane(new Layout(measure));
        look.themeProperty().addListener((_, _, theme) -> chart.show(theme));
        chart.show(look.theme());
        DifferencesPicking picking = new DifferencesPicking();
        DifferencesCard differences = new DifferencesCard(model, picking::open);
        picking.card = differences;
        picking.picker = new InputPicker(model, picking::take);
        cards = new VBox(upper(differences, new WaterfallCard(model, chart)), results());
        cards.getStyleClass().add("scenario-cards");
        empty = emptyState();
        ScrollPane scroll = new ScrollPane(cards);
        scroll.getStyleClass().add("plain-scroll");
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setVbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        cards.setMinWidth(LEAST_WIDTH);
        StackPane middle = new StackPane(scroll, empty, picking.picker, new ScenarioFilePane(files));
        middle.getStyleClass().add("page");
        setLeft(list);
        setCenter(middle);
        model.itemsProperty().addListener(_ -> show());
        model.results().activeProperty().addListener(_ -> show());
        show();
    }

    /** The list of numbers to pick from, and where a picked one is typed. */
    private final class DifferencesPicking {

        private InputPicker picker;
        private DifferencesCard card;

        void open() {
            picker.open();
        }

        void take(InputChoice input) {
            card.focusWhenShown(input.id());
            model.addDifference(input);
        }
    }

    private static HBox upper(DifferencesCard differences, WaterfallCard waterfall) {
        HBox upper = new HBox(differences, waterfall);
        upper.getStyleClass().add("scenario-upper");
        HBox.setHgrow(differences, Priority.ALWAYS);
        VBox.setVgrow(upper, Priority.ALWAYS);
        return upper;
    }

    private VBox results() {
        Label title = new Label(Words.get("scenario.side-by-side"));
        title.getStyleClass().add("section");
        Label remark = new Label();
        remark.getStyleClass().add("card-remark");
        remark.setMinWidth(0);
        model.results().rowsProperty().addListener(_ -> remark.setText(Words.get("scenario.reading", model.results().currency(),
                model.results().months())));
        Label problem = new Label();
        problem.getStyleClass().add("scenario-message");
        problem.textProperty().bind(model.results().problemProperty());
        HBox head = new HBox(title, remark, problem);
        head.getStyleClass().add("card-head");
        ScenarioTable table = new ScenarioTable(model.results());
        VBox.setVgrow(table, Priority.ALWAYS);
        VBox card = new VBox(head, table);
        card.getStyleClass().addAll("card", "scenario-results");
        VBox.setVgrow(card, Priority.ALWAYS);
        return card;
    }

    private VBox emptyState() {
        Label title = new Label(Words.get("scenario.empty.title"));
        title.getStyleClass().add("empty-title");
        title.setId("scenarios-empty-title");
        Label text = new Label(Words.get("scenario.empty.text"));
        text.setWrapText(true);
        text.setMinHeight(USE_PREF_SIZE);
        text.getStyleClass().add("empty-text");
        example.setId("example-scenario");
        example.setDefaultButton(true);
        example.setOnAction(_ -> model.addExample());
        Button add = new Button(Words.get("scenario.empty.add"));
        add.setId("first-scenario");
        add.setOnAction(_ -> model.add());
        HBox buttons = new HBox(example, add);
        buttons.getStyleClass().add("empty-buttons");
        buttons.setAlignment(Pos.CENTER);
        VBox box = new VBox(title, text, buttons);
        box.getStyleClass().add("empty-state");
        box.setId("scenarios-empty");
        box.setAlignment(Pos.CENTER);
        box.setMaxSize(480, USE_PREF_SIZE);
        return box;
    }

    private void show() {
        boolean none = model.itemsProperty().get().size() == 1;
        empty.setVisible(none);
        example.setVisible(model.hasExample());
        example.setManaged(model.hasExample());
        cards.setVisible(!none);
    }

    public ScenarioFiles files() {
        return files;
    }

    public ScenariosModel model() {
        return model;
    }

    @Override
    public void requestFocus() {
        list.lookupAll(".workload").stream().findFirst().ifPresent(javafx.scene.Node::requestFocus);
    }
}
