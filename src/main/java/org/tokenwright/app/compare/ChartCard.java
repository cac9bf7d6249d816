package org.tokenwright.app.compare;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.tokenwright.app.chart.ChartPane;
import org.tokenwright.app.chart.TableTwin;
import org.tokenwright.app.text.Words;
import org.tokenwright.chart.Chart;

/** A chart under its title, with its table twin. */
public final class ChartCard extends VBox {

    private final Label title = new Label();
    private final ChartPane pane;
    private final TableTwin twin = new TableTwin();
    private final ToggleButton asTable = new ToggleButton(Words.get("compare.as-table"));
    private final HBox head = new HBox();
    private Chart chart;

    /** @param choices controls in the head of the card */
    public ChartCard(ChartPane pane, Node... choices) {
        this.pane = pane;
        getStyleClass().add("card");
        title.getStyleClass().add("section");
        asTable.getStyleClass().setAll("link-button");
        asTable.setMinWidth(USE_PREF_SIZE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        head.getChildren().setAll(title, gap);
        head.getStyleClass().add("card-head");
        title.setMinWidth(0);
        head.getChildren().addAll(choices);
        head.getChildren().addAll(asTable, more());
        twin.setVisible(false);
        asTable.selectedProperty().addListener(_ -> switchView());
        StackPane body = new StackPane(pane, twin);
        VBox.setVgrow(body, Priority.ALWAYS);
        getChildren().setAll(head, body);
    }

    /** Opens the menu of the chart, for those who do not look for it under the other button of the mouse. */
    private Button more() {
        Button more = new Button("", new FontIcon(Feather.MORE_HORIZONTAL));
        more.getStyleClass().setAll("link-button", "icon-button", "chart-more");
        more.setAccessibleText(Words.get("chart.more"));
        more.setTooltip(new Tooltip(Words.get("chart.more")));
        more.setMinWidth(USE_PREF_SIZE);
        more.setOnAction(_ -> {
            Bounds below = more.localToScreen(more.getLayoutBounds());
            pane.fireEvent(new ContextMenuEvent(ContextMenuEvent.CONTEXT_MENU_REQUESTED, 0, 0, below.getMinX(), below.getMaxY(), true, null));
        });
        return more;
    }

    /** A button for the card that shares its place with this one, shown while it does. */
    void offerOther(String text, ReadOnlyBooleanProperty shared, Runnable show) {
        Button other = new Button(text);
        other.getStyleClass().setAll("link-button");
        other.visibleProperty().bind(shared);
        other.managedProperty().bind(shared);
        other.setMinWidth(USE_PREF_SIZE);
        other.setOnAction(_ -> show.run());
        head.getChildren().add(head.getChildren().size() - 1, other);
    }

    /** A remark behind the title. */
    void remark(String text) {
        Label remark = new Label(text);
        remark.getStyleClass().add("card-remark");
        head.getChildren().add(1, remark);
    }

    private void switchView() {
        boolean table = asTable.isSelected();
        asTable.setText(Words.get(table ? "compare.as-chart" : "compare.as-table"));
        twin.setVisible(table);
        pane.setVisible(!table);
        if (table && chart != null) {
            twin.show(chart.table());
        }
    }

    public void show(Chart now) {
        chart = now;
        title.setText(now.title());
        pane.show(now);
        if (asTable.isSelected()) {
            twin.show(now.table());
        }
    }

    public ToggleButton asTable() {
        return asTable;
    }
}
