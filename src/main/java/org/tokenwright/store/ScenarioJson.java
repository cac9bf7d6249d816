package org.tokenwright.store;

import java.util.TreeMap;
import org.tokenwright.base.Unit;
import org.tokenwright.plan.Difference;
import org.tokenwright.plan.Scenario;

/** Scenarios in JSON. */
final class ScenarioJson {

    private static final String TIMES = "times";

    private ScenarioJson() {
    }

    static Scenario read(JsonCursor scenario) {
        String id = scenario.text("id");
        var differences = new TreeMap<String, Difference>();
        scenario.find("differences").ifPresent(all -> all.members()
                .forEach((inputId, difference) -> differences.put(inputId, difference(difference))));
        return new Scenario(id, scenario.text("name", id), scenario.find("basedOn").map(JsonCursor::text), differences);
    }

    static Json write(Scenario scenario) {
        return new Members().put("id", scenario.id()).put("name", scenario.name())
                .<String>put("basedOn", scenario.basedOn(), Members::text)
                .put("differences", Members.object(scenario.differences(), id -> id, ScenarioJson::difference)).object();
    }

    private static Difference difference(JsonCursor difference) {
        return difference.find(TIMES).<Difference>map(factor -> new Difference.Times(QuantityJson.read(factor, Unit.ONE)))
                .orElseGet(() -> new Difference.Becomes(QuantityJson.read(difference, Unit.ONE)));
    }

    private static Json difference(Difference difference) {
        return switch (difference) {
            case Difference.Becomes(var quantity) -> QuantityJson.write(quantity);
            case Difference.Times(var factor) -> new Members().put(TIMES, QuantityJson.write(factor)).line();
        };
    }
}
