package org.tokenwright.importing.content;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFooter;
import org.apache.poi.xwpf.usermodel.XWPFHeader;
import org.tokenwright.importing.content.Content.Encoding;
import org.tokenwright.importing.content.Content.Text;

/**
 * The text of a Word document: its body with tables, its headers and footers. Pictures and macros are not looked at.
 *
 * <p>The limits of the library on packed parts stay as they are; ours is checked before and is lower.
 */
final class DocxText {

    private static final String WHAT = "Word document";

    private DocxText() {
    }

    static Text read(Path file, Bytes bytes, Limits limits, BooleanSupplier cancelled) {
        if (bytes.size() > limits.docxBytes()) {
            throw new Refusal("a Word document of more than " + Shown.megabytes(limits.docxBytes()));
        }
        return Trouble.guarded(WHAT, () -> {
            ZipParts.check(file, limits.docxMarkup(), cancelled);
            return text(extract(file, cancelled));
        });
    }

    private static Text text(String text) {
        if (text.isBlank()) {
            throw new Refusal("the Word document has no text");
        }
        return new Text(Segments.of(List.of(text)), text.length(), ContentGuess.of(text), Encoding.EXTRACTED);
    }

    private static String extract(Path file, BooleanSupplier cancelled) throws IOException {
        Stop.check(cancelled);
        try (OPCPackage parts = OPCPackage.open(file.toFile(), PackageAccess.READ); var document = new XWPFDocument(parts);
                var extractor = new XWPFWordExtractor(document)) {
            extractor.setFetchHyperlinks(false);
            extractor.setConcatenatePhoneticRuns(false);
            var text = new StringBuilder();
            document.getHeaderList().stream().map(XWPFHeader::getText).forEach(header -> add(header, text));
            for (IBodyElement element : document.getBodyElements()) {
                Stop.check(cancelled);
                extractor.appendBodyElementText(text, element);
                text.append('\n');
                refuseLong(text);
            }
            document.getFooterList().stream().map(XWPFFooter::getText).forEach(footer -> add(footer, text));
            parts.revert();   // opened for reading: nothing is to be written back
            return text.toString();
        } catch (InvalidFormatException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private static void add(String part, StringBuilder text) {
        if (!part.isBlank()) {
            text.append(part.strip()).append('\n');
        }
    }

    private static void refuseLong(StringBuilder text) {
        if (text.length() > Limits.EXTRACTED) {
            throw new Refusal("a Word document of more than " + Shown.number(Limits.EXTRACTED) + " characters");
        }
    }
}
