package org.tokenwright.app.work;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.css.PseudoClass;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeTableCell;
import javafx.scene.control.TreeTableColumn;
import javafx.scene.control.TreeTableView;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.tokenwright.app.figures.Amount;
import org.tokenwright.app.figures.AskButton;
import org.tokenwright.app.text.Words;

/** The plan, its teams and their workloads, with what each comes to; the selected one is shown and edited. */
final class WorkTree extends TreeTableView<TreeLine> {

    private static final PseudoClass TEAM = PseudoClass.getPseudoClass("team");
    private static final List<String> COLUMNS = List.of("cost", "tokens", "person", "salary", "budget");
    private static final List<Double> WIDTHS = List.of(92.0, 60.0, 76.0, 60.0, 64.0);
    /** What the table of a team shows as well. */
    private static final List<String> BENEATH = List.of("person", "salary");
    private static final double LITTLE_ROOM = 600;
    private static final double LEAST_NAME = 136;
    private static final double SCROLL_BAR = 16;
    private static final double ROW = 28;
    private static final double HEADER = 32;
    private static final int LEAST_ROWS = 2;
    private static final int MOST_ROWS = 10;

    private final WorkModel model;
    private boolean isShowing;

    WorkTree(WorkModel model) {
        this.model = model;
        setId("work-tree");
        getStyleClass().addAll("figures", "work-tree");
        setAccessibleText(Words.get("work.tree"));
        setColumnResizePolicy(UNCONSTRAINED_RESIZE_POLICY);
        setFixedCellSize(ROW);
        getColumns().add(name());
        for (int i = 0; i < COLUMNS.size(); i++) {
            getColumns().add(figure(i));
        }
        widthProperty().addListener(_ -> share());
        getSelectionModel().selectedItemProperty().addListener((_, _, item) -> {
            if (!isShowing && item != null) {
                model.choose(item.getValue().what());
            }
        });
        expandedItemCountProperty().addListener(_ -> fit());
        model.figuresProperty().addListener(_ -> show());
        model.chosenProperty().addListener(_ -> select());
        show();
    }

