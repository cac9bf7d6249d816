package org.tokenwright.cli;

import java.io.PrintStream;
import java.nio.charset.CharsetEncoder;
import java.util.Map;

/**
 * Where answers and messages go. Text is written in the stream's own character set, with signs that it lacks replaced;
 * data is always UTF-8.
 *
 * @param isWatched whether a person looks on, for whom a line may change while they wait
 */
record Terminal(PrintStream out, PrintStream err, boolean isWatched) {

    private static final Map<String, String> PLAIN = Map.of(
            "×", "x", "−", "-", "–", "-", "—", "-", "…", "...", "÷", "/", "≤", "<=", "·", "|", "Σ", "sum");

    /** A part of the answer. */
    void line(String text) {
        out.println(writable(text, out));
    }

    /** Something a person should know, apart from the answer. */
    void note(String text) {
        err.println(writable(CliText.get("note", text), err));
    }

    void error(String text) {
        err.println(writable(CliText.get("error", text), err));
    }

    /** A line that the next one takes the place of; nothing where nobody looks on. */
    void passing(String text) {
        if (isWatched) {
            err.print("\r" + writable(text, err));
            err.flush();
        }
    }

    /** The answer as data for another program. */
    void data(byte[] bytes) {
        out.write(bytes, 0, bytes.length);
    }

    private static String writable(String text, PrintStream stream) {
        CharsetEncoder encoder = stream.charset().newEncoder();
        if (encoder.canEncode(text)) {
            return text;
        }
        String result = text;
        for (Map.Entry<String, String> sign : PLAIN.entrySet()) {
            result = encoder.canEncode(sign.getKey()) ? result : result.replace(sign.getKey(), sign.getValue());
        }
        return result;
    }
}
