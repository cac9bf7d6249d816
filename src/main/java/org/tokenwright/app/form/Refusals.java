package org.tokenwright.app.form;

import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tokenwright.app.text.Words;

/** What the checks of a plan say, without the paths they say it with. */
public final class Refusals {

    private static final Pattern PLACED = Pattern.compile("(/\\S+|(?:quote|budget|exchange|plan|workload|alternative)/\\S+): (.*)", Pattern.DOTALL);

    private Refusals() {
    }

    /**
     * Why an edit was refused; where that is elsewhere, it is named.
     *
     * @param own places of what was edited
     * @param names what a person calls a place; empty where it has no name of its own
     */
    static String of(String message, Set<String> own, UnaryOperator<String> names) {
        Matcher placed = PLACED.matcher(message);
        if (!placed.matches()) {
            return sentence(message);
        }
        String place = placed.group(1);
        String name = own.contains(place) ? "" : names.apply(place);
        return name.isEmpty() ? sentence(placed.group(2)) : Words.get("contracts.elsewhere", name, placed.group(2));
    }

    public static String sentence(String message) {
        return message.isEmpty() ? "" : message.substring(0, 1).toUpperCase(Locale.ROOT) + message.substring(1);
    }
}
