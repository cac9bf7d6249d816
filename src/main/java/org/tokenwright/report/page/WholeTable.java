package org.tokenwright.report.page;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;

/** A table that is not broken between pages. */
record WholeTable(Table table) implements Block {

    @Override
    public double height(double width) {
        List<Double> widths = table.widths(width);
        double height = table.head(width).height(width);
        for (int row = 0; row < table.rows().size(); row++) {
            height += table.row(row, widths).height(width);
        }
        return height;
    }

    @Override
    public void draw(Spot spot) throws IOException {
        PDStructureElement element = Tags.below(spot.parent(), "Table");
        List<Double> widths = table.widths(spot.width());
        Block head = table.head(spot.width());
        head.draw(spot.in(element));
        Spot at = spot.in(element).down(head.height(spot.width()));
        for (int row = 0; row < table.rows().size(); row++) {
            Block block = table.row(row, widths);
            block.draw(at);
            at = at.down(block.height(spot.width()));
        }
    }
}
