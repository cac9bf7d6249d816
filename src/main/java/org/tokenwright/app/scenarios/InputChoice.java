package org.tokenwright.app.scenarios;

import java.util.Locale;
import java.util.Optional;
import org.tokenwright.analysis.ScenarioGroup;
import org.tokenwright.app.text.QuantityText;
import org.tokenwright.base.Quantity;
import org.tokenwright.plan.NumberRule;

/**
 * A number that a scenario can change.
 *
 * @param label what a person calls it
 * @param unit what is shown behind a value; empty for none
 * @param base its value in the plan, or as published
 * @param rule which values it may have; empty for a published number
 */
record InputChoice(String id, String label, String unit, QuantityText text, Quantity base, Optional<NumberRule> rule) {

    ScenarioGroup group() {
        return ScenarioGroup.of(id);
    }

    /** The value with its unit. */
    String shown(Quantity quantity) {
        return text.format(quantity) + (unit.isEmpty() ? "" : " " + unit);
    }

    /** Whether every word of a query is somewhere in its name, its unit or its group. */
    boolean matches(String[] words) {
        return hasAll(words, label + " " + unit + " " + ScenarioWords.of(group()));
    }

    /** Whether its name alone has every word of a query. */
    boolean isCalled(String[] words) {
        return hasAll(words, label);
    }

    private static boolean hasAll(String[] words, String text) {
        String all = text.toLowerCase(Locale.ROOT);
        for (String word : words) {
            if (!all.contains(word)) {
                return false;
            }
        }
        return true;
    }
}
