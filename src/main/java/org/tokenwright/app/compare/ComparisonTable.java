package org.tokenwright.app.compare;

import java.util.Map;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumn.SortType;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.tokenwright.app.compare.Sorting.Column;
import org.tokenwright.app.text.Words;
import org.tokenwright.chart.TextMeasure;

/** The comparison as a table: sorts, asks about the row or the cell that is chosen, and changes what is compared. */
final class ComparisonTable extends TableView<RowModel> {

    private static final KeyCombination COPY = KeyCombination.valueOf("Shortcut+C");
    private static final KeyCombination REMOVE = KeyCombination.valueOf("Delete");
    private static final KeyCombination RENAME = KeyCombination.valueOf("F2");
    private static final KeyCombination DUPLICATE = KeyCombination.valueOf("Shortcut+D");
    private static final double SCROLL_BAR = 10;

    private final CompareModel model;
    private final AlternativesModel alternatives;
    private final TextMeasure measure;
    private final TableColumn<RowModel, AlternativeFigures> name;
    private TableText text = TableText.EMPTY;
    private boolean isShowing;

    /** @param add asks for another alternative */
    ComparisonTable(CompareModel model, AlternativesModel alternatives, TextMeasure measure, Runnable add) {
        this.model = model;
        this.alternatives = alternatives;
        this.measure = measure;
        getStyleClass().addAll("figures", "comparison");
        setId("comparison");
        setItems(model.rows());
        setAccessibleText(Words.get("table.title"));
        setEditable(true);
        setColumnResizePolicy(UNCONSTRAINED_RESIZE_POLICY);
        widthProperty().addListener(_ -> share());
        setSortPolicy(_ -> sort(this));
        TableText.COLUMNS.forEach(what -> getColumns().add(column(what)));
        name = column();
        name.setGraphic(nameHeader(add));
        setContextMenu(menu(add));
        model.figuresProperty().addListener(_ -> nameUnits());
        model.workloadProperty().addListener(_ -> {
            nameUnits();
            refresh();
        });
        model.selectedProperty().addListener(_ -> showSelection());
        model.rows().addListener((ListChangeListener<RowModel>) _ -> showSelection());
        getSelectionModel().selectedItemProperty().addListener((_, _, row) -> chosen(row));
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        setPlaceholder(new Label());
        nameUnits();
        showSelection();
    }

    @SuppressWarnings("unchecked")
    private TableColumn<RowModel, AlternativeFigures> column() {
        return (TableColumn<RowModel, AlternativeFigures>) getColumns().getFirst();
    }

    private TableColumn<RowModel, AlternativeFigures> column(Column what) {
        var column = new TableColumn<RowModel, AlternativeFigures>();
        column.setCellValueFactory(row -> row.getValue().figuresProperty());
        column.setUserData(what);
        column.setMinWidth(32);
        column.setReorderable(false);
        column.setEditable(what == Column.NAME);
        column.getStyleClass().add(what == Column.NAME ? "text" : "number");
        if (what == Column.TOTAL) {
            column.getStyleClass().add("strong");
        }
        column.setCellFactory(_ -> what == Column.NAME ? new NameCell(model, alternatives) : new FigureCell(what));
        return column;
    }

    private static HBox nameHeader(Runnable add) {
        Button button = new Button(Words.get("alternative.add.short"), new FontIcon(Feather.PLUS));
        button.setId("add-alternative");
        button.getStyleClass().setAll("link-button", "add-button");
        button.setAccessibleText(Words.get("alternative.add"));
        button.setTooltip(new Tooltip(Words.get("alternative.add") + "  "
                + KeyCombination.valueOf(AlternativesModel.ADD_KEYS).getDisplayText()));
        button.setOnAction(_ -> add.run());
        button.setMinWidth(USE_PREF_SIZE);
        HBox header = new HBox(new Label(Words.get("table.NAME")), button);
        header.getStyleClass().add("name-header");
        return header;
    }

    private ContextMenu menu(Runnable add) {
        return new ContextMenu(item("alternative.add", KeyCombination.valueOf(AlternativesModel.ADD_KEYS), add),
                new SeparatorMenuItem(),
                item("alternative.rename", RENAME, this::rename),
                item("alternative.duplicate", DUPLICATE, () -> alternatives.duplicate(selected())),
                item("alternative.remove", REMOVE, () -> alternatives.remove(selected())),
                new SeparatorMenuItem(), item("compare.copy-table", COPY, this::copy));
    }

