package org.tokenwright.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tokenwright.report.ExportFile;
import org.tokenwright.report.Paper;

/** What those hear who cannot see the pages. */
class TagsTest {

    private static List<PDStructureElement> elements(PDStructureNode node) {
        var found = new ArrayList<PDStructureElement>();
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                found.add(element);
                found.addAll(elements(element));
            }
        }
        return found;
    }

    private static List<PDStructureElement> elements(PDDocument document) {
        return elements(document.getDocumentCatalog().getStructureTreeRoot());
    }

    private static List<PDStructureElement> below(PDStructureElement parent) {
        return parent.getKids().stream().filter(PDStructureElement.class::isInstance).map(PDStructureElement.class::cast).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"today", "quotes", "organisation"})
    void theBoardPageHasHeadingsTablesAndAFigure(String sample) throws IOException {
        try (PDDocument document = PdfProbe.open(Pages.board(PagePlans.of(sample), Paper.A4))) {
            check(document);
            assertThat(elements(document)).filteredOn(one -> one.getStructureType().equals("H1")).hasSize(1);
            assertThat(elements(document)).filteredOn(one -> one.getStructureType().equals("H2")).hasSize(6);
            assertThat(elements(document)).filteredOn(one -> one.getStructureType().equals("Figure")).hasSize(1)
                    .allMatch(one -> one.getAlternateDescription().contains("Cost by alternative"));
            assertThat(elements(document)).filteredOn(one -> one.getStructureType().equals("Table")).hasSize(2);
            assertThat(below(elements(document).stream().filter(one -> one.getStructureType().equals("Table")).toList().getLast()))
                    .as("six to ten assumptions beneath their head").hasSizeBetween(7, 11);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"quotes", "organisation"})
    void theReportHasThemToo(String sample) throws IOException {
        try (PDDocument document = PdfProbe.open(Pages.report(PagePlans.of(sample), Paper.LETTER))) {
            check(document);
        }
    }

    private static void check(PDDocument document) throws IOException {
        for (PDStructureElement element : elements(document)) {
            if (element.getStructureType().equals("Table")) {
                checkTable(element);
            }
            if (element.getStructureType().equals("Figure")) {
                assertThat(element.getAlternateDescription()).isNotBlank();
            }
        }
        for (PDPage page : document.getPages()) {
            checkContent(document, page);
        }
    }

    /** As many cells in every row as in the head; a head wherever the table goes on. */
    private static void checkTable(PDStructureElement table) {
        List<PDStructureElement> rows = below(table);
        assertThat(rows).hasSizeGreaterThan(1);
        assertThat(below(rows.getFirst())).allMatch(cell -> cell.getStructureType().equals("TH"));
        assertThat(rows).allMatch(row -> row.getStructureType().equals("TR") && below(row).size() == below(rows.getFirst()).size());
    }

    /** Every text is marked, and every mark leads to the element that it belongs to, and back. */
    private static void checkContent(PDDocument document, PDPage page) throws IOException {
        var extractor = new PDFMarkedContentExtractor();
        extractor.processPage(page);
        var numbers = document.getDocumentCatalog().getStructureTreeRoot().getParentTree().getCOSObject().getCOSArray(COSName.NUMS);
        COSArray owners = (COSArray) numbers.getObject(2 * page.getStructParents() + 1);
        int marked = 0;
        for (PDMarkedContent content : extractor.getMarkedContents()) {
            if (content.getMCID() >= 0) {
                COSDictionary owner = (COSDictionary) owners.getObject(content.getMCID());
                assertThat(owner.getNameAsString(COSName.S)).isEqualTo(content.getTag());
                assertThat(references(new PDStructureElement(owner), page)).contains(content.getMCID());
                marked++;
            } else {
                assertThat(content.getTag()).isEqualTo("Artifact");
            }
        }
        assertThat(marked).isEqualTo(owners.size()).isPositive();
        assertThat(lettersOf(extractor)).isEqualTo(letters(page, document));
    }

    private static Set<Integer> references(PDStructureElement element, PDPage page) {
        var found = new HashSet<Integer>();
        for (Object kid : element.getKids()) {
            if (kid instanceof PDMarkedContentReference reference && reference.getPage().getCOSObject() == page.getCOSObject()) {
                found.add(reference.getMCID());
            }
        }
        return found;
    }

    private static int lettersOf(PDFMarkedContentExtractor extractor) {
        return extractor.getMarkedContents().stream().mapToInt(content -> (int) content.getContents().stream()
                .filter(TextPosition.class::isInstance).count()).sum();
    }

    private static int letters(PDPage page, PDDocument document) throws IOException {
        int[] letters = new int[1];
        var stripper = new PDFTextStripper() {
            @Override
            protected void processTextPosition(TextPosition text) {
                letters[0]++;
            }
        };
        int number = document.getPages().indexOf(page) + 1;
        stripper.setStartPage(number);
        stripper.setEndPage(number);
        stripper.writeText(document, new StringWriter());
        return letters[0];
    }

    @ParameterizedTest
    @ValueSource(strings = {"quotes", "founding-2024"})
    void saysItsTitleAndItsDay(String sample) throws IOException {
        ExportFile file = Pages.board(PagePlans.of(sample), Paper.A4);
        try (PDDocument document = PdfProbe.open(file)) {
            var about = document.getDocumentInformation();
            String xmp = new String(document.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8);
            assertThat(about.getTitle()).startsWith(PagePlans.sample(sample).name());
            assertThat(xmp).contains(about.getTitle(), "2026-11-21T00:00:00Z", "Tokenwright 1.2.3");
            assertThat(about.getCreationDate().toInstant()).isEqualTo(PagePlans.DAY + "T00:00:00Z");
            assertThat(about.getSubject()).contains(PlanHash.of(PagePlans.sample(sample)));
        }
    }
}
