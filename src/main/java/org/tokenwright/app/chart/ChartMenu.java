package org.tokenwright.app.chart;

import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.tokenwright.app.text.Words;

/** What can be done with a chart: copied and saved. */
final class ChartMenu extends ContextMenu {

    ChartMenu(ChartExports exports, ChartPane pane) {
        MenuItem copy = item("copy-image", () -> exports.copyImage(pane));
        copy.setAccelerator(ChartExports.COPY);
        getItems().addAll(copy, item("copy-figures", () -> exports.copyFigures(pane)), new SeparatorMenuItem());
        for (ChartFormat format : ChartFormat.values()) {
            getItems().add(item("save." + format.name(), () -> exports.save(pane, format)));
        }
    }

    private static MenuItem item(String key, Runnable action) {
        MenuItem item = new MenuItem(Words.get("chart.menu." + key));
        item.setId("chart-" + key.replace('.', '-'));
        item.setOnAction(_ -> action.run());
        return item;
    }
}