    private TreeTableColumn<TreeLine, TreeLine> name() {
        var column = new TreeTableColumn<TreeLine, TreeLine>(Words.get("work.tree.name"));
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue().getValue()));
        column.setCellFactory(_ -> new NameCell());
        column.getStyleClass().add("text");
        return fixed(column);
    }

    private TreeTableColumn<TreeLine, Amount> figure(int index) {
        var column = new TreeTableColumn<TreeLine, Amount>(Words.get("work.tree." + COLUMNS.get(index)));
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue().getValue().figures().get(index)));
        column.setCellFactory(_ -> new FigureCell(Words.get("work.tree." + COLUMNS.get(index))));
        column.setPrefWidth(WIDTHS.get(index));
        return fixed(column);
    }

    private static <T> TreeTableColumn<TreeLine, T> fixed(TreeTableColumn<TreeLine, T> column) {
        column.setSortable(false);
        column.setReorderable(false);
        return column;
    }

    /** Columns that say nothing give their room to the names; where there is little, so do those that the table beneath has too. */
    private void share() {
        TreeLine tree = model.figuresProperty().get().tree();
        for (int i = 0; i < COLUMNS.size(); i++) {
            getColumns().get(i + 1).setVisible(says(tree, i) && (getWidth() >= LITTLE_ROOM || !BENEATH.contains(COLUMNS.get(i))));
        }
        double taken = getColumns().stream().skip(1).filter(TreeTableColumn::isVisible).mapToDouble(TreeTableColumn::getWidth).sum();
        getColumns().getFirst().setPrefWidth(Math.max(LEAST_NAME, getWidth() - taken - SCROLL_BAR));
    }

    private void fit() {
        setPrefHeight(HEADER + ROW * Math.clamp(getExpandedItemCount(), LEAST_ROWS, MOST_ROWS));
        setMinHeight(getPrefHeight());
    }

    private void show() {
        isShowing = true;
        TreeLine now = model.figuresProperty().get().tree();
        if (getRoot() == null || !isSame(getRoot(), now)) {
            setRoot(item(now));
        } else {
            update(getRoot(), now);
        }
        isShowing = false;
        share();
        select();
        fit();
    }

    private static boolean says(TreeLine line, int figure) {
        return !line.figures().get(figure).equals(Amount.NONE) || line.below().stream().anyMatch(below -> says(below, figure));
    }

    /** Whether the same things stand in the same places, so that what is folded stays folded. */
    private static boolean isSame(TreeItem<TreeLine> item, TreeLine line) {
        if (!item.getValue().what().equals(line.what()) || item.getChildren().size() != line.below().size()) {
            return false;
        }
        for (int i = 0; i < line.below().size(); i++) {
            if (!isSame(item.getChildren().get(i), line.below().get(i))) {
                return false;
            }
        }
        return true;
    }

    private static void update(TreeItem<TreeLine> item, TreeLine line) {
        if (!item.getValue().equals(line)) {
            item.setValue(line);
        }
        for (int i = 0; i < line.below().size(); i++) {
            update(item.getChildren().get(i), line.below().get(i));
        }
    }

    private static TreeItem<TreeLine> item(TreeLine line) {
        var item = new TreeItem<>(line);
        item.setExpanded(true);
        line.below().forEach(below -> item.getChildren().add(item(below)));
        return item;
    }

    private void select() {
        boolean before = isShowing;
        isShowing = true;
        find(getRoot()).ifPresent(found -> {
            for (TreeItem<TreeLine> above = found.getParent(); above != null; above = above.getParent()) {
                above.setExpanded(true);
            }
            int row = getRow(found);
            if (getSelectionModel().getSelectedIndex() != row) {
                getSelectionModel().clearAndSelect(row);
                scrollTo(Math.max(0, row - 2));
            }
        });
        isShowing = before;
    }

    private Optional<TreeItem<TreeLine>> find(TreeItem<TreeLine> item) {
        return item.getValue().what().equals(model.chosenProperty().get()) ? Optional.of(item)
                : item.getChildren().stream().flatMap(below -> find(below).stream()).findFirst();
    }

    /** A name with a sign of what it is. */
    private static final class NameCell extends TreeTableCell<TreeLine, TreeLine> {

        @Override
        protected void updateItem(TreeLine line, boolean isEmpty) {
            super.updateItem(line, isEmpty);
            setText(isEmpty || line == null ? "" : line.name());
            setTooltip(isEmpty || line == null ? null : new Tooltip(line.name()));
            setGraphic(isEmpty || line == null ? null : icon(line.what().kind()));
            pseudoClassStateChanged(TEAM, !isEmpty && line != null && line.what().kind() != Chosen.Kind.WORKLOAD);
        }

        private static FontIcon icon(Chosen.Kind kind) {
            return new FontIcon(switch (kind) {
                case PLAN -> Feather.BRIEFCASE;
                case TEAM -> Feather.USERS;
                case WORKLOAD -> Feather.ACTIVITY;
            });
        }
    }

    /** A figure that answers why. */
    private final class FigureCell extends TreeTableCell<TreeLine, Amount> {

        private final AskButton button = new AskButton(model.compare()::ask);
        private final Label label = new Label();
        private final String header;

        FigureCell(String header) {
            this.header = header;
            setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
            getStyleClass().add("number");
            label.getStyleClass().add("plain-figure");
        }

        @Override
        protected void updateItem(Amount amount, boolean isEmpty) {
            super.updateItem(amount, isEmpty);
            if (isEmpty || amount == null) {
                setGraphic(null);
            } else if (amount.why().isPresent()) {
                button.show(amount, header);
                setGraphic(button);
            } else {
                label.setText(amount.text());
                setGraphic(label);
            }
        }
    }
}
