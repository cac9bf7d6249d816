package org.tokenwright.app.scenarios;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.tokenwright.app.chart.ChartPane;
import org.tokenwright.app.compare.ChartCard;
import org.tokenwright.app.text.NumberStyle;
import org.tokenwright.app.text.Words;
import org.tokenwright.chart.AmountFormat;
import org.tokenwright.chart.WaterfallChart;

/** Why an alternative costs more or less in one scenario than in another. */
final class WaterfallCard extends VBox {

    private final ScenariosModel model;
    private final ChartCard card;
    private final ScenarioChoice from;
    private final ScenarioChoice to;

    WaterfallCard(ScenariosModel model, ChartPane pane) {
        this.model = model;
        ScenarioResultsModel results = model.results();
        pane.setId("waterfall");
        from = new ScenarioChoice("waterfall-from", Words.get("scenario.from"), model::name, results.fromProperty()::set);
        to = new ScenarioChoice("waterfall-to", Words.get("scenario.to"), model::name, results.toProperty()::set);
        Label arrow = new Label("\u2192");
        arrow.getStyleClass().add("card-remark");
        arrow.setMinWidth(USE_PREF_SIZE);
        HBox choices = new HBox(from, arrow, to);
        choices.getStyleClass().add("waterfall-choices");
        card = new ChartCard(pane);
        card.asTable().setId("waterfall-as-table");
        Label remark = new Label();
        remark.setId("waterfall-remark");
        remark.getStyleClass().add("card-remark");
        remark.setWrapText(true);
        remark.setMinHeight(USE_PREF_SIZE);
        remark.textProperty().bind(results.remarkProperty());
        card.getChildren().add(1, choices);
        card.getChildren().add(remark);
        VBox.setVgrow(card, javafx.scene.layout.Priority.ALWAYS);
        getChildren().setAll(card);
        results.chartProperty().addListener((_, _, chart) -> show(chart));
        results.fromProperty().addListener(_ -> showChoices());
        results.toProperty().addListener(_ -> showChoices());
        model.itemsProperty().addListener(_ -> showChoices());
        show(results.chartProperty().get());
        showChoices();
    }

    private void show(WaterfallChart chart) {
        card.show(chart == null ? WaterfallChart.of(Words.get("scenario.waterfall"), Words.get("scenario.step"),
                AmountFormat.money(model.results().currency(), NumberStyle.current().locale()), List.of()) : chart);
    }

    private void showChoices() {
        List<String> ids = model.itemsProperty().get().stream().map(ScenarioItem::id).toList();
        from.show(ids, model.results().fromProperty().get());
        to.show(ids, model.results().toProperty().get());
    }
}
