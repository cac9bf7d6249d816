package org.tokenwright.report.page;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.tokenwright.report.ExportFile;

/** Reads a PDF back: its text, and where each line of text stands. */
final class PdfProbe {

    /**
     * A piece of text that was written at once. Places are points from the left and from the top.
     *
     * @param size of the letters, points
     */
    record Line(int page, String text, double left, double top, double right, double bottom, double size) {

        boolean overlaps(Line other) {
            double slack = 0.3;
            return page == other.page && left < other.right - slack && other.left < right - slack
                    && top < other.bottom - slack && other.top < bottom - slack;
        }
    }

    private PdfProbe() {
    }

    static byte[] bytes(ExportFile file) throws IOException {
        var bytes = new ByteArrayOutputStream();
        file.content().writeTo(bytes);
        return bytes.toByteArray();
    }

    static PDDocument open(ExportFile file) throws IOException {
        return Loader.loadPDF(bytes(file));
    }

    /** All text in reading order, with single spaces. */
    static String text(PDDocument document) throws IOException {
        return plain(new PDFTextStripper().getText(document));
    }

    /** Without line ends and spaces of all kinds, so that broken lines compare. */
    static String plain(String text) {
        return text.replaceAll("[\\s\u00a0]+", "");
    }

    static List<Line> lines(PDDocument document) throws IOException {
        var lines = new ArrayList<Line>();
        new Places(lines).writeText(document, new StringWriter());
        return lines;
    }

    private static final class Places extends PDFTextStripper {

        private final List<Line> lines;

        Places(List<Line> lines) {
            this.lines = lines;
            setSortByPosition(false);
        }

        @Override
        protected void writeString(String text, List<TextPosition> positions) {
            TextPosition first = positions.getFirst();
            TextPosition last = positions.getLast();
            double size = first.getFontSizeInPt();
            lines.add(new Line(getCurrentPageNo(), text, first.getXDirAdj(), first.getYDirAdj() - size * 0.75,
                    last.getXDirAdj() + last.getWidthDirAdj(), first.getYDirAdj() + size * 0.2, size));
        }
    }
}
