package org.tokenwright.app.capacity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.TilePane;
import javafx.scene.layout.VBox;
import org.tokenwright.app.chart.ChartPane;
import org.tokenwright.app.compare.ChartCard;
import org.tokenwright.app.form.Texts;
import org.tokenwright.app.text.Words;
import org.tokenwright.chart.Chart;
import org.tokenwright.chart.Layout;
import org.tokenwright.chart.Theme;

/** Reserved capacity: a card for each reservation, charts of the chosen one, and when what runs on it runs. */
final class ReservedSide extends ScrollPane {

    private static final double GAP = 8;
    /** Narrower than this, a chart has no room beside another one. */
    private static final double LEAST_CHART = 360;
    private static final double LEAST_CARD = 320;
    private static final double CHART_HEIGHT = 248;

    private final CapacityModel model;
    private final TilePane cards = new TilePane(GAP, GAP);
    private final TilePane charts = new TilePane(GAP, GAP);
    private final ChartPane levels;
    private final ChartPane months;

    /** @param editLoad opens the load curve of the workload of this id */
    ReservedSide(CapacityModel model, Layout layout, Consumer<String> editLoad) {
        this.model = model;
        getStyleClass().add("plain-scroll");
        setId("capacity-reserved");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        levels = new ChartPane(layout);
        levels.setId("capacity-levels");
        levels.onAsk(_ -> model.askLevel());
        months = new ChartPane(layout);
        months.setId("capacity-months");
        months.onAsk(model::askMonth);
        charts.getChildren().setAll(card(new ChartCard(levels, monthChoice()), model.levelsProperty()),
                card(new ChartCard(months), model.monthsProperty()));
        VBox box = new VBox(cards, charts, new LoadsCard(model, editLoad));
        box.getStyleClass().add("capacity-cards");
        setContent(box);
        viewportBoundsProperty().addListener((_, _, now) -> fit(now.getWidth()));
        model.cardsProperty().addListener(_ -> show());
        model.reservationProperty().addListener(_ -> show());
        show();
    }

    private <C extends Chart> Region card(ChartCard card, ReadOnlyObjectProperty<Optional<C>> shown) {
        Label none = new Label(Words.get("capacity.chart.none"));
        none.getStyleClass().add("hint");
        none.setWrapText(true);
        StackPane both = new StackPane(card, none);
        Runnable show = () -> {
            shown.get().ifPresent(card::show);
            card.setVisible(shown.get().isPresent());
            none.setVisible(shown.get().isEmpty());
        };
        shown.addListener(_ -> show.run());
        show.run();
        return both;
    }

    private ComboBox<String> monthChoice() {
        var box = new ComboBox<String>();
        box.setId("capacity-month");
        box.getStyleClass().addAll("scenario-choice", "capacity-month");
        box.setAccessibleText(Words.get("capacity.chart.month"));
        Runnable show = () -> {
            var settings = model.session().plan().settings();
            List<String> names = IntStream.range(0, settings.months()).mapToObj(month -> Texts.shown(settings.start().plusMonths(month))).toList();
            if (!names.equals(box.getItems())) {
                box.getItems().setAll(names);
            }
            box.getSelectionModel().select(model.shownMonthProperty().get().intValue());
        };
        model.levelsProperty().addListener(_ -> show.run());
        model.shownMonthProperty().addListener(_ -> show.run());
        box.setOnAction(_ -> {
            int chosen = box.getSelectionModel().getSelectedIndex();
            if (chosen >= 0 && chosen != model.shownMonthProperty().get()) {
                model.monthProperty().set(Optional.of(chosen));
            }
        });
        show.run();
        return box;
    }

    private void show() {
        var views = new ArrayList<ReservationView>();
        model.cardsProperty().get().forEach(card -> {
            ReservationView view = cards.getChildren().stream().map(ReservationView.class::cast).filter(one -> one.of().equals(card.id()))
                    .findFirst().orElseGet(() -> new ReservationView(card.id(), model));
            view.show(card, card.id().equals(model.reservationProperty().get()));
            views.add(view);
        });
        if (!cards.getChildren().equals(views)) {
            cards.getChildren().setAll(views);
        }
        fit(getViewportBounds().getWidth());
    }

    /** As many columns as have room, each of the same width. */
    private void fit(double width) {
        if (width > 0) {
            fit(cards, width, LEAST_CARD);
            double tallest = cards.getChildren().stream().mapToDouble(view -> view.prefHeight(cards.getPrefTileWidth())).max().orElse(0);
            cards.setPrefTileHeight(tallest);
            fit(charts, width, LEAST_CHART);
            charts.setPrefTileHeight(CHART_HEIGHT);
        }
    }

    private static void fit(TilePane tiles, double width, double least) {
        int columns = Math.clamp((long) ((width + GAP) / (least + GAP)), 1, Math.max(1, tiles.getChildren().size()));
        tiles.setPrefColumns(columns);
        tiles.setPrefTileWidth(Math.floor((width - (columns - 1) * GAP) / columns));
    }

    void show(Theme theme) {
        levels.show(theme);
        months.show(theme);
    }
}
