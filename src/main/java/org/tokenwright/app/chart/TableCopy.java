package org.tokenwright.app.chart;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import org.tokenwright.base.FormulaGuard;
import org.tokenwright.chart.Chart;
import org.tokenwright.chart.ChartTable;

/** The figures of a chart for the clipboard: columns apart by tabs, numbers with all their digits, texts that are no formulas. */
final class TableCopy {

    private TableCopy() {
    }

    static String of(Chart chart) {
        ChartTable table = chart.table();
        String head = table.columns().stream().map(column -> text(column.header())).collect(joining("\t"));
        return table.rows().stream().map(row -> row(row, chart.format().locale())).collect(joining("\n", head + "\n", ""));
    }

    private static String row(List<ChartTable.Cell> cells, Locale locale) {
        return cells.stream().map(cell -> cell.value().isPresent() ? number(cell.value().getAsDouble(), locale) : text(cell.text()))
                .collect(joining("\t"));
    }

    /** Spreadsheets read the decimal sign of their country, and no groups. */
    private static String number(double value, Locale locale) {
        return BigDecimal.valueOf(value).toPlainString().replace('.', DecimalFormatSymbols.getInstance(locale).getDecimalSeparator());
    }

    private static String text(String text) {
        return FormulaGuard.guard(text).replaceAll("[\\t\\r\\n]+", " ");
    }
}
