package org.tokenwright.report.page;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.tokenwright.chart.PdfFonts;

/**
 * A list.
 *
 * @param most lines of an item
 */
record Bullets(List<String> items, int most, PdfFonts fonts) implements Block {

    private static final double INDENT = 9;
    private static final double GAP = 2;
    private static final String BULLET = "\u2022";

    private Paragraph paragraph(String item) {
        return new Paragraph(item, Styles.BODY, "LBody", most, fonts);
    }

    @Override
    public double height(double width) {
        return items.stream().mapToDouble(item -> paragraph(item).height(width - INDENT) + GAP).sum();
    }

    @Override
    public void draw(Spot spot) throws IOException {
        PDStructureElement list = Tags.below(spot.parent(), "L");
        Spot at = spot;
        for (String item : items) {
            PDStructureElement entry = Tags.below(list, "LI");
            at.page().text(Tags.below(entry, "Lbl"), BULLET, at.left() + 1, at.top() + Styles.baseline(Styles.BODY), Styles.BODY);
            paragraph(item).draw(at.in(entry).part(INDENT, at.width() - INDENT));
            at = at.down(paragraph(item).height(at.width() - INDENT) + GAP);
        }
    }
}
