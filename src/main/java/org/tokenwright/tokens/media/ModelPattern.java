package org.tokenwright.tokens.media;

import java.util.Locale;

/** A pattern of an offer's id or model; {@code *} stands for any text, also none. Case does not matter. */
record ModelPattern(String text) {

    private static final int LONGEST = 200;

    /** @throws IllegalArgumentException if nothing but {@code *} is in it, or more than 200 characters */
    ModelPattern {
        text = text.toLowerCase(Locale.ROOT);
        if (text.length() > LONGEST || text.replace("*", "").isBlank()) {
            throw new IllegalArgumentException("is no pattern of a model");
        }
    }

    /** How much of a name it states: of several patterns that match, the one with more says more. */
    int specificity() {
        return text.replace("*", "").length();
    }

    boolean matches(String name) {
        String[] parts = text.split("\\*", -1);
        String rest = name.toLowerCase(Locale.ROOT);
        if (parts.length == 1) {
            return rest.equals(text);
        }
        if (!rest.startsWith(parts[0])) {
            return false;
        }
        int at = parts[0].length();
        for (int i = 1; i < parts.length - 1; i++) {
            int found = rest.indexOf(parts[i], at);
            if (found < 0) {
                return false;
            }
            at = found + parts[i].length();
        }
        String last = parts[parts.length - 1];
        return rest.length() - at >= last.length() && rest.endsWith(last);
    }
}
