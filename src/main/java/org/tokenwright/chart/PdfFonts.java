package org.tokenwright.chart;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.tokenwright.chart.TextStyle.Weight;

/**
 * The fonts of one PDF document: Roboto, for letters that it lacks Liberation Sans, and for what that lacks too a sign that
 * says so. Every font is embedded with the letters that are used. Not thread-safe.
 */
public final class PdfFonts implements TextMeasure {

    private static final String ROBOTO = "/com/formdev/flatlaf/fonts/roboto/Roboto-";
    private static final String LIBERATION = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    /** Stands for a letter that no font has; Roboto has it. */
    private static final int REPLACEMENT = 0xfffd;

    private record Run(PdfFont font, String text) {
    }

    private final Map<Weight, PdfFont> fonts = new EnumMap<>(Weight.class);
    private final PdfFont further;
    private final double ascent;
    private final double descent;

    /** @throws IOException if a font is missing from the class path */
    public PdfFonts(PDDocument document) throws IOException {
        fonts.put(Weight.REGULAR, PdfFont.load(ROBOTO + "Regular.ttf", document));
        fonts.put(Weight.MEDIUM, PdfFont.load(ROBOTO + "Medium.ttf", document));
        fonts.put(Weight.BOLD, PdfFont.load(ROBOTO + "Bold.ttf", document));
        further = PdfFont.load(LIBERATION, document);
        ascent = fonts.get(Weight.REGULAR).ascent();
        descent = fonts.get(Weight.REGULAR).descent();
    }

    @Override
    public double width(String text, double size, Weight weight) {
        return PdfText.visual(text).codePoints().mapToDouble(letter -> {
            PdfFont font = font(letter, weight);
            return font.width(font.shows(letter) ? letter : REPLACEMENT);
        }).sum() * size;
    }

    @Override
    public double ascent(double size) {
        return ascent * size;
    }

    @Override
    public double descent(double size) {
        return descent * size;
    }

    /** The text, or its beginning with an ellipsis; empty if not even that fits. */
    public String fit(String text, double width, double size, Weight weight) {
        return new Shortener(part -> width(part, size, weight)).fit(text, width);
    }

    /** Whether every letter of a text can be shown as itself. */
    public boolean shows(String text) {
        return PdfText.visual(text).codePoints().allMatch(letter -> fonts.get(Weight.REGULAR).shows(letter) || further.shows(letter));
    }

    /**
     * Writes one line of text.
     *
     * @param x left edge, in points from the left
     * @param baseline in points from the bottom of the page
     */
    public void write(String text, double x, double baseline, double size, Weight weight, PDPageContentStream page) throws IOException {
        List<Run> runs = runs(PdfText.visual(text), weight);
        if (runs.isEmpty()) {
            return;
        }
        page.beginText();
        page.newLineAtOffset((float) x, (float) baseline);
        for (Run run : runs) {
            page.setFont(run.font.embedded(), (float) size);
            page.showText(run.text);
        }
        page.endText();
    }

    private List<Run> runs(String text, Weight weight) {
        var runs = new ArrayList<Run>();
        text.codePoints().forEach(letter -> {
            PdfFont font = font(letter, weight);
            String shown = Character.toString(font.shows(letter) ? letter : REPLACEMENT);
            if (!runs.isEmpty() && runs.getLast().font == font) {
                runs.set(runs.size() - 1, new Run(font, runs.getLast().text + shown));
            } else {
                runs.add(new Run(font, shown));
            }
        });
        return runs;
    }

    private PdfFont font(int letter, Weight weight) {
        PdfFont wanted = fonts.get(weight);
        return wanted.shows(letter) || !further.shows(letter) ? wanted : further;
    }
}
