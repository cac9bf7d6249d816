package org.tokenwright.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.tokenwright.chart.TextStyle.Weight;

class PdfPainterTest {

    private static final long RANDOM_CHARTS = 40;
    private static final Frame FRAME = Frame.complete(720, 400);
    /** Least contrast of two greys side by side. */
    private static final double APART = 1.25;

    private static String painted(Chart chart) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var document = new PDDocument()) {
            var page = new PDPage(new PDRectangle(720, 400));
            document.addPage(page);
            var fonts = new PdfFonts(document);
            try (var content = new PDPageContentStream(document, page)) {
                new PdfPainter(fonts, Theme.LIGHT).paint(new Layout(fonts).draw(chart, FRAME), new PdfPainter.Place(0, 400, 1), content);
            }
            document.save(bytes);
        }
        try (PDDocument document = Loader.loadPDF(bytes.toByteArray())) {
            var stripper = new PDFTextStripper();
            return stripper.getText(document).replaceAll("\\s+", " ");
        }
    }

    static Stream<Chart> charts() {
        return Stream.concat(Stream.of(ColumnExamples.context(), ColumnExamples.histogram()),
                LongStream.range(0, RANDOM_CHARTS).mapToObj(seed -> seed % 2 == 0 ? new RandomCharts(seed).bars() : new RandomCharts(seed).lines()));
    }

    @Test
    void writesEveryTextOfADrawing() throws IOException {
        for (Chart chart : charts().toList()) {
            String text = painted(chart).replace(" ", "").replace("\u00a0", "");
            try (var document = new PDDocument()) {
                Drawing drawing = new Layout(new PdfFonts(document)).draw(chart, FRAME);
                for (Primitive item : drawing.items()) {
                    if (item instanceof Primitive.Text one && one.content().chars().allMatch(c -> c < 127)) {
                        assertThat(text).contains(one.content().replace(" ", ""));
                    }
                }
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = """
        # why,               text,              shown
        'plain',             'Cost $12.50',     true
        'Greek, Cyrillic',   'Ελλάδα Привет',   true
        'Liberation alone',  'א שלום →',        true
        'no font has it',    '中文',             false
        'beyond 16 bits',    '🚀',              false
        """)
    void knowsWhichLettersItHas(String why, String text, boolean shown) throws IOException {
        try (var document = new PDDocument()) {
            assertThat(new PdfFonts(document).shows(text)).isEqualTo(shown);
        }
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void noTextIsAnError(String text) throws IOException {
        try (var document = new PDDocument()) {
            var page = new PDPage();
            document.addPage(page);
            var fonts = new PdfFonts(document);
            try (var content = new PDPageContentStream(document, page)) {
                for (Weight weight : Weight.values()) {
                    fonts.write(text, 10, 10, 8, weight, content);
                    assertThat(fonts.width(text, 8, weight)).isNotNegative();
                    assertThat(fonts.width(fonts.fit(text, 30, 8, weight), 8, weight)).isLessThanOrEqualTo(30);
                }
            }
            document.save(new ByteArrayOutputStream());
        }
    }

    static List<String> hostile() {
        return List.of("", " ", "\u0000\u0001\t\r\n", "\ud800", "\udc00\ud800", "\u202e\u0627\u0644abc\u05d0(", "\u200d\u200b\ufeff", "e\u0301\u0302",
                "(((\\", "\ud83d\udc69\u200d\ud83d\udcbb", "\uffff\ufdd0", "x".repeat(3000));
    }

    /** An e with an accent on its own is the letter with the accent; an invisible character has no width. */
    @ParameterizedTest
    @CsvSource({"'e\u0301', '\u00e9'", "'a\u200bb', 'ab'", "'a\tb', 'a b'", "'a\u2009b', 'a\u00a0b'", "'\u05d0\u05d1', '\u05d1\u05d0'", "'\u05d0(1)', '(1)\u05d0'"})
    void ordersLettersAsTheyAreSeen(String text, String visual) {
        assertThat(PdfText.visual(text)).isEqualTo(visual);
    }

    @Test
    void measuresWhatItWrites() throws IOException {
        try (var document = new PDDocument()) {
            var fonts = new PdfFonts(document);
            assertThat(fonts.width("efficient fi 0123", 10, Weight.REGULAR)).isCloseTo(new Java2dText().width("efficient fi 0123", 10, Weight.REGULAR), within(0.3));
            assertThat(fonts.width("111", 10, Weight.BOLD)).isCloseTo(fonts.width("888", 10, Weight.BOLD), within(1e-9));
        }
    }

    /** Printed in grey, two kinds of cost differ in their brightness or in their lines. */
    @ParameterizedTest
    @EnumSource(ColourRole.class)
    void kindsOfCostStayApartInGrey(ColourRole role) {
        if (role.ordinal() < ColourRole.INPUT.ordinal()) {
            return;
        }
        boolean isModel = role.ordinal() >= ColourRole.MODEL_1.ordinal();
        for (ColourRole other : ColourRole.values()) {
            boolean sameKind = other.ordinal() >= ColourRole.INPUT.ordinal() && isModel == other.ordinal() >= ColourRole.MODEL_1.ordinal();
            if (sameKind && other != role && Hatch.of(other) == Hatch.of(role)) {
                assertThat(Theme.LIGHT.colour(role).contrast(Theme.LIGHT.colour(other))).as(role + " and " + other).isGreaterThan(APART);
            }
        }
    }
}
