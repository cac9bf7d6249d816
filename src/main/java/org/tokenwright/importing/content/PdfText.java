package org.tokenwright.importing.content;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.tokenwright.importing.content.Content.Encoding;
import org.tokenwright.importing.content.Content.Pdf;
import org.tokenwright.importing.content.Content.Text;

/** The pages of a PDF and the text that stands on them. */
final class PdfText {

    static {
        FontMappers.set(new BundledFonts());   // for the whole program, which reads PDFs here alone
    }

    private PdfText() {
    }

    static Pdf read(Path file, Bytes bytes, Limits limits, BooleanSupplier cancelled) throws IOException {
        if (bytes.size() > limits.pdfBytes()) {
            throw new Refusal("a PDF of more than " + Shown.megabytes(limits.pdfBytes()) + ": cut it into several files");
        }
        PdfStreams.check(bytes, cancelled);
        return Trouble.guarded("PDF", () -> open(file, limits, cancelled));
    }

    private static Pdf open(Path file, Limits limits, BooleanSupplier cancelled) throws IOException {
        Stop.check(cancelled);
        try (RandomAccessRead source = new RandomAccessReadBufferedFile(file);
                PDDocument document = Loader.loadPDF(source, "", null, null, IOUtils.createMemoryOnlyStreamCache())) {
            int pages = pages(document, limits.pdfPages(), cancelled);
            var stripper = new PdfPages(cancelled);
            stripper.writeText(document, stripper.out());
            return content(pages, stripper.texts());
        } catch (InvalidPasswordException _) {
            throw new Refusal("the PDF is protected with a password: save it without one");
        }
    }

    private static Pdf content(int pages, List<String> texts) {
        long characters = texts.stream().mapToLong(String::length).sum();
        var text = new Text(Segments.of(texts), characters, ContentGuess.of(head(texts)), Encoding.EXTRACTED);
        return new Pdf(pages, pages - texts.size(), text);
    }

    private static String head(List<String> texts) {
        var head = new StringBuilder();
        for (int i = 0; i < texts.size() && head.length() < ContentGuess.LENGTH; i++) {
            head.append(texts.get(i));
        }
        return head.toString();
    }

    /** Counted, for a damaged file may declare any number. */
    private static int pages(PDDocument document, int most, BooleanSupplier cancelled) {
        int pages = 0;
        for (PDPage _ : document.getPages()) {
            Stop.check(cancelled);
            if (++pages > most) {
                throw new Refusal("a PDF of more than " + Shown.number(most) + " pages: cut it into several files");
            }
        }
        if (pages == 0) {
            throw new Refusal("the PDF has no pages");
        }
        return pages;
    }
}
