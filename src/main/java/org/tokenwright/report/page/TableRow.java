package org.tokenwright.report.page;

import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.tokenwright.chart.ColourRole;
import org.tokenwright.chart.TextStyle;

/** One row of a table, with the line beneath it; its parent is the table. */
record TableRow(List<String> cells, TextStyle style, Table table, List<Double> widths, boolean isHead) implements Block {

    private static final double PADDING = 2;

    private List<String> lines(int cell) {
        return Lines.of(cells.get(cell), widths.get(cell), isHead ? 2 : table.most(), style, table.fonts());
    }

    @Override
    public double height(double width) {
        int most = IntStream.range(0, cells.size()).map(cell -> lines(cell).size()).max().orElse(1);
        return most * Styles.line(style) + 2 * PADDING;
    }

    @Override
    public void draw(Spot spot) throws IOException {
        PDStructureElement row = Tags.below(spot.parent(), "TR");
        double left = spot.left();
        for (int cell = 0; cell < cells.size(); cell++) {
            PDStructureElement element = isHead ? Tags.columnHead(row) : Tags.below(row, "TD");
            draw(cell, left, spot, element);
            left += widths.get(cell) + Table.GAP;
        }
        spot.page().area(spot.left(), spot.top() + height(spot.width()) - 0.5, spot.width(), 0.5,
                isHead ? ColourRole.AXIS : ColourRole.GRID);
    }

    private void draw(int cell, double left, Spot spot, PDStructureElement element) throws IOException {
        double y = spot.top() + PADDING + Styles.baseline(style);
        for (String line : lines(cell)) {
            double free = table.columns().get(cell).isFigures()
                    ? widths.get(cell) - table.fonts().width(line, style.size(), style.weight()) : 0;
            spot.page().text(element, line, left + free, y, style);
            y += Styles.line(style);
        }
    }
}
