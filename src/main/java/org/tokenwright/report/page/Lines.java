package org.tokenwright.report.page;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.tokenwright.chart.PdfFonts;
import org.tokenwright.chart.TextStyle;

/** Breaks texts into lines of a width: between words, and within a word only where it is wider than a line. */
final class Lines {

    private static final double SLACK = 0.01;
    private static final String ELLIPSIS = "\u2026";

    private final PdfFonts fonts;
    private final TextStyle style;
    private final double width;
    private final List<String> lines = new ArrayList<>();
    private String line = "";
    private double used;

    private Lines(PdfFonts fonts, TextStyle style, double width) {
        this.fonts = fonts;
        this.style = style;
        this.width = width;
    }

    /**
     * @param most lines; where they do not hold the text, the last one ends with an ellipsis
     */
    static List<String> of(String text, double width, int most, TextStyle style, PdfFonts fonts) {
        if (most == 1) {
            return List.of(fonts.fit(text.replaceAll("\\s+", " "), width, style.size(), style.weight()));
        }
        var lines = new Lines(fonts, style, width);
        for (String paragraph : text.strip().split("\\R")) {
            lines.addParagraph(paragraph.replaceAll("[\\s\\p{Cntrl}]+", " ").strip(), most);
        }
        return lines.atMost(most);
    }

    private void addParagraph(String text, int most) {
        if (lines.size() > most) {
            return;
        }
        pieces(text, BreakIterator.getLineInstance(Locale.ROOT)).forEach(this::addWord);
        endLine();
    }

    private void addWord(String word) {
        if (used + measure(word.stripTrailing()) <= width + SLACK) {
            append(word);
        } else if (measure(word.stripTrailing()) <= width + SLACK) {
            endLine();
            append(word);
        } else {
            pieces(word, BreakIterator.getCharacterInstance(Locale.ROOT)).forEach(this::addCharacter);
        }
    }

    private void addCharacter(String character) {
        if (!line.isEmpty() && used + measure(character.stripTrailing()) > width + SLACK) {
            endLine();
        }
        append(character);
    }

    private void append(String piece) {
        line += piece;
        used += measure(piece);
    }

    private void endLine() {
        if (!line.isBlank()) {
            lines.add(line.strip());
        }
        line = "";
        used = 0;
    }

    private double measure(String text) {
        return fonts.width(text, style.size(), style.weight());
    }

    private List<String> atMost(int most) {
        if (lines.size() <= most) {
            return lines.isEmpty() ? List.of("") : List.copyOf(lines);
        }
        var first = new ArrayList<>(lines.subList(0, most - 1));
        String last = lines.get(most - 1);
        first.add(fonts.fit(last + " " + lines.get(most), width, style.size(), style.weight()));
        if (!first.getLast().endsWith(ELLIPSIS)) {
            first.set(most - 1, fonts.fit(last + ELLIPSIS, width, style.size(), style.weight()));
        }
        return first;
    }

    private static List<String> pieces(String text, BreakIterator breaks) {
        breaks.setText(text);
        var pieces = new ArrayList<String>();
        for (int from = breaks.first(), to = breaks.next(); to != BreakIterator.DONE; from = to, to = breaks.next()) {
            pieces.add(text.substring(from, to));
        }
        return pieces;
    }
}
