package org.tokenwright.app.text;

import java.util.Collection;
import java.util.Locale;

/** Ids and names for what is added to a plan, unlike all that are there. */
public final class NewIds {

    private static final int LONGEST = 56;

    private NewIds() {
    }

    /** An id made of a text: lower-case letters, digits and hyphens. */
    public static String of(String text, Collection<String> taken) {
        String id = text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        String start = id.isEmpty() ? "new" : id.substring(0, Math.min(id.length(), LONGEST));
        return free(start, "-", taken);
    }

    /** A name, numbered where it is taken: {@code GPT-4o 2}. */
    public static String name(String name, Collection<String> taken) {
        return free(name, " ", taken);
    }

    private static String free(String start, String gap, Collection<String> taken) {
        String found = start;
        for (int i = 2; taken.contains(found); i++) {
            found = start + gap + i;
        }
        return found;
    }
}
