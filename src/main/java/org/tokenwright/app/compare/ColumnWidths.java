package org.tokenwright.app.compare;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.tokenwright.app.compare.Sorting.Column;
import org.tokenwright.chart.TextMeasure;
import org.tokenwright.chart.TextStyle.Weight;

/** Widths of the columns of the comparison table: figures get what their texts need, names all the rest. */
final class ColumnWidths {

    /** Names are not made narrower than this; the table scrolls instead. */
    static final double LEAST_NAME = 150;

    private static final double HEADER_SIZE = 11;
    private static final double CELL_SIZE = 12;
    private static final double PADDING = 9;
    /** Square, gap and padding of a name. */
    private static final double NAME_PADDING = 30;
    private static final double MOST_EXTRA = 24;

    private final Map<Column, Double> needed = new EnumMap<>(Column.class);

    ColumnWidths(TableText text, TextMeasure measure) {
        for (Column column : TableText.COLUMNS) {
            if (text.isShown(column)) {
                Weight weight = column == Column.TOTAL ? Weight.BOLD : Weight.REGULAR;
                double cells = widest(text.widest(column), CELL_SIZE, weight, measure);
                double header = column == Column.NAME ? 0 : widest(List.of(text.header(column)), HEADER_SIZE, Weight.BOLD, measure);
                needed.put(column, Math.ceil(Math.max(cells, header) + (column == Column.NAME ? NAME_PADDING : PADDING)));
            }
        }
    }

    private static double widest(List<String> texts, double size, Weight weight, TextMeasure measure) {
        return texts.stream().mapToDouble(text -> measure.width(text, size, weight)).max().orElse(0);
    }

    /** Widths of the shown columns in a table of this inner width. What no name needs makes the figures wider. */
    Map<Column, Double> within(double width) {
        var widths = new EnumMap<>(needed);
        double figures = needed.values().stream().mapToDouble(Double::doubleValue).sum() - needed.get(Column.NAME);
        double room = width - figures;
        double more = Math.floor(Math.clamp((room - Math.max(LEAST_NAME, needed.get(Column.NAME))) / needed.size(), 0, MOST_EXTRA));
        widths.replaceAll((column, own) -> column == Column.NAME
                ? Math.max(LEAST_NAME, room - more * (needed.size() - 1)) : own + more);
        return widths;
    }
}
