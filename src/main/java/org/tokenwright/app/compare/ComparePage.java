package org.tokenwright.app.compare;

import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.tokenwright.app.chart.ChartPane;
import org.tokenwright.app.style.Look;
import org.tokenwright.app.text.Words;
import org.tokenwright.chart.Chart;
import org.tokenwright.chart.Layout;
import org.tokenwright.chart.TextMeasure;

/** The charts and the table of the Compare page. */
public final class ComparePage extends StackPane {

    private final CompareModel model;
    private final ChartPane bars;
    private final ChartPane lines;
    private final Label hint = new Label();
    private final CardColumn cards;
    private final EmptyState empty;

    /**
     * @param addWorkload adds a workload
     * @param addAlternative asks for another alternative
     * @param compareQuotes begins a plan that compares quotes
     */
    public ComparePage(CompareModel model, Look look, TextMeasure measure, Runnable addWorkload, Runnable addAlternative,
            Runnable compareQuotes) {
        this.model = model;
        getStyleClass().add("page");
        Layout layout = new Layout(measure);
        bars = new ChartPane(layout);
        bars.setId("bars");
        bars.onAsk(model::askBar);
        lines = new ChartPane(layout);
        lines.setId("lines");
        lines.onAsk(model::askLine);
        ChartCard barCard = new ChartCard(bars, modes());
        barCard.asTable().setId("bars-as-table");
        ChartCard lineCard = new ChartCard(lines);
        lineCard.asTable().setId("lines-as-table");
        VBox tableCard = new VBox(new ComparisonTable(model, new AlternativesModel(model), measure, addAlternative));
        tableCard.getStyleClass().addAll("card", "table-card");
        VBox.setVgrow(tableCard.getChildren().getFirst(), Priority.ALWAYS);
        cards = new CardColumn(barCard, lineCard, tableCard);
        empty = new EmptyState(addWorkload, addAlternative, compareQuotes);
        hint.getStyleClass().add("hint");
        hint.setWrapText(true);
        barCard.offerOther(Words.get("compare.show-lines"), cards.sharedProperty(), () -> cards.linesFirstProperty().set(true));
        lineCard.offerOther(Words.get("compare.show-bars"), cards.sharedProperty(), () -> cards.linesFirstProperty().set(false));
        lineCard.remark(Words.get("compare.changes"));
        getChildren().setAll(cards, hint, empty);
        hint.setMouseTransparent(true);
        follow(barCard, model.barsProperty());
        follow(lineCard, model.linesProperty());
        look.themeProperty().addListener((_, _, theme) -> {
            bars.show(theme);
            lines.show(theme);
        });
        bars.show(look.theme());
        lines.show(look.theme());
        model.selectedProperty().addListener((_, _, now) -> bars.select(now));
        bars.select(model.selectedProperty().get());
        model.figuresProperty().addListener(_ -> showHint());
        showHint();
    }

    private void showHint() {
        Figures figures = model.figuresProperty().get();
        hint.setVisible(figures == null);
        hint.setText(Words.get("compare.empty.working"));
        empty.show(figures);
        cards.setVisible(!empty.isVisible());
    }

    private static void follow(ChartCard card, javafx.beans.value.ObservableObjectValue<? extends Chart> chart) {
        chart.addListener((_, _, now) -> card.show(now));
        if (chart.get() != null) {
            card.show(chart.get());
        }
    }

    private HBox modes() {
        HBox box = new HBox();
        box.getStyleClass().add("modes");
        ToggleGroup group = new ToggleGroup();
        for (BarMode mode : BarMode.values()) {
            ToggleButton button = new ToggleButton(Words.get("compare.mode." + mode.name()));
            button.getStyleClass().setAll("link-button", "mode");
            button.setToggleGroup(group);
            button.setSelected(mode == model.modeProperty().get());
            button.setId("mode-" + mode.name());
            button.setOnAction(_ -> {
                button.setSelected(true);
                model.modeProperty().set(mode);
            });
            box.getChildren().add(button);
        }
        return box;
    }

    public ChartPane bars() {
        return bars;
    }

    public ChartPane lines() {
        return lines;
    }
}
