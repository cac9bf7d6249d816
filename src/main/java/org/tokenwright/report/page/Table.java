package org.tokenwright.report.page;

import java.util.List;
import java.util.stream.IntStream;
import org.tokenwright.chart.PdfFonts;
import org.tokenwright.chart.TextStyle;

/**
 * A table whose columns of figures are as wide as their figures; columns of words share the rest.
 *
 * @param most lines of a cell
 */
record Table(List<Column> columns, List<Row> rows, int most, PdfFonts fonts) {

    static final double GAP = 10;
    /** Part of the width that a column of figures takes at most. */
    private static final double WIDEST = 0.2;

    /**
     * @param share of what columns of figures leave; 0 for a column of figures, which is aligned right
     */
    record Column(String head, double share) {

        static Column figures(String head) {
            return new Column(head, 0);
        }

        static Column words(String head, double share) {
            return new Column(head, share);
        }

        boolean isFigures() {
            return share == 0;
        }
    }

    /** @param isStrong whether it stands out */
    record Row(List<String> cells, boolean isStrong) {

        Row {
            cells = List.copyOf(cells);
        }

        static Row of(String... cells) {
            return new Row(List.of(cells), false);
        }

        TextStyle style() {
            return isStrong ? Styles.STRONG : Styles.BODY;
        }
    }

    Table {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** Without columns of figures in which nothing stands. */
    Table withoutEmpty() {
        List<Integer> kept = IntStream.range(0, columns.size()).filter(column -> !columns.get(column).isFigures()
                || rows.stream().anyMatch(row -> !row.cells().get(column).isEmpty() && !row.cells().get(column).equals(Amounts.NONE))).boxed().toList();
        return new Table(kept.stream().map(columns::get).toList(),
                rows.stream().map(row -> new Row(kept.stream().map(row.cells()::get).toList(), row.isStrong())).toList(), most, fonts);
    }

    /** Widths of the columns, without the gaps between them. */
    List<Double> widths(double width) {
        double[] figures = IntStream.range(0, columns.size())
                .mapToDouble(column -> columns.get(column).isFigures() ? Math.min(widest(column), width * WIDEST) : 0).toArray();
        double left = width - GAP * (columns.size() - 1) - IntStream.range(0, figures.length).mapToDouble(i -> figures[i]).sum();
        double shares = columns.stream().mapToDouble(Column::share).sum();
        return IntStream.range(0, columns.size())
                .mapToObj(column -> columns.get(column).isFigures() ? figures[column] : left * columns.get(column).share() / shares).toList();
    }

    private double widest(int column) {
        double head = fonts.width(columns.get(column).head(), Styles.HEAD.size(), Styles.HEAD.weight());
        return rows.stream().mapToDouble(row -> fonts.width(row.cells().get(column), row.style().size(), row.style().weight()))
                .reduce(head, Math::max) + 0.1;
    }

    Block head(double width) {
        return new TableRow(columns.stream().map(Column::head).toList(), Styles.HEAD, this, widths(width), true);
    }

    Block row(int index, double width) {
        return row(index, widths(width));
    }

    Block row(int index, List<Double> widths) {
        return new TableRow(rows.get(index).cells(), rows.get(index).style(), this, widths, false);
    }
}
