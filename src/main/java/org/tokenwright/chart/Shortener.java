package org.tokenwright.chart;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.function.ToDoubleFunction;

/** Shortens texts to a width, never within a character. */
final class Shortener {

    private static final String ELLIPSIS = "\u2026";

    private final ToDoubleFunction<String> widthOf;

    Shortener(ToDoubleFunction<String> widthOf) {
        this.widthOf = widthOf;
    }

    /** The text, or its beginning with an ellipsis; empty if not even that fits. */
    String fit(String text, double width) {
        List<String> characters = characters(text);
        return shorten(characters.size(), width, kept -> kept == characters.size()
                ? String.join("", characters)
                : String.join("", characters.subList(0, kept)).stripTrailing() + ELLIPSIS);
    }

    /** Each text shortened; those that would read the same keep their beginning and their end. */
    List<String> fit(List<String> texts, double width) {
        List<String> shortened = texts.stream().map(text -> fit(text, width)).toList();
        List<String> result = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            boolean alone = Collections.frequency(shortened, shortened.get(i)) == 1;
            result.add(alone ? shortened.get(i) : fitBothEnds(texts.get(i), width));
        }
        return result;
    }

    private String fitBothEnds(String text, double width) {
        List<String> characters = characters(text);
        int all = characters.size();
        return shorten(all, width, kept -> kept == all
                ? String.join("", characters)
                : String.join("", characters.subList(0, (kept + 1) / 2)).stripTrailing() + ELLIPSIS
                        + String.join("", characters.subList(all - kept / 2, all)).stripLeading());
    }

    /** The longest form that fits; forms grow with the number of characters kept. */
    private String shorten(int all, double width, IntFunction<String> form) {
        if (widthOf.applyAsDouble(form.apply(all)) <= width) {
            return form.apply(all);
        }
        int fits = -1;
        int tooLong = all;
        while (tooLong - fits > 1) {
            int middle = (fits + tooLong) >>> 1;
            if (widthOf.applyAsDouble(form.apply(middle)) <= width) {
                fits = middle;
            } else {
                tooLong = middle;
            }
        }
        return fits < 0 ? "" : form.apply(fits);
    }

    /** What a reader sees as characters; line breaks and other controls become spaces. */
    private static List<String> characters(String text) {
        String line = text.replaceAll("\\p{Cntrl}+", " ").strip();
        BreakIterator breaks = BreakIterator.getCharacterInstance(Locale.ROOT);
        breaks.setText(line);
        List<String> characters = new ArrayList<>();
        for (int from = 0, to = breaks.next(); to != BreakIterator.DONE; from = to, to = breaks.next()) {
            characters.add(line.substring(from, to));
        }
        return characters;
    }
}
