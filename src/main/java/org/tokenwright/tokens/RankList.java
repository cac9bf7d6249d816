package org.tokenwright.tokens;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.TreeMap;

/**
 * Reads lists of tokens in Base64 with their ranks. A line is {@code token rank}, as in tiktoken's files, or
 * {@code ! rank token token …}, as in those of js-tiktoken: the rank is that of the first token.
 */
public final class RankList {

    private static final int LONGEST_BASE64 = (Vocabulary.MAX_TOKEN_BYTES + 2) / 3 * 4;

    private final TreeMap<Integer, byte[]> tokens = new TreeMap<>();
    private int line;

    private RankList() {
    }

    /** @throws IllegalArgumentException if it is no such list; the message begins with the line */
    public static Vocabulary read(String text) {
        var list = new RankList();
        text.lines().forEach(list::readLine);
        return Vocabulary.of(List.copyOf(list.tokens.values()));
    }

    private void readLine(String text) {
        line++;
        if (text.startsWith("! ")) {
            readRun(text);
        } else if (!text.isBlank()) {
            int space = text.indexOf(' ');
            require(space > 0, "is not a token in Base64, a space and its rank");
            add(text.substring(0, space), rank(text.substring(space + 1)));
        }
    }

    private void readRun(String text) {
        int from = end(text, 2);
        int rank = rank(text.substring(2, from));
        while (from < text.length()) {
            int to = end(text, from + 1);
            add(text.substring(from + 1, to), rank++);
            from = to;
        }
    }

    private static int end(String text, int from) {
        int space = text.indexOf(' ', from);
        return space < 0 ? text.length() : space;
    }

    private int rank(String text) {
        require(text.matches("[0-9]{1,9}"), "has no rank");
        return Integer.parseInt(text);
    }

    private void add(String base64, int rank) {
        require(base64.length() <= LONGEST_BASE64, "has a token of more than " + Vocabulary.MAX_TOKEN_BYTES + " bytes");
        byte[] earlier = tokens.put(rank, bytes(base64));
        require(earlier == null, "gives rank " + rank + " again");
        require(tokens.size() <= Vocabulary.MAX_TOKENS, "is one token more than " + Vocabulary.MAX_TOKENS);
    }

    private byte[] bytes(String base64) {
        try {
            return Base64.getDecoder().decode(base64.getBytes(StandardCharsets.ISO_8859_1));
        } catch (IllegalArgumentException e) {
            throw problem("has a token that is not Base64");
        }
    }

    private void require(boolean holds, String otherwise) {
        if (!holds) {
            throw problem(otherwise);
        }
    }

    private IllegalArgumentException problem(String what) {
        return new IllegalArgumentException("line " + line + " " + what);
    }
}
