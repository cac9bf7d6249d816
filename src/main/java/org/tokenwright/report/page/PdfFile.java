package org.tokenwright.report.page;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.GregorianCalendar;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.tokenwright.chart.PdfFonts;

/** A PDF document while it is written: pages, structure, bookmarks, and what it says about itself. */
final class PdfFile implements AutoCloseable {

    /** Of all texts of the pages. */
    static final String LANGUAGE = "en";

    private final PDDocument document = new PDDocument();
    private final PdfFonts fonts;
    private final Tags tags = new Tags();
    private final Sheet sheet;
    private final List<Page> pages = new ArrayList<>();
    private final PDDocumentOutline bookmarks = new PDDocumentOutline();

    PdfFile(Sheet sheet) throws IOException {
        this.sheet = sheet;
        fonts = new PdfFonts(document);
    }

    Sheet sheet() {
        return sheet;
    }

    PdfFonts fonts() {
        return fonts;
    }

    Tags tags() {
        return tags;
    }

    List<Page> pages() {
        return pages;
    }

    Page newPage() throws IOException {
        var page = new Page(sheet, document, fonts, tags);
        pages.add(page);
        return page;
    }

    /** Names a place of the last page for the list of contents of the viewer. */
    void bookmark(String title, double y) {
        var destination = new PDPageXYZDestination();
        destination.setPage(pages.getLast().page());
        destination.setTop(pages.getLast().fromBottom(y));
        var item = new PDOutlineItem();
        item.setTitle(title);
        item.setDestination(destination);
        bookmarks.addLast(item);
    }

    /** Writes the file; equal pages give equal bytes. */
    void write(About about, OutputStream out) throws IOException {
        for (Page page : pages) {
            page.close();
        }
        var catalog = document.getDocumentCatalog();
        catalog.setLanguage(LANGUAGE);
        tags.addTo(catalog);
        if (bookmarks.hasChildren()) {
            catalog.setDocumentOutline(bookmarks);
        }
        var viewer = new PDViewerPreferences(catalog.getCOSObject());
        viewer.setDisplayDocTitle(true);
        catalog.setViewerPreferences(viewer);
        document.setDocumentInformation(information(about));
        var metadata = new PDMetadata(document, new ByteArrayInputStream(Xmp.of(about)));
        catalog.setMetadata(metadata);
        document.setDocumentId(about.number());
        document.save(out);
    }

    private static PDDocumentInformation information(About about) {
        var information = new PDDocumentInformation();
        information.setTitle(about.title());
        information.setSubject(about.subject());
        information.setCreator(about.program());
        information.setProducer(about.program());
        var day = GregorianCalendar.from(about.day().atStartOfDay(ZoneOffset.UTC));
        information.setCreationDate(day);
        information.setModificationDate(day);
        return information;
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
