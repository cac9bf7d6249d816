package org.tokenwright.app.scenarios;

import java.util.List;
import java.util.Optional;
import org.tokenwright.analysis.AlternativeResult;
import org.tokenwright.analysis.Comparison;
import org.tokenwright.analysis.ScenarioComparison;
import org.tokenwright.analysis.Waterfall;
import org.tokenwright.analysis.WaterfallSteps;

/**
 * What is worked out in the background; it uses the worksheets that the comparison has resolved.
 *
 * @param scenarios ids of those side by side
 * @param alternative id of the one that is explained; empty for none
 * @param from id of the scenario that the explanation begins with
 */
record ScenarioAsk(Comparison comparison, List<String> scenarios, String alternative, String from, String to) {

    /** What came of it. */
    record Answer(ScenarioAsk asked, Optional<ScenarioComparison> comparison, Optional<Waterfall> waterfall) {}

    Answer answer() {
        return new Answer(this, scenarios.isEmpty() ? Optional.empty() : Optional.of(ScenarioComparison.of(comparison.plan(),
                comparison.alternatives().stream().map(AlternativeResult::resolved).toList(), scenarios)), waterfall());
    }

    private Optional<Waterfall> waterfall() {
        return comparison.alternative(alternative).flatMap(one ->
                WaterfallSteps.between(comparison.plan(), one.resolved(), from, to));
    }
}
