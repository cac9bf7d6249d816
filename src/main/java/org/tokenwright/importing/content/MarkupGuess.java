package org.tokenwright.importing.content;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tokenwright.tokens.ContentType;

/** Texts with marks: HTML, XML, Markdown. */
final class MarkupGuess {

    private static final Pattern TAG = Pattern.compile("</?[A-Za-z][\\w:.-]*+");
    private static final Pattern HTML_TAG = Pattern.compile(
            "(?i)<(html|head|body|div|span|p|a|ul|ol|li|table|tr|td|h[1-6]|img|br|script|style|form|input|section|article)\\b");
    private static final Pattern HTML_BEGIN = Pattern.compile("(?is)\\s*+(<!--.{0,500}?-->\\s*+)?<(!doctype html|html)\\b.*+");
    /** One tag in so many characters; prose and code with fewer are something else. */
    private static final int CHARACTERS_PER_TAG = 120;

    private static final Pattern FENCE = Pattern.compile("(```|~~~).*+");
    private static final Pattern HEADING = Pattern.compile("#{1,6} \\S.*+");
    private static final Pattern ITEM = Pattern.compile("([-*+]|\\d{1,3}[.)]) \\S.*+|> .*+|\\[[ x]].*+");
    private static final Pattern INLINE = Pattern.compile("[^\\]]*+(](?!\\()[^\\]]*+)*+]\\(.*+|.*?\\*\\*\\S.*+|\\|.*\\|");
    private static final double MARKED_LINES = 0.15;

    private MarkupGuess() {
    }

    static Optional<ContentType> tags(String text) {
        if (HTML_BEGIN.matcher(text).matches()) {
            return Optional.of(ContentType.HTML);
        }
        String begin = text.stripLeading();
        long tags = TAG.matcher(text).results().count();
        if (!begin.startsWith("<") || tags == 0 || tags * CHARACTERS_PER_TAG < text.length()) {
            return Optional.empty();
        }
        long html = HTML_TAG.matcher(text).results().count();   // end tags are not counted
        boolean mostlyHtml = !begin.startsWith("<?xml") && html * 3 > tags;
        return Optional.of(mostlyHtml ? ContentType.HTML : ContentType.XML);
    }

    /** A line of a fence around code is Markdown, whatever the code is. */
    static Optional<ContentType> fences(String text) {
        boolean fenced = LineGuess.lines(text).stream().anyMatch(line -> FENCE.matcher(line).matches());
        return fenced ? Optional.of(ContentType.MARKDOWN) : Optional.empty();
    }

    /** Headings or links, and enough marks in all. */
    static Optional<ContentType> markdown(String text) {
        List<String> lines = LineGuess.lines(text);
        double headings = LineGuess.share(lines, HEADING);
        double inline = LineGuess.share(lines, INLINE);
        boolean marked = headings + inline > 0 && headings + inline + LineGuess.share(lines, ITEM) >= MARKED_LINES;
        return marked ? Optional.of(ContentType.MARKDOWN) : Optional.empty();
    }
}