    private static MenuItem item(String key, KeyCombination keys, Runnable action) {
        MenuItem item = new MenuItem(Words.get(key) + "\u2003" + keys.getDisplayText());   // an accelerator would act everywhere
        item.setMnemonicParsing(false);
        item.setId(key.replace('.', '-'));
        item.setOnAction(_ -> action.run());
        return item;
    }

    private void pressed(KeyEvent event) {
        if (getEditingCell() != null) {
            return;
        }
        if (COPY.match(event)) {
            copy();
        } else if (RENAME.match(event)) {
            rename();
        } else if (REMOVE.match(event)) {
            alternatives.remove(selected());
        } else if (DUPLICATE.match(event)) {
            alternatives.duplicate(selected());
        } else {
            return;
        }
        event.consume();
    }

    private String selected() {
        return model.selectedProperty().get();
    }

    private void rename() {
        int row = getSelectionModel().getSelectedIndex();
        if (row >= 0) {
            scrollTo(row);
            layout();
            edit(row, name);
        }
    }

    private void nameUnits() {
        Figures figures = model.figuresProperty().get();
        text = figures == null ? TableText.EMPTY : TableText.of(figures, model.workloadProperty().get());
        getColumns().forEach(column -> {
            Column what = (Column) column.getUserData();
            String header = what == Column.NAME ? "" : text.header(what);
            if (!header.equals(column.getText())) {
                column.setText(header);
            }
            column.setVisible(text.isShown(what));
        });
        share();
    }

    private void share() {
        Map<Column, Double> widths = new ColumnWidths(text, measure).within(getWidth() - SCROLL_BAR);
        getColumns().forEach(column -> column.setPrefWidth(widths.getOrDefault((Column) column.getUserData(), 48.0)));
    }

    private void chosen(RowModel row) {
        if (!isShowing && row != null) {
            model.select(row.id());
        }
    }

    private void showSelection() {
        isShowing = true;
        int index = -1;
        for (int i = 0; i < getItems().size(); i++) {
            if (getItems().get(i).id().equals(selected())) {
                index = i;
            }
        }
        if (index < 0) {
            getSelectionModel().clearSelection();
        } else if (getSelectionModel().getSelectedIndex() != index || getSelectionModel().getSelectedItem() != getItems().get(index)) {
            getSelectionModel().clearAndSelect(index);
        }
        isShowing = false;
    }

    /** Order comes from the model, so that charts have the same. */
    private static boolean sort(TableView<RowModel> table) {
        var self = (ComparisonTable) table;
        if (self.getSortOrder().isEmpty()) {
            self.model.sortingProperty().set(Sorting.USUAL);
        } else {
            TableColumn<RowModel, ?> first = self.getSortOrder().getFirst();
            self.model.sortingProperty().set(
                    new Sorting((Column) first.getUserData(), first.getSortType() == SortType.DESCENDING));
        }
        return true;
    }

    private void copy() {
        var content = new ClipboardContent();
        content.putString(text.copy(getItems().stream().map(RowModel::figures).toList()));
        Clipboard.getSystemClipboard().setContent(content);
    }

    private final class FigureCell extends TableCell<RowModel, AlternativeFigures> {

        private final Column what;

        FigureCell(Column what) {
            this.what = what;
            setOnMouseClicked(_ -> {
                if (getItem() != null) {
                    model.ask(subject(what, getItem().id()));
                }
            });
        }

        @Override
        protected void updateItem(AlternativeFigures one, boolean isEmpty) {
            super.updateItem(one, isEmpty);
            setText(isEmpty || one == null ? null : text.cell(what, one));
            setTooltip(isEmpty || one == null || !StatusWords.hasMore(one) ? null : new Tooltip(StatusWords.of(one)));
        }
    }

    private Subject subject(Column what, String id) {
        return switch (what) {
            case PER_TASK -> new Subject.Task(id, model.workloadProperty().get());
            case FIRST_MONTH -> new Subject.Month(id, 0);
            case FITS -> new Subject.Unfit(id);
            default -> new Subject.Total(id);
        };
    }
}
