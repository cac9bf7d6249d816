package org.tokenwright.app.capacity;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.tokenwright.app.capacity.CapacityModel.Side;
import org.tokenwright.app.capacity.CapacityModel.Verdict;
import org.tokenwright.app.figures.Grid;
import org.tokenwright.app.figures.GridView;
import org.tokenwright.app.form.Entry.Option;
import org.tokenwright.app.style.Look;
import org.tokenwright.app.text.Words;
import org.tokenwright.chart.Layout;
import org.tokenwright.chart.TextMeasure;

/** The Capacity page: what the chosen alternative reserves and buys, and what limits it, one side at a time. */
public final class CapacityPage extends StackPane {

    private final CapacityModel model;
    private final PurchasesModel purchases;
    private final ToggleGroup tabs = new ToggleGroup();
    private final Map<Side, Region> sides = new EnumMap<>(Side.class);
    private final Map<Side, ObservableValue<Boolean>> isEmptyBy = new EnumMap<>(Side.class);
    private final Map<Side, Node> empties = new EnumMap<>(Side.class);
    private final VBox content;
    private final Node none;

    /** @param editLoad opens the load curve of the workload of this id */
    public CapacityPage(PurchasesModel purchases, Look look, TextMeasure measure, Consumer<String> editLoad) {
        this.purchases = purchases;
        model = purchases.page();
        getStyleClass().add("page");
        setId("capacity-page");
        ReservedSide reserved = new ReservedSide(model, new Layout(measure), editLoad);
        add(Side.RESERVED, reserved, model.cardsProperty().map(List::isEmpty));
        add(Side.SEATS, seats(), model.seatsGridProperty().map(grid -> grid.rows().isEmpty()));
        add(Side.LIMITS, limits(), model.limitVerdictProperty().map(verdict -> !hasTier()));
        add(Side.CACHING, caching(), model.cachesProperty().map(grid -> grid.rows().isEmpty()));
        StackPane body = new StackPane();
        body.getChildren().addAll(sides.values());
        body.getChildren().addAll(empties.values());
        VBox.setVgrow(body, Priority.ALWAYS);
        content = new VBox(head(), body);
        content.getStyleClass().add("capacity-content");
        none = emptyText("capacity-none", "capacity.no-alternative");
        getChildren().setAll(content, none);
        look.themeProperty().addListener((_, _, theme) -> reserved.show(theme));
        reserved.show(look.theme());
        model.sideProperty().addListener(_ -> show());
        model.alternativeProperty().addListener(_ -> show());
        visibleProperty().addListener((_, _, now) -> model.setShowing(now));
        show();
    }

    private boolean hasTier() {
        return model.chosen().map(one -> !one.purchases().accountTiers().isEmpty()).orElse(false);
    }

    private void add(Side side, Region view, ObservableValue<Boolean> isEmpty) {
        sides.put(side, view);
        empties.put(side, empty(side));
        isEmpty.addListener(_ -> show());
        isEmptyBy.put(side, isEmpty);
    }

    private HBox head() {
        Label title = new Label(Words.get("capacity.of"));
        title.getStyleClass().add("section");
        title.setMinWidth(Region.USE_PREF_SIZE);
        ComboBox<Option> chooser = chooser();
        title.setLabelFor(chooser);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(title, chooser, gap);
        head.getStyleClass().add("capacity-head");
        for (Side side : Side.values()) {
            ToggleButton tab = new ToggleButton(Words.get("capacity.side." + side));
            tab.setId("capacity-" + side);
            tab.getStyleClass().setAll("link-button", "mode");
            tab.setToggleGroup(tabs);
            tab.setMinWidth(Region.USE_PREF_SIZE);
            tab.setUserData(side);
            tab.setOnAction(_ -> {
                tab.setSelected(true);
                model.sideProperty().set(side);
            });
            head.getChildren().add(tab);
        }
        return head;
    }

