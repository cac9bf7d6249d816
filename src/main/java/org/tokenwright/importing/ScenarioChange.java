package org.tokenwright.importing;

import java.util.Optional;
import org.tokenwright.plan.Difference;
import org.tokenwright.plan.Scenario;

/** One thing that an import of scenarios does to a plan. */
public sealed interface ScenarioChange {

    /** Id of the scenario. */
    String scenario();

    /** There is a new scenario; its differences follow as changes of their own. */
    record Added(Scenario added) implements ScenarioChange {
        @Override
        public String scenario() {
            return added.id();
        }
    }

    /** A scenario is gone with all its differences. */
    record Removed(Scenario removed) implements ScenarioChange {
        @Override
        public String scenario() {
            return removed.id();
        }
    }

    record Renamed(String scenario, String before, String after) implements ScenarioChange {}

    /** It is based on another scenario; empty for the plan itself. */
    record Rebased(String scenario, Optional<String> before, Optional<String> after) implements ScenarioChange {}

    record DifferenceAdded(String scenario, String inputId, Difference after) implements ScenarioChange {}

    record DifferenceChanged(String scenario, String inputId, Difference before, Difference after) implements ScenarioChange {}

    record DifferenceRemoved(String scenario, String inputId, Difference before) implements ScenarioChange {}
}
