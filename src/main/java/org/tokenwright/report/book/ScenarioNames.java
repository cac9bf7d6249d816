package org.tokenwright.report.book;

import java.util.ArrayList;
import java.util.List;
import org.tokenwright.plan.Scenario;

/** The scenarios of a plan by number: 0 is the plan itself. */
final class ScenarioNames {

    /** What a list of choices takes. */
    private static final int LONGEST = 255;

    private final List<Scenario> scenarios;
    private final List<String> names;

    ScenarioNames(List<Scenario> scenarios) {
        this.scenarios = scenarios;
        names = names(scenarios);
    }

    /** Each its own; the plan itself first. */
    private static List<String> names(List<Scenario> scenarios) {
        var result = new ArrayList<>(List.of(BookWords.get("scenario.plan")));
        for (Scenario scenario : scenarios) {
            String name = result.stream().anyMatch(scenario.name()::equalsIgnoreCase) ? scenario.name() + " (" + scenario.id() + ")" : scenario.name();
            result.add(Pen.escaped(name).length() > LONGEST ? scenario.id() : name);
        }
        return List.copyOf(result);
    }

    /** With the plan itself. */
    int count() {
        return names.size();
    }

    String name(int number) {
        return names.get(number);
    }

    /** Without the plan itself. */
    List<Scenario> scenarios() {
        return scenarios;
    }

    /** The number of the scenario of this id; 0 for no such one. */
    int numberOf(String id) {
        for (int i = 0; i < scenarios.size(); i++) {
            if (scenarios.get(i).id().equals(id)) {
                return i + 1;
            }
        }
        return 0;
    }

    /** The number of what a scenario is based on. */
    int parent(int number) {
        return scenarios.get(number - 1).basedOn().map(this::numberOf).orElse(0);
    }
}
