package org.tokenwright.tokens;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** Finds the tokens that are taken from text whole, by their characters. */
final class WholeTokens {

    private static final class Node {
        final Map<Character, Node> next = new HashMap<>();
        boolean isEnd;
    }

    private final Node root = new Node();

    WholeTokens(Vocabulary vocabulary) {
        for (int rank = 0; rank < vocabulary.whole(); rank++) {
            add(new String(vocabulary.token(rank), StandardCharsets.UTF_8));
        }
    }

    private void add(String token) {
        Node node = root;
        for (int i = 0; i < token.length(); i++) {
            node = node.next.computeIfAbsent(token.charAt(i), _ -> new Node());
        }
        node.isEnd = true;
    }

    /** Where the longest token ends that begins here; {@code from} if none does. */
    int end(String text, int from) {
        int end = from;
        Node node = root.next.get(text.charAt(from));
        for (int i = from + 1; node != null; i++) {
            end = node.isEnd ? i : end;
            node = i < text.length() ? node.next.get(text.charAt(i)) : null;
        }
        return end;
    }
}
