package org.tokenwright.report.book;

import java.util.Locale;
import org.tokenwright.worksheet.Series;

/** The sheet Workloads: the timeline of the book, and what is given month by month. */
final class WorkloadsSheet {

    /** Row of the first days of the months. */
    static final int MONTHS_ROW = 3;
    /** Row of the years in which the fiscal years begin. */
    static final int FISCAL_ROW = 4;

    private final Draft draft;
    private final Pen pen;

    WorkloadsSheet(Draft draft) {
        this.draft = draft;
        pen = draft.pen(SheetName.WORKLOADS);
    }

    void write() {
        draft.head(SheetName.WORKLOADS);
        header();
        int row = FISCAL_ROW + 1;
        for (Series series : draft.engine.series().values()) {
            draft.places.putSeries(series.id(), ++row);
            write(series, row);
        }
    }

    private void header() {
        MonthHeader.labels(pen, MONTHS_ROW);
        pen.date(MONTHS_ROW, Columns.FIRST_MONTH, draft.snapshot.plan().settings().start().atDay(1), Look.HEADER, NumberFormat.MONTH);
        pen.text(FISCAL_ROW, Columns.LABEL, BookWords.get("workloads.fiscal"), Look.TEXT);
        int first = draft.snapshot.plan().settings().fiscalYearStart().getValue();
        pen.text(FISCAL_ROW, Columns.SOURCE, BookWords.get("workloads.fiscal.note"), Look.NOTE);
        pen.number(FISCAL_ROW, Columns.OPENING, first, Look.FACT, NumberFormat.GENERAL);
        for (int month = 0; month < draft.months(); month++) {
            int column = Columns.FIRST_MONTH + month;
            String cell = Columns.name(column) + (MONTHS_ROW + 1);
            if (month > 0) {
                pen.formula(MONTHS_ROW, column, "EDATE(" + Columns.name(column - 1) + (MONTHS_ROW + 1) + ",1)", Look.HEADER, NumberFormat.MONTH);
            }
            pen.formula(FISCAL_ROW, column, "YEAR(" + cell + ")-IF(MONTH(" + cell + ")<$" + Columns.name(Columns.OPENING) + "$" + (FISCAL_ROW + 1)
                    + ",1,0)", Look.FORMULA, NumberFormat.GENERAL);
        }
    }

    private void write(Series series, int row) {
        pen.text(row, Columns.LABEL, series.label(), Look.TEXT);
        pen.text(row, Columns.UNIT, series.unit().toString(), Look.TEXT);
        pen.text(row, Columns.SOURCE, series.sentence() + " (" + series.provenance().name().toLowerCase(Locale.ROOT) + ")", Look.TEXT);
        for (int month = 0; month < draft.months(); month++) {
            pen.number(row, Columns.FIRST_MONTH + month, series.values().get(month).doubleValue(), Look.FACT, NumberFormat.GENERAL);
        }
    }

    /** Cells with the fiscal years of the months, as other sheets name them. */
    String fiscalYears() {
        return SheetName.WORKLOADS + "!$" + Columns.name(Columns.FIRST_MONTH) + "$" + (FISCAL_ROW + 1) + ":$"
                + Columns.name(Columns.FIRST_MONTH + draft.months() - 1) + "$" + (FISCAL_ROW + 1);
    }
}
