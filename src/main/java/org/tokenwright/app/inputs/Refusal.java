package org.tokenwright.app.inputs;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tokenwright.app.text.Words;
import org.tokenwright.plan.Plan;
import org.tokenwright.plan.Scenario;

/** Why an edit was refused, without the path that the checks of a plan say it with. */
final class Refusal {

    private static final Pattern PLACED = Pattern.compile("(/\\S+|(?:workload|alternative|plan)/\\S+): (.*)", Pattern.DOTALL);
    private static final Pattern SCENARIO = Pattern.compile("/scenarios\\[([^]]+)].*");

    private Refusal() {
    }

    /** A sentence; what would be wrong only in a scenario says in which. */
    static String words(Plan plan, IllegalArgumentException refused) {
        Matcher placed = PLACED.matcher(refused.getMessage());
        if (!placed.matches()) {
            return sentence(refused.getMessage());
        }
        Matcher scenario = SCENARIO.matcher(placed.group(1));
        return scenario.matches() ? Words.get("refusal.scenario",
                plan.scenario(scenario.group(1)).map(Scenario::name).orElse(scenario.group(1)), placed.group(2))
                : sentence(placed.group(2));
    }

    private static String sentence(String message) {
        return message.isEmpty() ? "" : message.substring(0, 1).toUpperCase(Locale.ROOT) + message.substring(1);
    }
}
