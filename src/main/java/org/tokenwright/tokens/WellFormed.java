package org.tokenwright.tokens;

/** Text as UTF-8 can hold it: each surrogate without its other half becomes U+FFFD, as encoders of the providers do. */
final class WellFormed {

    private static final char REPLACEMENT = '\uFFFD';

    private WellFormed() {
    }

    static String of(String text) {
        int lone = loneSurrogate(text, 0);
        if (lone == text.length()) {
            return text;
        }
        var repaired = new StringBuilder(text);
        for (; lone < text.length(); lone = loneSurrogate(text, lone + 1)) {
            repaired.setCharAt(lone, REPLACEMENT);
        }
        return repaired.toString();
    }

    private static int loneSurrogate(String text, int from) {
        int i = from;
        while (i < text.length() && !(Character.isSurrogate(text.charAt(i)) && Character.isBmpCodePoint(text.codePointAt(i)))) {
            i += Character.isHighSurrogate(text.charAt(i)) ? 2 : 1;
        }
        return Math.min(i, text.length());
    }
}
