package org.tokenwright.app.offers;

import java.util.List;
import java.util.Locale;

/**
 * An offer that can be chosen, ready to be shown.
 *
 * @param provider what a person calls its provider
 * @param input price of a million tokens of uncached input when the plan starts; a dash where there is none
 * @param output price of a million tokens of output when the plan starts
 * @param isInForce whether it can be bought when the plan starts
 */
public record OfferChoice(String id, String name, String provider, String input, String output, boolean isInForce) {

    /** Whether every word occurs in provider, name or id. */
    boolean matches(List<String> words) {
        String text = (provider + " " + name + " " + id).toLowerCase(Locale.ROOT);
        return words.stream().allMatch(text::contains);
    }

    /** How well a query names it: 0 exactly, 1 from its beginning, 2 anywhere. */
    int distance(String query) {
        String own = name.toLowerCase(Locale.ROOT);
        return own.equals(query) ? 0 : own.startsWith(query) ? 1 : 2;
    }
}
