package org.tokenwright.report.page;

import java.io.IOException;
import java.util.ArrayList;
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

    /**
     * A heading that waits for what stands beneath it.
     *
     * @param before points above it, unless it is the first on its page
     */
    private record Heading(String text, TextStyle style, String tag, double before, boolean hasBookmark) {}

    private final PdfFile file;
    private final List<Heading> waiting = new ArrayList<>();
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

    /** Begins a page where there is no room for the headings that wait and this height beneath them; then writes the headings. */
    private void makeRoom(double height) throws IOException {
        double headings = waiting.stream().mapToDouble(heading -> heading.before() + block(heading).height(width()) + GAP).sum();
        double beneath = waiting.isEmpty() ? height : Math.max(height, COMPANY);
        if (!isAtTop() && y + headings + beneath > file.sheet().end()) {
            next();
        }
        for (Heading heading : waiting) {
            write(heading);
        }
        waiting.clear();
    }

    private void write(Heading heading) throws IOException {
        y += isAtTop() ? 0 : heading.before();
        if (heading.hasBookmark()) {
            file.bookmark(heading.text(), y);
        }
        put(block(heading));
    }

    private Block block(Heading heading) {
        return new Paragraph(heading.text(), heading.style(), heading.tag(), 2, file.fonts());
    }

    private Spot spot(PDStructureElement parent) {
        return new Spot(page, parent, Sheet.SIDE, y, width());
    }

    /** A block that is not broken. */
    void add(Block block) throws IOException {
        makeRoom(block.height(width()));
        put(block);
    }

    private void put(Block block) throws IOException {
        block.draw(spot(file.tags().document()));
        y += block.height(width()) + GAP;
    }

    void title(String text) throws IOException {
        add(new Paragraph(text, Styles.TITLE, "H1", 4, file.fonts()));
    }

    /** A heading with a bookmark; it stands on the page of what comes next. */
    void chapter(String text) {
        waiting.add(new Heading(text, Styles.CHAPTER, "H2", BEFORE_CHAPTER, true));
    }

    /** A heading; it stands on the page of what comes next. */
    void section(String text) {
        waiting.add(new Heading(text, Styles.SECTION, "H3", BEFORE_SECTION, false));
    }

    /** A paragraph that may go on on the next page. */
    void paragraph(String text) throws IOException {
        paragraph(text, Styles.LEAD);
    }

    void paragraph(String text, TextStyle style) throws IOException {
        makeRoom(Styles.line(style));
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
        section(title);
        add(twoOnAPage ? half : block);
    }

    /** A table whose head is repeated on every page. */
    void table(Table table) throws IOException {
        List<Double> widths = table.widths(width());
        Block head = table.head(width());
        PDStructureElement element = null;
        Page headed = null;
        for (int i = 0; i < table.rows().size(); i++) {
            Block row = table.row(i, widths);
            double height = row.height(width());
            makeRoom(height + (headed == page ? 0 : head.height(width())));
            // Below a heading in the order of reading too, so not before there is room.
            element = element == null ? Tags.below(file.tags().document(), "Table") : element;
            if (headed != page) {
                head.draw(spot(element));
                y += head.height(width());
                headed = page;
            }
            row.draw(spot(element));
            y += height;
        }
        y += GAP;
    }
}
