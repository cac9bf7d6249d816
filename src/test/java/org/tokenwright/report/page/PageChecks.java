package org.tokenwright.report.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.util.List;
import java.util.TreeMap;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.tokenwright.report.page.PdfProbe.Line;

/** What holds for every page. */
final class PageChecks {

    /** Points. */
    private static final double SLACK = 0.1;

    private PageChecks() {
    }

    static void check(PDDocument document) throws IOException {
        List<Line> lines = PdfProbe.lines(document);
        assertThat(lines).hasSizeGreaterThan(10);
        for (Line line : lines) {
            PDPage page = document.getPage(line.page() - 1);
            assertThat(line.left()).as(line.toString()).isGreaterThanOrEqualTo(Sheet.SIDE - 1);
            assertThat(line.right()).as(line.toString()).isLessThanOrEqualTo(page.getMediaBox().getWidth() - Sheet.SIDE + 1);
            assertThat(line.top()).as(line.toString()).isGreaterThanOrEqualTo(20);
            assertThat(line.bottom()).as(line.toString()).isLessThanOrEqualTo(page.getMediaBox().getHeight() - 8);
        }
        apart(lines);
        noHeadingIsLast(lines);
        for (PDPage page : document.getPages()) {
            fontsAreEmbedded(page);
        }
        isTagged(document);
    }

    private static void apart(List<Line> lines) {
        for (int i = 0; i < lines.size(); i++) {
            for (int j = i + 1; j < lines.size(); j++) {
                Line one = lines.get(i);
                Line other = lines.get(j);
                if (one.overlaps(other)) {
                    fail("%s%n%s", one, other);
                }
            }
        }
    }

    private static void noHeadingIsLast(List<Line> lines) {
        var lowest = new TreeMap<Integer, Line>();
        lines.stream().filter(line -> line.size() > Styles.FOOTER.size() + SLACK)
                .forEach(line -> lowest.merge(line.page(), line, (one, other) -> one.bottom() > other.bottom() ? one : other));
        assertThat(lowest.values()).allSatisfy(line -> assertThat(line.size()).as(line.toString()).isLessThan(Styles.SECTION.size() - SLACK));
    }

    private static void fontsAreEmbedded(PDPage page) throws IOException {
        for (COSName name : page.getResources().getFontNames()) {
            PDFont font = page.getResources().getFont(name);
            assertThat(font.isEmbedded()).as(font.getName()).isTrue();
            assertThat(font.getName()).as("subset").matches("[A-Z]{6}\\+.*");
        }
    }

    private static void isTagged(PDDocument document) {
        var catalog = document.getDocumentCatalog();
        assertThat(catalog.getMarkInfo().isMarked()).isTrue();
        assertThat(catalog.getLanguage()).isEqualTo("en");
        assertThat(catalog.getViewerPreferences().displayDocTitle()).isTrue();
        assertThat(document.getDocumentInformation().getTitle()).isNotBlank();
        assertThat(catalog.getStructureTreeRoot().getKids()).isNotEmpty();
    }
}
