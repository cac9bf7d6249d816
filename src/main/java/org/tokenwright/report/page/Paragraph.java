package org.tokenwright.report.page;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.tokenwright.chart.PdfFonts;
import org.tokenwright.chart.TextStyle;

/**
 * Text of one look.
 *
 * @param type what it is in the structure: {@code P}, {@code H1}, {@code H2}
 * @param most lines; what they do not hold ends with an ellipsis
 */
record Paragraph(String text, TextStyle style, String type, int most, PdfFonts fonts) implements Block {

    List<String> lines(double width) {
        return Lines.of(text, width, most, style, fonts);
    }

    @Override
    public double height(double width) {
        return lines(width).size() * Styles.line(style);
    }

    @Override
    public void draw(Spot spot) throws IOException {
        PDStructureElement element = Tags.below(spot.parent(), type);
        double y = spot.top();
        for (String line : lines(spot.width())) {
            spot.page().text(element, line, spot.left(), y + Styles.baseline(style), style);
            y += Styles.line(style);
        }
    }
}
