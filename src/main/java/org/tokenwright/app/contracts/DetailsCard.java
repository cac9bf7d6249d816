package org.tokenwright.app.contracts;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.tokenwright.app.chart.ChartPane;
import org.tokenwright.app.compare.ChartCard;
import org.tokenwright.app.figures.Grid;
import org.tokenwright.app.figures.GridView;
import org.tokenwright.app.text.Words;
import org.tokenwright.chart.Layout;
import org.tokenwright.chart.MarkId;
import org.tokenwright.chart.Theme;

/** What the chosen quote comes to, seen from several sides; one of them is shown. */
final class DetailsCard extends VBox {

    private final ContractsModel model;
    private final HBox tabs = new HBox();
    private final StackPane body = new StackPane();
    private final ToggleGroup group = new ToggleGroup();
    private final ChartPane steps;
    private final ChartPane cash;

    DetailsCard(ContractsModel model, Layout layout) {
        this.model = model;
        getStyleClass().addAll("card", "details-card");
        tabs.getStyleClass().add("detail-tabs");
        steps = new ChartPane(layout);
        steps.setId("contract-steps");
        steps.onAsk(mark -> model.askStep(MarkId.parse(mark).owner()));
        cash = new ChartPane(layout);
        cash.setId("contract-cash");
        cash.onAsk(this::askCash);
        add("steps", chart(new ChartCard(steps), model.stepsProperty()));
        add("cash", chart(new ChartCard(cash, whose()), model.cashProperty()));
        add("meters", grid("meters", false, model.metersProperty()));
        add("terms", grid("terms", true, model.termsProperty()));
        add("budgets", grid("budgets", false, model.budgetsProperty()));
        VBox.setVgrow(body, Priority.ALWAYS);
        getChildren().setAll(tabs, body);
        ((ToggleButton) tabs.getChildren().getFirst()).fire();
    }

    private void add(String name, Region view) {
        ToggleButton tab = new ToggleButton(Words.get("details." + name));
        tab.setId("details-" + name);
        tab.getStyleClass().setAll("link-button", "mode");
        tab.setToggleGroup(group);
        tab.setOnAction(_ -> {
            tab.setSelected(true);
            body.getChildren().forEach(node -> node.setVisible(node == view));
        });
        tabs.getChildren().add(tab);
        view.setVisible(false);
        body.getChildren().add(view);
    }

    private <C extends org.tokenwright.chart.Chart> Region chart(ChartCard card,
            javafx.beans.property.ReadOnlyObjectProperty<Optional<C>> shown) {
        card.getStyleClass().setAll("inner-card");
        Label none = none("details.none");
        Runnable show = () -> {
            shown.get().ifPresent(card::show);
            card.setVisible(shown.get().isPresent());
            none.setVisible(shown.get().isEmpty());
        };
        shown.addListener(_ -> show.run());
        show.run();
        return new StackPane(card, none);
    }

    private static Label none(String key) {
        Label none = new Label(Words.get(key));
        none.getStyleClass().add("hint");
        none.setWrapText(true);
        return none;
    }

    private Region grid(String name, boolean isText, javafx.beans.property.ReadOnlyObjectProperty<Grid> shown) {
        GridView view = new GridView("grid-" + name, Words.get("details." + name), isText, model.compare()::ask);
        Label none = none("details.none." + name);
        Runnable show = () -> {
            view.show(shown.get());
            view.setVisible(!shown.get().rows().isEmpty());
            none.setVisible(shown.get().rows().isEmpty());
        };
        shown.addListener(_ -> show.run());
        show.run();
        return new StackPane(view, none);
    }

    private Node[] whose() {
        Label present = new Label();
        present.getStyleClass().add("card-remark");
        present.textProperty().bind(model.presentProperty());
        HBox box = new HBox();
        box.getStyleClass().add("modes");
        ToggleGroup choices = new ToggleGroup();
        for (ContractsModel.Whose whose : ContractsModel.Whose.values()) {
            ToggleButton button = new ToggleButton(Words.get("details.whose." + whose.name()));
            button.getStyleClass().setAll("link-button", "mode");
            button.setId("whose-" + whose.name());
            button.setToggleGroup(choices);
            button.setSelected(whose == model.whoseProperty().get());
            button.setOnAction(_ -> {
                button.setSelected(true);
                model.whoseProperty().set(whose);
            });
            box.getChildren().add(button);
        }
        return new Node[] {present, box};
    }

    private void askCash(String mark) {
        MarkId id = MarkId.parse(mark);
        org.tokenwright.app.compare.Subject.ofLine(id, model.compare().figuresProperty().get().plan().settings().start())
                .filter(org.tokenwright.app.compare.Subject.Month.class::isInstance)
                .map(org.tokenwright.app.compare.Subject.Month.class::cast)
                .ifPresent(month -> model.askCash(month.alternative(), month.month()));
    }

    void show(Theme theme) {
        steps.show(theme);
        cash.show(theme);
    }

    /** Shows one of the sides: {@code steps}, {@code cash}, {@code meters}, {@code terms}, {@code budgets}. */
    void open(String name) {
        tabs.getChildren().stream().filter(tab -> ("details-" + name).equals(tab.getId())).map(ToggleButton.class::cast)
                .forEach(ToggleButton::fire);
    }
}
