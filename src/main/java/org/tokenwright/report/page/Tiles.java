package org.tokenwright.report.page;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.tokenwright.chart.ColourRole;
import org.tokenwright.chart.PdfFonts;
import org.tokenwright.chart.TextStyle;

/** Three or four figures side by side. */
record Tiles(List<Tile> tiles, PdfFonts fonts) implements Block {

    private static final double INSET = 8;

    /**
     * @param remark beneath the figure: its range, what it is compared with
     */
    record Tile(String label, String figure, String remark) {
    }

    @Override
    public double height(double width) {
        return Styles.line(Styles.HEAD) + Styles.line(Styles.FIGURE) + Styles.line(Styles.QUIET) + 2;
    }

    @Override
    public void draw(Spot spot) throws IOException {
        double each = spot.width() / tiles.size();
        for (int i = 0; i < tiles.size(); i++) {
            spot.page().area(spot.left() + i * each, spot.top(), 1.5, height(spot.width()), ColourRole.FOCUS);
            draw(tiles.get(i), spot.part(i * each + INSET, each - 2 * INSET));
        }
    }

    private void draw(Tile tile, Spot spot) throws IOException {
        PDStructureElement element = Tags.below(spot.parent(), "P");
        double y = line(tile.label(), Styles.HEAD, spot.top(), spot, element);
        y = line(tile.figure(), Styles.FIGURE, y, spot, element);
        line(tile.remark(), Styles.QUIET, y, spot, element);
    }

    private double line(String text, TextStyle style, double top, Spot spot, PDStructureElement element) throws IOException {
        String shown = fonts.fit(text, spot.width(), style.size(), style.weight());
        spot.page().text(element, shown, spot.left(), top + Styles.baseline(style), style);
        return top + Styles.line(style);
    }
}
