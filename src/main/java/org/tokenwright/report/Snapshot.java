package org.tokenwright.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.tokenwright.analysis.Comparer;
import org.tokenwright.analysis.Comparison;
import org.tokenwright.analysis.ScenarioComparison;
import org.tokenwright.analysis.ScenarioNumbers;
import org.tokenwright.plan.Plan;
import org.tokenwright.plan.Scenario;

/**
 * A plan and its results as they stand when it is exported. Every format is written from one of these, so files of the
 * same export agree.
 *
 * @param plan as it is saved, with its prices
 * @param scenario id of the scenario that is shown; {@link ScenarioNumbers#PLAN} for the plan itself
 * @param comparison the alternatives in that scenario
 * @param scenarios the alternatives in the plan itself, then in each of its scenarios
 * @param day of the export
 * @param version of the application
 */
public record Snapshot(Plan plan, String scenario, Comparison comparison, List<ScenarioComparison.Entry> scenarios,
        LocalDate day, String version) {

    public Snapshot {
        scenarios = List.copyOf(scenarios);
    }

    /**
     * Works out the results of a plan.
     *
     * @param plan completed with its prices
     * @throws IllegalArgumentException if there is no such scenario, or one is based on itself
     */
    public static Snapshot of(Plan plan, String scenario, LocalDate day, String version) {
        Comparer comparer = new Comparer();
        Comparison comparison = comparer.compare(plan, scenario);
        return new Snapshot(plan, scenario, comparison, scenarios(plan, comparer), day, version);
    }

    /** As many at a time as are compared side by side. */
    private static List<ScenarioComparison.Entry> scenarios(Plan plan, Comparer comparer) {
        var ids = new ArrayList<>(List.of(ScenarioNumbers.PLAN));
        plan.scenarios().forEach(one -> ids.add(one.id()));
        var entries = new ArrayList<ScenarioComparison.Entry>();
        for (int from = 0; from < ids.size(); from += ScenarioComparison.MOST) {
            List<String> some = ids.subList(from, Math.min(ids.size(), from + ScenarioComparison.MOST));
            entries.addAll(comparer.compareScenarios(plan, some).scenarios());
        }
        return entries;
    }

    /** Name of the scenario that is shown; empty for the plan itself. */
    public String scenarioName() {
        return plan.scenario(scenario).map(Scenario::name).orElse("");
    }
}
