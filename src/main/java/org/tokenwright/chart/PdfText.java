package org.tokenwright.chart;

import java.text.Bidi;
import java.text.Normalizer;
import java.util.stream.IntStream;

/** A line of text as it is painted by a painter that puts one letter after the other. */
final class PdfText {

    private PdfText() {
    }

    /** Letters from left to right: composed, without what has no shape of its own, right-to-left parts turned round. */
    static String visual(String text) {
        if (text.chars().allMatch(c -> c >= ' ' && c <= '~')) {
            return text;
        }
        String line = Normalizer.normalize(text, Normalizer.Form.NFC).replaceAll("\\p{Cntrl}", " ").replaceAll("\\p{Cf}", "")
                .replaceAll("[\\u2000-\\u200a\\u202f\\u205f\\u3000]", "\u00a0");   // spaces of other widths: missing in many fonts
        return Bidi.requiresBidi(line.toCharArray(), 0, line.length()) ? reordered(line) : line;
    }

    private static String reordered(String line) {
        var bidi = new Bidi(line, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT);
        int runs = bidi.getRunCount();
        byte[] levels = new byte[runs];
        String[] parts = new String[runs];
        for (int run = 0; run < runs; run++) {
            levels[run] = (byte) bidi.getRunLevel(run);
            String part = line.substring(bidi.getRunStart(run), bidi.getRunLimit(run));
            parts[run] = levels[run] % 2 == 0 ? part : mirrored(new StringBuilder(part).reverse().toString());
        }
        Bidi.reorderVisually(levels, 0, parts, 0, runs);
        return String.join("", parts);
    }

    private static String mirrored(String text) {
        String brackets = "()[]{}<>";
        return text.codePoints().flatMap(letter -> {
            int at = letter < 128 ? brackets.indexOf(letter) : -1;
            return IntStream.of(at < 0 ? letter : brackets.charAt(at ^ 1));
        }).collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }
}
