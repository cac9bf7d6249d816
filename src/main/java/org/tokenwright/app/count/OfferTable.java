package org.tokenwright.app.count;

import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.Tooltip;
import org.tokenwright.app.count.CountFigures.OfferLine;
import org.tokenwright.app.text.Words;

/** What one call costs at each offer of the plan. */
final class OfferTable extends ItemTable<OfferLine> {

    private static final int ROWS = 8;

    OfferTable() {
        super("count-offers", Words.get("count.call"), ROWS, TWO_LINES);
        getStyleClass().add("count-two-lines");
        widen(addLines(Words.get("count.offer"), 116, false, OfferLine::name, OfferLine::provider));
        addLines(Words.get("count.tokens"), 98, true, OfferLine::tokens, OfferLine::besides);
        addLines(Words.get("count.cost"), 106, true, OfferLine::cost, OfferLine::range);
        TableColumn<OfferLine, OfferLine> window = addLines(Words.get("count.window"), 66, true, OfferTable::window,
                line -> line.isBad() ? line.window() : "");
        window.setCellFactory(_ -> new WindowCell());
    }

    private static String window(OfferLine line) {
        return line.isBad() ? Words.get("count.no-fit") : line.window();
    }

    /** Red where the call does not fit. */
    private static final class WindowCell extends TableCell<OfferLine, OfferLine> {
        @Override
        protected void updateItem(OfferLine line, boolean isEmpty) {
            super.updateItem(line, isEmpty);
            getStyleClass().remove("count-bad");
            String text = isEmpty || line == null ? null : join(window(line), line.isBad() ? line.window() : "", "\n");
            setText(text);
            setTooltip(text == null ? null : new Tooltip(text));
            if (!isEmpty && line != null && line.isBad()) {
                getStyleClass().add("count-bad");
            }
        }
    }
}
