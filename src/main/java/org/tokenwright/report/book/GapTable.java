package org.tokenwright.report.book;

import org.tokenwright.analysis.AlternativeResult;
import org.tokenwright.resolve.Gap;

/** The table of quantities without a price, on the sheet Checks; each counts only while the quantity is not zero. */
final class GapTable {

    private static final int ALTERNATIVE = 0;
    private static final int USED = 3;

    private final Draft draft;
    private final int first;
    private int end;

    /** @param first row of the head of the table */
    GapTable(Draft draft, int first) {
        this.draft = draft;
        this.first = first;
        end = first + 1 + draft.snapshot.comparison().alternatives().stream().mapToInt(one -> one.resolved().gaps().size()).sum();
    }

    void write() {
        Pen pen = draft.pen(SheetName.CHECKS);
        pen.text(first - 1, 0, BookWords.get("gap.title"), Look.HEADING);
        pen.text(first, ALTERNATIVE, BookWords.get("gap.alternative"), Look.HEADER);
        pen.text(first, 1, BookWords.get("gap.what"), Look.HEADER);
        pen.text(first, 2, BookWords.get("gap.why"), Look.HEADER);
        pen.text(first, USED, BookWords.get("gap.used"), Look.HEADER);
        int row = first;
        for (AlternativeResult result : draft.snapshot.comparison().alternatives()) {
            for (Gap gap : result.resolved().gaps()) {
                row++;
                String months = draft.places.calcMonths(gap.row(), draft.months());
                pen.text(row, ALTERNATIVE, result.alternative().id(), Look.TEXT);
                pen.text(row, 1, gap.label(), Look.TEXT);
                pen.text(row, 2, gap.reason(), Look.NOTE);
                pen.formula(row, USED, "IF(COUNT(" + months + ")<COLUMNS(" + months + "),1,IF(MAX(" + months + ")<>0,1,IF(MIN(" + months
                        + ")<>0,1,0)))", Look.FORMULA, NumberFormat.GENERAL);
            }
        }
    }

    int end() {
        return end;
    }

    /** How many quantities of an alternative are used and have no price. */
    String used(String alternative) {
        return "SUMIF(" + column(ALTERNATIVE) + ",\"" + alternative + "\"," + column(USED) + ")";
    }

    private String column(int column) {
        String letter = "$" + Columns.name(column) + "$";
        return SheetName.CHECKS + "!" + letter + (first + 1) + ":" + letter + Math.max(end, first + 2);
    }
}
