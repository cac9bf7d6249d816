package org.tokenwright.pricing;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Finds the ids a person may have meant. */
final class NearestIds {

    private static final int AT_MOST = 3;
    private static final int LONGEST = 100;

    private NearestIds() {
    }

    /** The closest of the candidates, best first, none when all are far away. */
    static List<String> of(String asked, Collection<String> candidates) {
        String wanted = asked.substring(0, Math.min(asked.length(), LONGEST)).toLowerCase(Locale.ROOT);
        int farthest = Math.max(2, wanted.length() / 3);
        return candidates.stream()
                .map(id -> new Near(id, distance(wanted, id.toLowerCase(Locale.ROOT))))
                .filter(near -> near.distance <= farthest)
                .sorted(Comparator.comparingInt(Near::distance).thenComparing(Near::id))
                .limit(AT_MOST)
                .map(Near::id)
                .toList();
    }

    private record Near(String id, int distance) {}

    /** Edits to the id; the same model of another provider, and an id that holds the text as a whole, are one away. */
    private static int distance(String wanted, String id) {
        int whole = edits(wanted, id);
        int model = edits(Offer.modelOf(wanted), Offer.modelOf(id)) + 1;
        return wanted.length() > 2 && id.contains(wanted) ? Math.min(whole, 1) : Math.min(whole, model);
    }

    private static int edits(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int column = 0; column <= other.length(); column++) {
            row[column] = column;
        }
        for (int line = 1; line <= one.length(); line++) {
            int diagonal = row[0];
            row[0] = line;
            for (int column = 1; column <= other.length(); column++) {
                int substitution = diagonal + (one.charAt(line - 1) == other.charAt(column - 1) ? 0 : 1);
                diagonal = row[column];
                row[column] = Math.min(substitution, Math.min(row[column], row[column - 1]) + 1);
            }
        }
        return row[other.length()];
    }
}