    private ComboBox<Option> chooser() {
        var box = new ComboBox<Option>();
        box.setId("capacity-alternative");
        box.getStyleClass().add("entry-choice");
        box.setAccessibleText(Words.get("capacity.of"));
        box.setMinWidth(96);
        box.setPrefWidth(208);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(Option option) {
                return option == null ? "" : option.label();
            }

            @Override
            public Option fromString(String text) {
                throw new UnsupportedOperationException("only chosen, never typed");
            }
        });
        Runnable show = () -> {
            if (!model.alternativesProperty().get().equals(box.getItems())) {
                box.getItems().setAll(model.alternativesProperty().get());
            }
            box.setValue(box.getItems().stream().filter(one -> one.key().equals(model.alternativeProperty().get())).findFirst().orElse(null));
        };
        model.alternativesProperty().addListener(_ -> show.run());
        model.alternativeProperty().addListener(_ -> show.run());
        box.valueProperty().addListener((_, _, now) -> {
            if (now != null && !now.key().equals(model.alternativeProperty().get())) {
                model.choose(now.key());
            }
        });
        show.run();
        return box;
    }

    private Node empty(Side side) {
        VBox box = emptyText("capacity-empty-" + side, "capacity.empty." + side);
        if (side == Side.RESERVED || side == Side.SEATS) {
            Button add = new Button(Words.get("capacity.empty." + side + ".add"));
            add.setId("capacity-add-first-" + side);
            add.disableProperty().bind(purchases.readyProperty().not());
            add.setOnAction(_ -> purchases.add());
            HBox buttons = new HBox(add);
            buttons.setAlignment(Pos.CENTER);
            buttons.getStyleClass().add("empty-buttons");
            box.getChildren().add(buttons);
        }
        return box;
    }

    private static VBox emptyText(String id, String key) {
        Label title = new Label(Words.get(key + ".title"));
        title.getStyleClass().add("empty-title");
        Label text = new Label(Words.get(key + ".text"));
        text.getStyleClass().add("empty-text");
        text.setWrapText(true);
        text.setMinHeight(USE_PREF_SIZE);
        VBox box = new VBox(title, text);
        box.getStyleClass().add("empty-state");
        box.setId(id);
        box.setAlignment(Pos.CENTER);
        box.setMaxSize(480, USE_PREF_SIZE);
        return box;
    }

    private Region seats() {
        GridView bought = grid("capacity-seats", "capacity.edit.SEATS", model.seatsGridProperty());
        GridView usage = grid("capacity-usage", "seats.usage.title", model.usageGridProperty());
        return scroll(card(Optional.empty(), bought), card(Optional.of("seats.usage.title"), usage));
    }

    private Region caching() {
        return scroll(card(Optional.empty(), verdict("caches-verdict", model.cacheVerdictProperty()),
                grid("capacity-caches", "capacity.side.CACHING", model.cachesProperty())));
    }

    private Region limits() {
        return scroll(card(Optional.empty(), verdict("limits-verdict", model.limitVerdictProperty()), new LimitTable(model)));
    }

    private GridView grid(String id, String titleKey, javafx.beans.property.ReadOnlyObjectProperty<Grid> shown) {
        GridView view = new GridView(id, Words.get(titleKey), false, model.compare()::ask);
        view.minHeightProperty().bind(((Region) view.getContent()).heightProperty());   // the page scrolls, not the table
        shown.addListener((_, _, now) -> view.show(now));
        view.show(shown.get());
        return view;
    }

    private static Label verdict(String id, javafx.beans.property.ReadOnlyObjectProperty<Verdict> shown) {
        Label label = new Label();
        label.setId(id);
        label.getStyleClass().add("verdict");
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        Runnable show = () -> {
            label.setText(shown.get().text());
            label.pseudoClassStateChanged(javafx.css.PseudoClass.getPseudoClass("bad"), shown.get().isBad());
            label.setVisible(!shown.get().text().isEmpty());
            label.setManaged(!shown.get().text().isEmpty());
        };
        shown.addListener(_ -> show.run());
        show.run();
        return label;
    }

    private static VBox card(Optional<String> titleKey, Node... parts) {
        VBox card = new VBox();
        card.getStyleClass().addAll("card", "details-card");
        titleKey.ifPresent(key -> {
            Label title = new Label(Words.get(key));
            title.getStyleClass().add("section");
            card.getChildren().add(title);
        });
        card.getChildren().addAll(parts);
        return card;
    }

    private static ScrollPane scroll(Node... cards) {
        VBox box = new VBox(cards);
        box.getStyleClass().add("capacity-cards");
        ScrollPane scroll = new ScrollPane(box);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("plain-scroll");
        return scroll;
    }

    private void show() {
        boolean has = !model.alternativeProperty().get().isEmpty();
        content.setVisible(has);
        none.setVisible(!has);
        Side side = model.sideProperty().get();
        tabs.getToggles().forEach(tab -> tab.setSelected(tab.getUserData() == side));
        boolean isEmpty = Boolean.TRUE.equals(isEmptyBy.get(side).getValue());
        sides.forEach((one, view) -> view.setVisible(one == side && !isEmpty));
        empties.forEach((one, view) -> view.setVisible(one == side && isEmpty));
    }

    public CapacityModel model() {
        return model;
    }
}
