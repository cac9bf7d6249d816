package org.tokenwright.importing.content;

import java.util.Optional;
import java.util.regex.Pattern;
import org.tokenwright.tokens.ContentType;

/** Goes through the signs of a beginning of JSON, which may break off anywhere. */
final class JsonGuess {

    private static final Pattern WORD = Pattern.compile("true|false|null|-?[0-9][0-9.eE+-]*+");
    /** {@code []} or {@code {}} alone say too little, and prose in brackets has no such signs. */
    private static final Pattern BEGIN = Pattern.compile("\\s*+(\\{\\s*+(\"|}|$)|\\[\\s*+([\\[{\"\\]]|true|false|null|-?[0-9]|$))");

    private final String text;
    private int at;
    private int depth;
    private boolean linesWithin;

    private JsonGuess(String text) {
        this.text = text;
    }

    static Optional<ContentType> of(String text) {
        var json = new JsonGuess(text);
        if (!BEGIN.matcher(text).lookingAt() || !json.isJson()) {
            return Optional.empty();
        }
        return Optional.of(json.linesWithin ? ContentType.JSON : ContentType.MINIFIED_JSON);
    }

    private boolean isJson() {
        while (at < text.length()) {
            char c = text.charAt(at);
            boolean fits = switch (c) {
                case '"' -> string();
                case '{', '[' -> step(1);
                case '}', ']' -> depth > 0 && step(-1);
                case ',', ':', ' ', '\t', '\r' -> step(0);
                case '\n' -> line();
                default -> depth > 0 && word();
            };
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    private boolean step(int deeper) {
        depth += deeper;
        at++;
        return true;
    }

    /** A line end between records of JSON Lines is outside of them. */
    private boolean line() {
        linesWithin |= depth > 0;
        return step(0);
    }

    private boolean string() {
        at++;
        while (at < text.length() && text.charAt(at) != '"') {
            if (text.charAt(at) == '\n') {
                return false;
            }
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        at++;
        return true;
    }

    private boolean word() {
        var matcher = WORD.matcher(text).region(at, text.length());
        boolean fits = matcher.lookingAt();
        boolean brokenOff = text.length() - at < 5;   // the longest word is "false"
        at = fits ? matcher.end() : text.length();
        return fits || brokenOff;
    }
}
