package org.tokenwright.importing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tokenwright.plan.Difference;
import org.tokenwright.plan.Scenario;

/** What differs between the scenarios of a plan and others, by their ids. */
final class ScenarioChanges {

    private final List<ScenarioChange> changes = new ArrayList<>();

    private ScenarioChanges() {
    }

    static List<ScenarioChange> between(List<Scenario> before, List<Scenario> after) {
        Map<String, Scenario> old = byId(before);
        Map<String, Scenario> now = byId(after);
        var found = new ScenarioChanges();
        before.stream().filter(one -> !now.containsKey(one.id())).forEach(one -> found.changes.add(new ScenarioChange.Removed(one)));
        for (Scenario one : after) {
            if (old.containsKey(one.id())) {
                found.changed(old.get(one.id()), one);
            } else {
                found.changes.add(new ScenarioChange.Added(one));
                one.differences().forEach((id, difference) -> found.changes.add(new ScenarioChange.DifferenceAdded(one.id(), id, difference)));
            }
        }
        return found.changes;
    }

    private static Map<String, Scenario> byId(List<Scenario> scenarios) {
        return scenarios.stream().collect(Collectors.toMap(Scenario::id, Function.identity(), (one, _) -> one, LinkedHashMap::new));
    }

    private void changed(Scenario before, Scenario after) {
        if (!before.name().equals(after.name())) {
            changes.add(new ScenarioChange.Renamed(after.id(), before.name(), after.name()));
        }
        if (!before.basedOn().equals(after.basedOn())) {
            changes.add(new ScenarioChange.Rebased(after.id(), before.basedOn(), after.basedOn()));
        }
        var inputs = new TreeSet<>(before.differences().keySet());
        inputs.addAll(after.differences().keySet());
        inputs.forEach(id -> difference(before, after, id));
    }

    private void difference(Scenario before, Scenario after, String id) {
        Difference old = before.differences().get(id);
        Difference now = after.differences().get(id);
        if (old == null) {
            changes.add(new ScenarioChange.DifferenceAdded(after.id(), id, now));
        } else if (now == null) {
            changes.add(new ScenarioChange.DifferenceRemoved(after.id(), id, old));
        } else if (!old.equals(now)) {
            changes.add(new ScenarioChange.DifferenceChanged(after.id(), id, old, now));
        }
    }
}
