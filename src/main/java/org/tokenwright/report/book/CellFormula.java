package org.tokenwright.report.book;

import java.util.ArrayList;
import java.util.List;

/** A formula of a row that is the same, in relative notation, in every month. */
final class CellFormula {

    private final List<String> texts = new ArrayList<>();
    /** Columns from the cell itself to the one that is named after each text. */
    private final List<Integer> offsets = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    CellFormula add(String more) {
        text.append(more);
        return this;
    }

    /** Names a cell of a row, so many columns to the right of the cell itself. */
    CellFormula addCell(int offset, int row) {
        texts.add(text.toString());
        offsets.add(offset);
        text.setLength(0);
        text.append(row + 1);
        return this;
    }

    /** The formula as it stands in a column, without the equals sign. */
    String at(int column) {
        var result = new StringBuilder();
        for (int i = 0; i < texts.size(); i++) {
            result.append(texts.get(i)).append(Columns.name(column + offsets.get(i)));
        }
        return result.append(text).toString();
    }
}
