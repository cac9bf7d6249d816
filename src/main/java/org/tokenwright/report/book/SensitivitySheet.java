package org.tokenwright.report.book;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.tokenwright.analysis.AlternativeResult;
import org.tokenwright.analysis.Status;
import org.tokenwright.analysis.Swing;
import org.tokenwright.analysis.Swings;

/**
 * The sheet Sensitivity: the inputs that move the cost of each alternative most, one at a time, as the application worked
 * them out.
 */
final class SensitivitySheet {

    /** Inputs shown for each alternative. */
    private static final int MOST = 10;
    private static final List<String> HEADERS = List.of("input", "unit", "low", "high", "low-cost", "high-cost", "below", "above", "swing");

    private final Draft draft;
    private final Pen pen;
    private final List<Block> blocks = new ArrayList<>();

    /** Where the inputs of one alternative stand: first and last row, from 0. */
    record Block(int alternative, int first, int last) {}

    SensitivitySheet(Draft draft) {
        this.draft = draft;
        pen = draft.pen(SheetName.SENSITIVITY);
    }

    /** One for each alternative that has swings. */
    List<Block> blocks() {
        return blocks;
    }

    void write() {
        draft.head(SheetName.SENSITIVITY);
        int row = 4;
        List<AlternativeResult> all = draft.snapshot.comparison().alternatives();
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).status() == Status.PRICED) {
                row = write(i, all.get(i), row) + 2;
            }
        }
        int[] widths = {52, 16, 14, 14, 16, 16, 16, 16, 16};
        for (int column = 0; column < widths.length; column++) {
            pen.sheet().setColumnWidth(column, widths[column] * 256);
        }
    }

    private int write(int alternative, AlternativeResult result, int start) {
        Swings swings = Swings.of(result);
        List<Swing> shown = swings.all().stream().filter(one -> one.size().orElse(0) > 0).limit(MOST).toList();
        pen.text(start, 0, BookWords.get(swings.isTenPercent() ? "swing.tenth" : "swing.range", result.alternative().name(), swings.all().size()),
                Look.HEADING);
        pen.text(start + 1, 0, BookWords.get("swing.base", draft.currency()), Look.TEXT);
        pen.text(start + 1, 1, BookWords.get("stored"), Look.STORED);
        number(start + 1, 4, swings.base());
        for (int column = 0; column < HEADERS.size(); column++) {
            String words = BookWords.get("swing." + HEADERS.get(column), draft.currency());
            if (column > 1) {
                pen.figureHead(start + 2, column, words);
            } else {
                pen.text(start + 2, column, words, Look.HEADER);
            }
        }
        int row = start + 2;
        for (Swing swing : shown) {
            write(swing, ++row, start + 1);
        }
        if (!shown.isEmpty()) {
            blocks.add(new Block(alternative, start + 3, row));
        }
        return row;
    }

    private void write(Swing swing, int row, int baseRow) {
        pen.text(row, 0, swing.label(), Look.TEXT);
        pen.text(row, 1, swing.unit().toString(), Look.TEXT);
        pen.number(row, 2, swing.low().doubleValue(), Look.STORED, NumberFormat.GENERAL);
        pen.number(row, 3, swing.high().doubleValue(), Look.STORED, NumberFormat.GENERAL);
        number(row, 4, swing.costAtLow());
        number(row, 5, swing.costAtHigh());
        String base = "$E$" + (baseRow + 1);
        String ends = "E" + (row + 1) + ":F" + (row + 1);
        pen.formula(row, 6, "MIN(" + ends + ")-" + base, Look.FORMULA, NumberFormat.MONEY);
        pen.formula(row, 7, "MAX(" + ends + ")-" + base, Look.FORMULA, NumberFormat.MONEY);
        pen.formula(row, 8, "MAX(" + ends + ")-MIN(" + ends + ")", Look.FORMULA, NumberFormat.MONEY);
    }

    private void number(int row, int column, OptionalDouble amount) {
        if (amount.isPresent()) {
            pen.number(row, column, amount.getAsDouble(), Look.STORED, NumberFormat.MONEY);
        } else {
            pen.text(row, column, BookWords.get("status.NO_END"), Look.STORED);
        }
    }
}
