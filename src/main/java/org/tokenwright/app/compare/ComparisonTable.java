package org.tokenwright.app.compare;

import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumn.SortType;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import org.tokenwright.app.compare.Sorting.Column;
import org.tokenwright.app.style.Look;
import org.tokenwright.app.text.Words;
import org.tokenwright.chart.AmountFormat;

/** The comparison as a table: sorts, and asks about the row or the cell that is chosen. */
final class ComparisonTable extends TableView<RowModel> {

    private static final KeyCombination COPY = KeyCombination.valueOf("Shortcut+C");

    private static final double SCROLL_BAR = 18;
    private static final double NAME = 128;
    /** Width of each column of figures. */
    private static final Map<Column, Double> NEEDED = Map.of(Column.PER_TASK, 64.0, Column.FIRST_MONTH, 68.0, Column.TOTAL, 74.0, Column.LOW, 56.0,
            Column.HIGH, 58.0, Column.TIMES_CHEAPEST, 68.0, Column.FITS, 68.0);

    private final CompareModel model;
    private final TableColumn<RowModel, AlternativeFigures> name;
    private boolean isShowing;

    ComparisonTable(CompareModel model) {
        this.model = model;
        getStyleClass().addAll("figures", "comparison");
        setId("comparison");
        setItems(model.rows());
        setAccessibleText(Words.get("table.title"));
        setColumnResizePolicy(UNCONSTRAINED_RESIZE_POLICY);
        widthProperty().addListener(_ -> giveNameTheRest());
        setSortPolicy(_ -> sort(this));
        name = column(Column.NAME);
        name.setCellFactory(_ -> new NameCell());
        name.getStyleClass().add("text");
        getColumns().add(name);
        add(Column.PER_TASK, one -> money(Sorting.perTask(one, model.workloadProperty().get())));
        add(Column.FIRST_MONTH, one -> money(one.firstMonth()));
        add(Column.TOTAL, one -> money(one.total())).getStyleClass().add("strong");
        add(Column.LOW, one -> money(one.low()));
        add(Column.HIGH, one -> money(one.high()));
        add(Column.TIMES_CHEAPEST, ComparisonTable::times);
        add(Column.FITS, StatusWords::brief);
        model.figuresProperty().addListener(_ -> nameUnits());
        model.selectedProperty().addListener(_ -> showSelection());
        model.rows().addListener((ListChangeListener<RowModel>) _ -> showSelection());
        getSelectionModel().selectedItemProperty().addListener((_, _, row) -> chosen(row));
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (COPY.match(event)) {
                copy();
                event.consume();
            }
        });
        Label hint = new Label(Words.get("compare.empty.text"));
        hint.setWrapText(true);
        hint.getStyleClass().add("hint");
        setPlaceholder(hint);
        nameUnits();
        showSelection();
    }

    /** Figures need what they need; names take the rest. With more room, all columns are wider. */
    private void giveNameTheRest() {
        double figures = NEEDED.values().stream().mapToDouble(Double::doubleValue).sum();
        double room = getWidth() - SCROLL_BAR - figures - NAME;
        double more = Math.clamp(room / 2 / NEEDED.size(), 0, 24);
        getColumns().forEach(column -> {
            Double needed = NEEDED.get((Column) column.getUserData());
            column.setPrefWidth(needed == null ? Math.max(96, NAME + room - more * NEEDED.size()) : needed + more);
        });
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
            if (getItems().get(i).id().equals(model.selectedProperty().get())) {
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

    private TableColumn<RowModel, AlternativeFigures> add(Column what, Function<AlternativeFigures, String> text) {
        TableColumn<RowModel, AlternativeFigures> column = column(what);
        column.getStyleClass().add("number");
        column.setCellFactory(_ -> new FigureCell(text, what));
        getColumns().add(column);
        return column;
    }

    private static TableColumn<RowModel, AlternativeFigures> column(Column what) {
        var column = new TableColumn<RowModel, AlternativeFigures>();
        column.setCellValueFactory(row -> row.getValue().figuresProperty());
        column.setUserData(what);
        column.setMinWidth(48);
        column.setReorderable(false);
        return column;
    }

    private void nameUnits() {
        Figures figures = model.figuresProperty().get();
        String unit = figures == null ? "" : figures.currency().equals("USD") ? "$" : figures.currency();
        int months = figures == null ? 0 : figures.months();
        getColumns().forEach(column -> {
            String header = Words.get("table." + ((Column) column.getUserData()).name(), unit, months);
            if (!header.equals(column.getText())) {
                column.setText(header);
            }
        });
    }

    private static String money(OptionalDouble amount) {
        return amount.isPresent() ? digits(amount.getAsDouble()) : "–";
    }

    /** Whole units from a thousand up, cents from one up, three digits below. */
    private static String digits(double amount) {
        var format = new AmountFormat("", "", "", Locale.ENGLISH);
        double size = Math.abs(amount);
        return size >= 1000 || size == 0 ? format.plain(amount, 0) : size >= 1 ? format.plain(amount, 2)
                : format.plain(amount, Math.clamp(2 - (int) Math.floor(Math.log10(size)), 2, 12));
    }

    private static String times(AlternativeFigures one) {
        return one.timesCheapest().isPresent()
                ? String.format(Locale.ENGLISH, one.timesCheapest().getAsDouble() >= 100 ? "%,.0f" : "%,.1f",
                        one.timesCheapest().getAsDouble()) : "–";
    }

    /** The whole table, columns apart by tabs. */
    String asText() {
        var text = new StringBuilder();
        getColumns().forEach(column -> text.append(text.isEmpty() ? "" : "\t").append(column.getText()));
        for (RowModel row : getItems()) {
            AlternativeFigures one = row.figures();
            text.append('\n').append(one.name()).append('\t')
                    .append(money(Sorting.perTask(one, model.workloadProperty().get()))).append('\t')
                    .append(money(one.firstMonth())).append('\t').append(money(one.total())).append('\t')
                    .append(money(one.low())).append('\t').append(money(one.high())).append('\t')
                    .append(times(one)).append('\t').append(StatusWords.brief(one));
        }
        return text.toString();
    }

    private void copy() {
        var content = new ClipboardContent();
        content.putString(asText());
        Clipboard.getSystemClipboard().setContent(content);
    }

    private final class NameCell extends TableCell<RowModel, AlternativeFigures> {

        private final Region swatch = new Region();

        NameCell() {
            swatch.getStyleClass().add("swatch");
        }

        @Override
        protected void updateItem(AlternativeFigures one, boolean isEmpty) {
            super.updateItem(one, isEmpty);
            if (isEmpty || one == null) {
                setText(null);
                setGraphic(null);
                return;
            }
            setText(one.name());
            setTooltip(new Tooltip(one.name()));
            var style = model.figuresProperty().get().colours().of(one.id());
            swatch.setStyle("-fx-background-color: -tw-" + Look.cssName(style.role()));
            setGraphic(swatch);
        }
    }

    private final class FigureCell extends TableCell<RowModel, AlternativeFigures> {

        private final Function<AlternativeFigures, String> text;

        FigureCell(Function<AlternativeFigures, String> text, Column what) {
            this.text = text;
            setOnMouseClicked(_ -> {
                if (getItem() != null) {
                    subject(what, getItem().id()).ifPresent(model::ask);
                }
            });
        }

        @Override
        protected void updateItem(AlternativeFigures one, boolean isEmpty) {
            super.updateItem(one, isEmpty);
            setText(isEmpty || one == null ? null : text.apply(one));
            if (one != null && !isEmpty && (!one.isPriced() || one.unfitShare() > 0)) {
                setTooltip(new Tooltip(StatusWords.of(one)));
            } else {
                setTooltip(null);
            }
        }
    }

    private java.util.Optional<Subject> subject(Column what, String id) {
        return java.util.Optional.of(switch (what) {
            case PER_TASK -> new Subject.Task(id, model.workloadProperty().get());
            case FIRST_MONTH -> new Subject.Month(id, 0);
            case FITS -> new Subject.Unfit(id);
            default -> new Subject.Total(id);
        });
    }
}
