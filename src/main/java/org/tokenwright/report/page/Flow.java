package org.tokenwright.report.page;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.tokenwright.chart.Chart;
import org.tokenwright.chart.TextStyle;
import org.tokenwright.report.page.Block.Spot;

/** Pages that are filled from top to bottom; what finds no room stands on the next one. */
final class Flow {

    private static final double GAP = 6;
    private static final double BEFORE_CHAPTER = 14;
    private static final double BEFORE_SECTION = 8;
    /** What stands beneath a heading on the same page at least. */
    private static final double COMPANY = 60;

    /** Part of a page that a chart takes at most. */
    private static final double CHART_MOST = 0.8;
    /** Part of a page that leaves room for a second chart. */
    private static final double CHART_HALF = 0.455;

    private final PdfFile file;
    private Page page;
    private double y;

    Flow(PdfFile file) throws IOException {
        this.file = file;
        next();
    }

    private void next() throws IOException {
        page = file.newPage();
        y = Sheet.TOP;
    }

    private double width() {
        return file.sheet().body();
    }

    private boolean isAtTop() {
        return y == Sheet.TOP;
    }

    private void makeRoom(double height) throws IOException {
        if (!isAtTop() && y + height > file.sheet().end()) {
            next();
        }
    }

    private Spot spot(PDStructureElement parent) {
        return new Spot(page, parent, Sheet.SIDE, y, width());
    }

    /** A block that is not broken. */
    void add(Block block) throws IOException {
        double height = block.height(width());
        makeRoom(height);
        block.draw(spot(file.tags().document()));
        y += height + GAP;
    }

    void title(String text) throws IOException {
        add(new Paragraph(text, Styles.TITLE, "H1", 4, file.fonts()));
    }

    /** A heading with a bookmark. */
    void chapter(String text) throws IOException {
        y += isAtTop() ? 0 : BEFORE_CHAPTER;
        makeRoom(COMPANY + Styles.line(Styles.CHAPTER));
        file.bookmark(text, y);
        add(new Paragraph(text, Styles.CHAPTER, "H2", 2, file.fonts()));
    }

    void section(String text) throws IOException {
        y += isAtTop() ? 0 : BEFORE_SECTION;
        makeRoom(COMPANY + Styles.line(Styles.SECTION));
        add(new Paragraph(text, Styles.SECTION, "H3", 2, file.fonts()));
    }

    /** A paragraph that may go on on the next page. */
    void paragraph(String text) throws IOException {
        paragraph(text, Styles.LEAD);
    }

    void paragraph(String text, TextStyle style) throws IOException {
        PDStructureElement element = Tags.below(file.tags().document(), "P");
        for (String line : Lines.of(text, width(), Integer.MAX_VALUE, style, file.fonts())) {
            makeRoom(Styles.line(style));
            page.text(element, line, Sheet.SIDE, y + Styles.baseline(style), style);
            y += Styles.line(style);
        }
        y += GAP;
    }

    void bullets(List<String> items) throws IOException {
        for (String item : items) {
            add(new Bullets(List.of(item), 40, file.fonts()));
            y -= GAP;
        }
        y += GAP;
    }

    void chart(String title, Chart chart) throws IOException {
        double body = file.sheet().end() - Sheet.TOP;
        var block = new ChartBlock(chart, Math.min(body * CHART_MOST, ChartBlock.ease(chart, width(), file.fonts())), file.fonts());
        var half = new ChartBlock(chart, body * CHART_HALF, file.fonts());
        boolean twoOnAPage = block.tall() > half.tall() && half.showsAllOf(block, width());
        y += isAtTop() ? 0 : BEFORE_SECTION;
        add(Stack.of(4, new Paragraph(title, Styles.SECTION, "H3", 2, file.fonts()), twoOnAPage ? half : block));
    }

    /** A table whose head is repeated on every page. */
    void table(Table table) throws IOException {
        List<Double> widths = table.widths(width());
        PDStructureElement element = Tags.below(file.tags().document(), "Table");
        Block head = table.head(width());
        boolean headed = false;
        for (int i = 0; i < table.rows().size(); i++) {
            Block row = table.row(i, widths);
            double height = row.height(width());
            boolean breaks = y + height + (headed ? 0 : head.height(width())) > file.sheet().end();
            if (breaks && !isAtTop()) {
                next();
                headed = false;
            }
            if (!headed) {
                head.draw(spot(element));
                y += head.height(width());
                headed = true;
            }
            row.draw(spot(element));
            y += height;
        }
        y += GAP;
    }
}
