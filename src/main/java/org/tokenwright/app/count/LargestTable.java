package org.tokenwright.app.count;

import javafx.scene.control.ComboBox;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import org.tokenwright.app.count.CountFigures.ItemLine;
import org.tokenwright.app.form.ChoiceBoxes;
import org.tokenwright.app.text.Words;
import org.tokenwright.tokens.ContentType;

/** The largest items, with what each is taken for. */
final class LargestTable extends ItemTable<ItemLine> {

    private final CountModel model;

    LargestTable(CountModel model) {
        super("count-largest", Words.get("count.largest"), 12);
        this.model = model;
        widen(addText(Words.get("count.item"), 200, false, ItemLine::name));
        TableColumn<ItemLine, ItemLine> type = addText(Words.get("count.type"), 156, false, line -> line.type().map(ItemWords::type).orElse(""));
        type.setCellFactory(_ -> new TypeCell());
        addText(Words.get("count.is"), 168, false, ItemLine::what);
        addText(Words.get("count.characters"), 88, true, ItemLine::characters);
        addText(Words.get("count.tokens.base"), 104, true, ItemLine::tokens);
        addText(Words.get("count.share"), 64, true, ItemLine::share);
        model.figuresProperty().addListener((_, _, now) -> show(now.largest()));
        show(model.figuresProperty().get().largest());
    }

    private final class TypeCell extends TableCell<ItemLine, ItemLine> {

        private final ComboBox<ContentType> box = ChoiceBoxes.of(null, Words.get("count.type"), ItemWords::type);
        private boolean isShowing;

        TypeCell() {
            box.getItems().setAll(ContentType.values());
            box.getStyleClass().add("count-type");
            setTextOverrun(OverrunStyle.ELLIPSIS);
            box.valueProperty().addListener((_, _, now) -> {
                if (!isShowing && now != null && getItem() != null) {
                    model.setType(getItem().place(), now);
                }
            });
        }

        @Override
        protected void updateItem(ItemLine line, boolean isEmpty) {
            super.updateItem(line, isEmpty);
            boolean hasType = !isEmpty && line != null && line.type().isPresent();
            if (hasType) {
                isShowing = true;
                box.setValue(line.type().get());
                box.setAccessibleText(Words.get("count.type.of", line.name()));
                isShowing = false;
            }
            setGraphic(hasType ? box : null);
        }
    }
}
