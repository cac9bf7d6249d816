package org.tokenwright.app.contracts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.TilePane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.tokenwright.app.style.Look;
import org.tokenwright.app.text.Words;
import org.tokenwright.chart.Layout;
import org.tokenwright.chart.TextMeasure;

/** The Contracts page: quotes side by side above, what the chosen one comes to below. */
public final class ContractsPage extends StackPane {

    private final ContractsModel model;
    private final TilePane tiles = new TilePane();
    private final DetailsCard details;
    private final Region split;
    private final VBox empty;
    private final Button addFirst;

    /** @param compareQuotes begins a plan that compares quotes */
    public ContractsPage(ContractsModel model, Look look, TextMeasure measure, Runnable compareQuotes) {
        this.model = model;
        getStyleClass().add("page");
        setId("contracts-page");
        details = new DetailsCard(model, new Layout(measure));
        tiles.getStyleClass().add("quote-cards");
        ScrollPane scroll = new ScrollPane(tiles);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("quote-scroll");
        scroll.setId("quote-cards");
        split = new QuoteColumn(head(), scroll, tiles, details);
        addFirst = button("quote.add", model::add);
        addFirst.setId("add-first-quote");
        empty = empty(compareQuotes);
        getChildren().setAll(split, empty);
        look.themeProperty().addListener((_, _, theme) -> details.show(theme));
        details.show(look.theme());
        model.cardsProperty().addListener(_ -> show());
        model.chosenProperty().addListener(_ -> show());
        visibleProperty().addListener((_, _, now) -> model.setShowing(now));
        show();
    }

    private HBox head() {
        Label title = new Label(Words.get("contracts.quotes"));
        title.getStyleClass().add("section");
        Button add = new Button(Words.get("quote.add.short"), new FontIcon(Feather.PLUS));
        add.setId("add-quote");
        add.getStyleClass().setAll("link-button", "add-button");
        add.setAccessibleText(Words.get("quote.add"));
        add.setOnAction(_ -> model.add());
        HBox head = new HBox(title, add);
        head.getStyleClass().add("card-head");
        return head;
    }

    private static Button button(String key, Runnable action) {
        Button button = new Button(Words.get(key));
        button.setOnAction(_ -> action.run());
        return button;
    }

    private VBox empty(Runnable compareQuotes) {
        Label title = new Label(Words.get("contracts.empty.title"));
        title.getStyleClass().add("empty-title");
        Label text = new Label(Words.get("contracts.empty.text"));
        text.getStyleClass().add("empty-text");
        text.setWrapText(true);
        text.setMinHeight(USE_PREF_SIZE);
        Button guided = button("start.compare", compareQuotes);
        guided.setId("contracts-compare-quotes");
        HBox buttons = new HBox(addFirst, guided);
        buttons.getStyleClass().add("empty-buttons");
        buttons.setAlignment(Pos.CENTER);
        VBox box = new VBox(title, text, buttons);
        box.getStyleClass().add("empty-state");
        box.setId("contracts-empty");
        box.setAlignment(Pos.CENTER);
        box.setMaxSize(480, USE_PREF_SIZE);
        return box;
    }

    private void show() {
        List<QuoteCard> cards = model.cardsProperty().get();
        empty.setVisible(cards.isEmpty());
        split.setVisible(!cards.isEmpty());
        boolean canAdd = model.canAdd();
        addFirst.setVisible(canAdd);
        addFirst.setManaged(canAdd);
        var views = new ArrayList<CardView>();
        cards.forEach(card -> {
            CardView view = known(card.id()).orElseGet(() -> new CardView(card.id(), model));
            view.show(card, card.id().equals(model.chosenProperty().get()));
            views.add(view);
        });
        if (!tiles.getChildren().equals(views)) {
            tiles.getChildren().setAll(views);
        }
        split.requestLayout();
    }

    private Optional<CardView> known(String id) {
        return tiles.getChildren().stream().map(CardView.class::cast).filter(view -> view.id().equals(id)).findFirst();
    }

    /** Shows one side of the chosen quote: {@code steps}, {@code cash}, {@code meters}, {@code terms}, {@code budgets}. */
    public void open(String side) {
        details.open(side);
    }
}
