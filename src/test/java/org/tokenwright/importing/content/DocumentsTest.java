package org.tokenwright.importing.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tokenwright.importing.content.Sounds.join;
import static org.tokenwright.importing.content.Sounds.latin;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tokenwright.importing.content.Content.Encoding;
import org.tokenwright.importing.content.Content.Pdf;
import org.tokenwright.importing.content.Content.Text;
import org.tokenwright.tokens.ContentType;

class DocumentsTest {

    private static final String GERMAN = "Der Hund ist nicht auf der Wiese und die Katze sitzt mit dem Vogel im Baum.";
    private static final String BODY = "word/document.xml";

    @TempDir
    Path folder;

    private static Limits small() {
        return new Limits(10, 9, 1 << 20, 1000, 1 << 20, 3, 1 << 20, 1 << 20);
    }

    @Test
    void readsPagesAndTextOfAPdf() throws IOException {
        var pdf = (Pdf) Reading.of(folder, "a.pdf", Documents.pdf(GERMAN, "", "page three"));
        assertThat(pdf.pages()).isEqualTo(3);
        assertThat(pdf.pagesWithoutText()).isEqualTo(1);
        assertThat(pdf.text().guess()).isEqualTo(ContentType.GERMAN);
        assertThat(pdf.text().encoding()).isEqualTo(Encoding.EXTRACTED);
        String text = String.join("", Reading.pieces(pdf.text()));
        assertThat(text).isEqualTo(GERMAN + "\n" + "page three\n");
        assertThat(pdf.text().characters()).isEqualTo(text.length());
    }

    @Test
    void aPdfOfPicturesHasPagesWithoutText() throws IOException {
        var pdf = (Pdf) Reading.of(folder, "scan.pdf", Documents.blankPdf(2));
        assertThat(pdf.pagesWithoutText()).isEqualTo(2);
        assertThat(pdf.text().characters()).isZero();
    }

    @Test
    void refusesAPdfWithAPassword() throws IOException {
        assertThat(Reading.refusal(folder, "a.pdf", Documents.encryptedPdf("user")))
                .isEqualTo("the PDF is protected with a password: save it without one");
    }

    @Test
    void readsAPdfThatOnlyForbidsThings() throws IOException {
        var pdf = (Pdf) Reading.of(folder, "a.pdf", Documents.encryptedPdf(""));
        assertThat(String.join("", Reading.pieces(pdf.text()))).contains("the secret of the house");
    }

    @Test
    void countsPagesThatAreThereNotThoseDeclared() throws IOException {
        String honest = new String(Documents.blankPdf(2), StandardCharsets.ISO_8859_1);
        byte[] lying = latin(honest.replace("/Count 2", "/Count 900000"));
        assertThat(lying).hasSize(honest.length() + 5);
        assertThat(Reading.of(folder, "a.pdf", lying)).isInstanceOfSatisfying(Pdf.class, pdf -> assertThat(pdf.pages()).isEqualTo(2));
    }

    @Test
    void refusesTooManyPages() throws IOException {
        assertThat(Reading.of(folder, "a.pdf", Documents.blankPdf(3), small())).isInstanceOf(Pdf.class);
        assertThat(Reading.refusal(Reading.of(folder, "b.pdf", Documents.blankPdf(4), small()))).startsWith("a PDF of more than 3 pages");
    }

    @Test
    void refusesThousandsOfPages() throws IOException {
        assertThat(Reading.refusal(folder, "a.pdf", Documents.blankPdf(5_001))).startsWith("a PDF of more than 5,000 pages");
    }

    @Test
    void refusesATooLargePdf() throws IOException {
        byte[] large = Arrays.copyOf(Documents.blankPdf(1), (1 << 20) + 1);
        assertThat(Reading.refusal(Reading.of(folder, "a.pdf", large, small()))).startsWith("a PDF of more than 1 MB");
    }

    @Test
    void refusesAPdfStreamThatUnpacksToAnySize() throws IOException {
        byte[] packed = deflated(new byte[80 << 20]);
        byte[] bomb = join(latin("%PDF-1.4\n1 0 obj\n<</Length " + packed.length + "/Filter/FlateDecode>>stream\n"), packed,
                latin("\nendstream endobj\ntrailer<<>>"));
        assertThat(Reading.refusal(folder, "a.pdf", bomb)).contains("unpacks to more than 64 MB");
        byte[] twice = deflated(packed);
        assertThat(Reading.refusal(folder, "b.pdf", join(latin("%PDF-1.4\n1 0 obj\n<</Filter[/FlateDecode/FlateDecode]>>stream\r\n"),
                twice, latin("\nendstream endobj")))).contains("unpacks to more than 64 MB");
    }

    private static byte[] deflated(byte[] bytes) {
        try (var deflater = new Deflater()) {
            deflater.setInput(bytes);
            deflater.finish();
            var out = new ByteArrayOutputStream();
            var buffer = new byte[64 << 10];
            while (!deflater.finished()) {
                out.write(buffer, 0, deflater.deflate(buffer));
            }
            return out.toByteArray();
        }
    }

    @Test
    void refusesAPdfThatIsCutOff() throws IOException {
        byte[] pdf = Documents.pdf("some text");
        assertThat(Reading.refusal(folder, "a.pdf", Arrays.copyOf(pdf, 60))).startsWith("the PDF is damaged");
        assertThat(Reading.refusal(folder, "b.pdf", Reading.utf8("no PDF at all"))).startsWith("the PDF is damaged");
    }

