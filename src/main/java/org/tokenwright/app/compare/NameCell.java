package org.tokenwright.app.compare;

import javafx.scene.control.ContentDisplay;
import javafx.scene.control.TableCell;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import org.tokenwright.app.style.Look;
import org.tokenwright.app.text.Words;

/** Colour and name of an alternative; the name can be changed in place. */
final class NameCell extends TableCell<RowModel, AlternativeFigures> {

    private final CompareModel model;
    private final AlternativesModel alternatives;
    private final Region swatch = new Region();
    private final TextField field = new TextField();

    NameCell(CompareModel model, AlternativesModel alternatives) {
        this.model = model;
        this.alternatives = alternatives;
        swatch.getStyleClass().add("swatch");
        field.getStyleClass().add("name-field");
        field.setId("rename");
        field.setAccessibleText(Words.get("alternative.name"));
        field.setOnAction(_ -> commit());
        field.focusedProperty().addListener((_, _, focused) -> {
            if (!focused && isEditing()) {
                commit();
            }
        });
        field.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                cancelEdit();
                event.consume();
            }
        });
    }

    private void commit() {
        String id = getItem().id();
        String name = field.getText();
        cancelEdit();
        alternatives.rename(id, name);
        getTableView().requestFocus();
    }

    @Override
    public void startEdit() {
        super.startEdit();
        if (isEditing()) {
            field.setText(getItem().name());
            setGraphic(field);
            setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
            field.selectAll();
            field.requestFocus();
        }
    }

    @Override
    public void cancelEdit() {
        super.cancelEdit();
        show(getItem());
    }

    @Override
    protected void updateItem(AlternativeFigures one, boolean isEmpty) {
        super.updateItem(one, isEmpty);
        if (!isEditing()) {
            show(isEmpty ? null : one);
        }
    }

    private void show(AlternativeFigures one) {
        setContentDisplay(ContentDisplay.LEFT);
        setText(one == null ? null : one.name());
        setTooltip(one == null ? null : new Tooltip(one.name() + "\n" + one.offers()));
        setGraphic(one == null ? null : swatch);
        if (one != null) {
            swatch.setStyle("-fx-background-color: -tw-" + Look.cssName(model.figuresProperty().get().colours().of(one.id()).role()));
        }
    }
}
