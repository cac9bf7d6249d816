package org.tokenwright.importing;

import java.util.List;
import java.util.Map;
import org.tokenwright.plan.Scenario;

/**
 * What a table of scenarios says.
 *
 * @param lines where each scenario stands in the table, by its id
 */
record ScenarioRead(List<Scenario> scenarios, Map<String, Lines> lines, List<RowProblem> problems, List<String> notes) {

    /**
     * Lines of a scenario.
     *
     * @param first on which it begins
     * @param differences by input id
     */
    record Lines(long first, Map<String, Long> differences) {}
}
