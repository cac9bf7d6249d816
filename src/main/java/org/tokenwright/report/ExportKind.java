package org.tokenwright.report;

import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import org.tokenwright.report.book.PlanBook;
import org.tokenwright.report.chart.ChartFiles;
import org.tokenwright.report.page.Pages;
import org.tokenwright.report.table.Tables;

/** What a plan can be exported as, in the order in which it is written. */
public enum ExportKind {
    /** The plan as a workbook that calculates. */
    XLSX((snapshot, options) -> List.of(PlanBook.file(snapshot, options.paper()))),
    /** A row for each cost line and month, as text. */
    CSV((snapshot, options) -> List.of(Tables.lines(snapshot, options.csv()))),
    /** The same rows as a workbook without formulas, for any number of them. */
    ROWS((snapshot, _) -> List.of(Tables.rawRows(snapshot))),
    /** A table for FinOps tools and the file that describes it. */
    FOCUS((snapshot, options) -> Tables.focus(snapshot, options.focus())),
    JSON((snapshot, _) -> List.of(Tables.json(snapshot))),
    MARKDOWN((snapshot, _) -> List.of(Tables.markdown(snapshot))),
    /** One page for those who decide. */
    BOARD((snapshot, options) -> List.of(Pages.board(snapshot, options.paper()))),
    /** Everything in the plan, page by page. */
    REPORT((snapshot, options) -> List.of(Pages.report(snapshot, options.paper()))),
    /** A picture of every chart, in points. */
    PNG((snapshot, options) -> options.scales().stream()
            .flatMap(scale -> ChartFiles.png(snapshot, options.theme(), scale, options.locale()).stream()).toList()),
    /** A picture of every chart, in lines. */
    SVG((snapshot, options) -> ChartFiles.svg(snapshot, options.theme(), options.locale()));

    private final BiFunction<Snapshot, ExportOptions, List<ExportFile>> files;

    ExportKind(BiFunction<Snapshot, ExportOptions, List<ExportFile>> files) {
        this.files = files;
    }

    /** The files of this kind; writing them is what takes time. */
    public List<ExportFile> files(Snapshot snapshot, ExportOptions options) {
        return files.apply(snapshot, options);
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it is written where all is asked for: raw rows only where there are too many for another table. */
    public boolean isUsual(Snapshot snapshot) {
        return this != ROWS || Tables.rowCount(snapshot) > Tables.MOST_ROWS_OF_A_SHEET;
    }
}
