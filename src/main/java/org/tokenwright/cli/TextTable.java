package org.tokenwright.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A table in plain text: columns aligned, a line below the header, no trailing spaces. */
final class TextTable {

    /** Where the cells of a column stand. */
    enum Align { LEFT, RIGHT }

    private record Column(String header, Align align) {}

    private final List<Column> columns = new ArrayList<>();
    private final List<List<String>> rows = new ArrayList<>();

    TextTable left(String header) {
        columns.add(new Column(header, Align.LEFT));
        return this;
    }

    TextTable right(String header) {
        columns.add(new Column(header, Align.RIGHT));
        return this;
    }

    /** @throws IllegalArgumentException if there is not one cell for each column */
    void row(List<String> cells) {
        if (cells.size() != columns.size()) {
            throw new IllegalArgumentException(cells.size() + " cells for " + columns.size() + " columns");
        }
        rows.add(cells.stream().map(TextTable::oneLine).toList());
    }

    private static String oneLine(String cell) {
        return cell.replaceAll("\\p{Cntrl}+", " ");
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    List<String> lines() {
        int[] widths = new int[columns.size()];
        for (int c = 0; c < widths.length; c++) {
            widths[c] = length(columns.get(c).header());
            for (List<String> row : rows) {
                widths[c] = Math.max(widths[c], length(row.get(c)));
            }
        }
        var lines = new ArrayList<String>();
        lines.add(line(columns.stream().map(Column::header).toList(), widths));
        lines.add(line(Arrays.stream(widths).mapToObj("-"::repeat).toList(), widths));
        rows.forEach(row -> lines.add(line(row, widths)));
        return lines;
    }

    private String line(List<String> cells, int[] widths) {
        var line = new StringBuilder();
        for (int c = 0; c < widths.length; c++) {
            String padding = " ".repeat(widths[c] - length(cells.get(c)));
            boolean right = columns.get(c).align() == Align.RIGHT;
            line.append(c == 0 ? "" : "  ").append(right ? padding : "").append(cells.get(c)).append(right ? "" : padding);
        }
        return line.toString().stripTrailing();
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
