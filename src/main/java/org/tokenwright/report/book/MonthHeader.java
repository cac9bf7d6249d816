package org.tokenwright.report.book;

/** The head of a sheet with months. */
final class MonthHeader {

    private MonthHeader() {
    }

    static void labels(Pen pen, int row) {
        pen.text(row, Columns.LABEL, BookWords.get("month.label"), Look.HEADER);
        pen.text(row, Columns.UNIT, BookWords.get("input.unit"), Look.HEADER);
        pen.text(row, Columns.SOURCE, BookWords.get("month.source"), Look.HEADER);
        pen.figureHead(row, Columns.TOTAL, BookWords.get("month.total"));
        pen.figureHead(row, Columns.OPENING, BookWords.get("month.opening"));
    }

    /** Months as links to the timeline of the book. */
    static void months(Pen pen, int row, int months) {
        for (int month = 0; month < months; month++) {
            int column = Columns.FIRST_MONTH + month;
            pen.formula(row, column, SheetName.WORKLOADS + "!" + Columns.name(column) + "$" + (WorkloadsSheet.MONTHS_ROW + 1), Look.HEADER,
                    NumberFormat.MONTH);
        }
    }
}
