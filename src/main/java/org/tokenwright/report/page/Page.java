package org.tokenwright.report.page;

import java.io.IOException;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.tokenwright.chart.ColourRole;
import org.tokenwright.chart.Drawing;
import org.tokenwright.chart.PdfFonts;
import org.tokenwright.chart.PdfPainter;
import org.tokenwright.chart.Rgb;
import org.tokenwright.chart.TextStyle;
import org.tokenwright.chart.Theme;

/** One page while it is written. Places are in points from the left and from the top. */
final class Page {

    private static final Theme THEME = Theme.LIGHT;

    private final PDPage page;
    private final PDPageContentStream content;
    private final PdfFonts fonts;
    private final Tags tags;
    private final double height;

    Page(Sheet sheet, PDDocument document, PdfFonts fonts, Tags tags) throws IOException {
        this.fonts = fonts;
        this.tags = tags;
        height = sheet.height();
        page = new PDPage(new PDRectangle((float) sheet.width(), (float) sheet.height()));
        document.addPage(page);
        tags.addPage(page);
        content = new PDPageContentStream(document, page);
    }

    PDPage page() {
        return page;
    }

    PdfFonts fonts() {
        return fonts;
    }

    /** Writes a line of text that belongs to an element. */
    void text(PDStructureElement owner, String text, double x, double baseline, TextStyle style) throws IOException {
        if (!text.isBlank()) {
            content.beginMarkedContent(COSName.getPDFName(owner.getStructureType()), tags.mark(page, owner));
            write(text, x, baseline, style);
            content.endMarkedContent();
        }
    }

    /** Writes a line of text that is no part of what the document says: a page number. */
    void remark(String text, double x, double baseline, TextStyle style) throws IOException {
        content.beginMarkedContent(COSName.ARTIFACT);
        write(text, x, baseline, style);
        content.endMarkedContent();
    }

    private void write(String text, double x, double baseline, TextStyle style) throws IOException {
        Rgb colour = THEME.text(style.role());
        fill(colour);
        fonts.write(text, x, height - baseline, style.size(), style.weight(), content);
    }

    private void fill(Rgb colour) throws IOException {
        content.setNonStrokingColor(colour.red() / 255f, colour.green() / 255f, colour.blue() / 255f);
    }

    /** A filled rectangle that means nothing. */
    void area(double x, double y, double width, double tall, ColourRole role) throws IOException {
        content.beginMarkedContent(COSName.ARTIFACT);
        fill(THEME.colour(role));
        content.addRect((float) x, (float) (height - y - tall), (float) width, (float) tall);
        content.fill();
        content.endMarkedContent();
    }

    /** A picture with its words. */
    void figure(PDStructureElement parent, Drawing drawing, String words, double x, double y, double scale) throws IOException {
        PDStructureElement figure = Tags.below(parent, "Figure");
        figure.setAlternateDescription(words);
        figure.getCOSObject().setItem(COSName.A, bounds(x, y, drawing.width() * scale, drawing.height() * scale));
        content.beginMarkedContent(COSName.getPDFName("Figure"), tags.mark(page, figure));
        new PdfPainter(fonts, THEME).paint(drawing, new PdfPainter.Place(x, height - y, scale), content);
        content.endMarkedContent();
    }

    private COSDictionary bounds(double x, double y, double width, double tall) {
        var layout = new COSDictionary();
        layout.setName(COSName.O, "Layout");
        layout.setName("Placement", "Block");
        var box = new COSArray();
        box.setFloatArray(new float[] {(float) x, (float) (height - y - tall), (float) (x + width), (float) (height - y)});
        layout.setItem(COSName.BBOX, box);
        return layout;
    }

    /** Distance of a place from the bottom, as the document counts it. */
    int fromBottom(double y) {
        return (int) Math.round(height - y);
    }

    void close() throws IOException {
        content.close();
    }
}
