package org.tokenwright.app.scenarios;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tokenwright.base.Quantity;
import org.tokenwright.plan.Difference;
import org.tokenwright.plan.Plan;
import org.tokenwright.plan.Scenario;

/** A scenario of a plan with those it is based on. */
final class ScenarioChain {

    private final List<Scenario> below;
    private final Scenario own;

    private ScenarioChain(List<Scenario> below, Scenario own) {
        this.below = below;
        this.own = own;
    }

    /** Empty where the plan has no such scenario. */
    static Optional<ScenarioChain> of(Plan plan, String id) {
        return plan.scenario(id).map(own -> {
            List<Scenario> chain = plan.scenarioChain(id);
            return new ScenarioChain(chain.subList(0, chain.size() - 1), own);
        });
    }

    Scenario own() {
        return own;
    }

    /** The number before this scenario changes it. */
    Quantity before(InputChoice input) {
        Quantity now = input.base();
        for (Scenario scenario : below) {
            Difference difference = scenario.differences().get(input.id());
            now = difference == null ? now : difference.applyTo(now);
        }
        return now;
    }

    /** The number in this scenario. */
    Quantity after(InputChoice input) {
        Difference difference = own.differences().get(input.id());
        return difference == null ? before(input) : difference.applyTo(before(input));
    }

    /** The numbers that only scenarios below change, with the last one that does. */
    Map<String, Scenario> inherited() {
        var inherited = new LinkedHashMap<String, Scenario>();
        below.forEach(scenario -> scenario.differences().keySet().forEach(id -> inherited.put(id, scenario)));
        inherited.keySet().removeAll(own.differences().keySet());
        return inherited;
    }

    /** Ids of all that a scenario stands on, itself included. */
    static List<String> ids(Plan plan, String id) {
        var ids = new ArrayList<String>();
        Optional<String> next = Optional.of(id);
        while (next.isPresent() && !ids.contains(next.get())) {
            ids.add(next.get());
            next = plan.scenario(next.get()).flatMap(Scenario::basedOn);
        }
        return ids;
    }
}
