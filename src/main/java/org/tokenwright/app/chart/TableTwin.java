package org.tokenwright.app.chart;

import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.tokenwright.app.text.Words;
import org.tokenwright.chart.ChartTable;

/** A chart's figures as a table of the window. */
public final class TableTwin extends TableView<java.util.List<ChartTable.Cell>> {

    public TableTwin() {
        getStyleClass().addAll("figures", "dense");
        setPlaceholder(new Label(Words.get("empty.alternative.title")));
    }

    public void show(ChartTable table) {
        if (!headers().equals(table.columns().stream().map(ChartTable.Column::header).toList())) {
            getColumns().clear();
            for (int i = 0; i < table.columns().size(); i++) {
                getColumns().add(column(table.columns().get(i), i));
            }
        }
        getItems().setAll(table.rows());
    }

    private java.util.List<String> headers() {
        return getColumns().stream().map(TableColumn::getText).toList();
    }

    private static TableColumn<java.util.List<ChartTable.Cell>, String> column(ChartTable.Column column, int index) {
        var result = new TableColumn<java.util.List<ChartTable.Cell>, String>(column.header());
        result.setCellValueFactory(row -> new ReadOnlyStringWrapper(row.getValue().get(index).text()));
        result.setSortable(false);
        result.setReorderable(false);
        result.getStyleClass().add(column.number() ? "number" : "text");
        result.setPrefWidth(column.number() ? 104 : 160);
        return result;
    }
}