    @Test
    void readsTheTextOfAWordDocument() throws IOException {
        var text = (Text) Reading.of(folder, "a.docx", Documents.docx(GERMAN, "second"));
        assertThat(Reading.pieces(text)).containsExactly(GERMAN + "\nsecond\n");
        assertThat(text.guess()).isEqualTo(ContentType.GERMAN);
        assertThat(text.characters()).isEqualTo(GERMAN.length() + 8);
    }

    @Test
    void readsTablesAndHeaders() throws IOException {
        String text = String.join("", Reading.pieces(Reading.of(folder, "a.docx", Documents.docxWithTable())));
        assertThat(text).startsWith("page head\nbefore the table\n").contains("left cell\tright cell");
    }

    @Test
    void refusesAWordDocumentThatIsEmptyOrCutOffOrAnotherArchive() throws IOException {
        assertThat(Reading.refusal(folder, "a.docx", Documents.docx())).isEqualTo("the Word document has no text");
        byte[] whole = Documents.docx("text");
        assertThat(Reading.refusal(folder, "b.docx", Arrays.copyOf(whole, whole.length / 2))).startsWith("the Word document is damaged");
        assertThat(Reading.of(folder, "c.zip", whole)).isInstanceOf(Text.class);
        assertThat(Reading.refusal(folder, "d.docx", Reading.utf8("no archive"))).startsWith("the Word document is damaged");
        assertThat(Reading.refusal(folder, "e.zip", zipWithoutDocument())).startsWith("a packed archive or another kind of Office file");
    }

    private static byte[] zipWithoutDocument() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("a.txt"));
            zip.write('a');
        }
        return out.toByteArray();
    }

    @Test
    void refusesAWordDocumentThatUnpacksToAnySize() throws IOException {
        byte[] bomb = Documents.changed(Documents.docx("x"), "", UnaryOperator.identity(), Map.of("word/more.xml", new byte[40 << 20]));
        assertThat(bomb.length).isLessThan(1 << 20);
        assertThat(Reading.refusal(folder, "a.docx", bomb)).isEqualTo("a Word document that unpacks to too much, in its part word/more.xml");
        byte[] pictures = Documents.changed(Documents.docx("x"), "", UnaryOperator.identity(), Map.of("word/a.jpeg", new byte[40 << 20]));
        assertThat(Reading.refusal(folder, "c.docx", pictures)).doesNotContain("unpacks");
        byte[] dense = Documents.changed(Documents.docx("x"), BODY, text -> text.replace(">x<", ">" + "x".repeat(20 << 20) + "<"), Map.of());
        assertThat(Reading.refusal(folder, "b.docx", dense)).startsWith("the Word document is damaged (Zip bomb detected");
    }

    @Test
    void readsNoFileThroughAnEntity() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "the content of another file");
        byte[] hostile = Documents.changed(Documents.docx("x"), BODY, text -> text.replaceFirst("\\?>",
                "?><!DOCTYPE a [<!ENTITY other SYSTEM \"" + secret.toUri() + "\">]>").replace(">x<", ">x &other;<"), Map.of());
        assertThat(Reading.refusal(folder, "a.docx", hostile)).startsWith("the Word document is damaged").doesNotContain("content of another");
    }

    @Test
    void expandsNoEntities() throws IOException {
        var entities = new StringBuilder("<!DOCTYPE a [<!ENTITY e0 \"lol\">");
        for (int i = 1; i < 30; i++) {
            entities.append("<!ENTITY e").append(i).append(" \"").append(("&e" + (i - 1) + ";").repeat(10)).append("\">");
        }
        byte[] hostile = Documents.changed(Documents.docx("x"), BODY,
                text -> text.replaceFirst("\\?>", "?>" + entities + "]>").replace(">x<", ">&e29;<"), Map.of());
        assertThat(Reading.refusal(folder, "a.docx", hostile)).startsWith("the Word document is damaged");
    }

    @Test
    void macrosAreNotLookedAt() throws IOException {
        byte[] macro = Documents.changed(Documents.docx("plain words"), "[Content_Types].xml",
                text -> text.replace("application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
                        "application/vnd.ms-word.document.macroEnabled.main+xml")
                        .replaceFirst("<Default ", "<Default Extension=\"bin\" ContentType=\"application/vnd.ms-office.vbaProject\"/><Default "),
                Map.of("word/vbaProject.bin", latin("Sub Auto_Open evil End Sub")));
        assertThat(Reading.pieces(Reading.of(folder, "a.docm", macro))).containsExactly("plain words\n");
    }

    @Test
    void deepNestingIsRefusedOrRead() throws IOException {
        byte[] deep = Documents.changed(Documents.docx("x"), BODY, text -> text.replace("<w:p>",
                "<w:sdt><w:sdtContent>".repeat(20_000) + "<w:p>").replace("</w:p>", "</w:p>" + "</w:sdtContent></w:sdt>".repeat(20_000)), Map.of());
        assertThat(Reading.refusal(folder, "a.docx", deep)).startsWith("the Word document");
    }

    @Test
    void printsNothing() throws IOException {
        PrintStream usual = System.err;
        var printed = new ByteArrayOutputStream();
        System.setErr(new PrintStream(printed, true));
        try {
            Reading.of(folder, "a.pdf", Arrays.copyOf(Documents.pdf("some text"), 500));
            Reading.of(folder, "b.pdf", Documents.pdf("more text"));
            Reading.of(folder, "c.docx", Arrays.copyOf(Documents.docx("text"), 900));
        } finally {
            System.setErr(usual);
        }
        assertThat(printed.toString(StandardCharsets.UTF_8)).isEmpty();
    }
}
