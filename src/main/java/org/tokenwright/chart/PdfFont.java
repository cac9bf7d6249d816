package org.tokenwright.chart;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** A font of the class path in a document, of which the letters that are used are embedded. */
final class PdfFont {

    private final TrueTypeFont font;
    private final CmapLookup letters;
    private final PDType0Font embedded;

    private PdfFont(TrueTypeFont font, PDDocument document) throws IOException {
        this.font = font;
        letters = font.getUnicodeCmapLookup();
        embedded = PDType0Font.load(document, font, true);
    }

    /** @throws IOException if the class path has no such file, or it is damaged */
    static PdfFont load(String file, PDDocument document) throws IOException {
        try (InputStream stream = PdfFont.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IOException("font is missing from the class path: " + file);
            }
            TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(stream));
            font.setEnableGsub(false);   // ligatures would have other widths than their letters
            return new PdfFont(font, document);
        }
    }

    PDType0Font embedded() {
        return embedded;
    }

    boolean shows(int letter) {
        return letters.getGlyphId(letter) > 0;
    }

    /** Width of a letter as a share of the font size. */
    double width(int letter) {
        try {
            return (double) font.getAdvanceWidth(letters.getGlyphId(letter)) / font.getUnitsPerEm();
        } catch (IOException e) {
            throw new UncheckedIOException("font of the class path is damaged", e);
        }
    }

    /** Height above the line that letters stand on, as a share of the font size. */
    double ascent() throws IOException {
        return (double) font.getHorizontalHeader().getAscender() / font.getUnitsPerEm();
    }

    /** Depth below that line, as a share of the font size. */
    double descent() throws IOException {
        return -(double) font.getHorizontalHeader().getDescender() / font.getUnitsPerEm();
    }
}
