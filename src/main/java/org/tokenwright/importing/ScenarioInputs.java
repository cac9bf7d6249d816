package org.tokenwright.importing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tokenwright.base.Quantity;
import org.tokenwright.base.Unit;
import org.tokenwright.plan.Plan;
import org.tokenwright.plan.PlanInputs;

/** Every number that a scenario of a plan can change: its own, and the published prices that it uses. */
final class ScenarioInputs {

    private static final int MOST_NAMED = 3;

    private final Map<String, Quantity> own;
    private final Map<String, KnownInput> known;

    /** @param known also the published prices, by input id */
    ScenarioInputs(Plan plan, Map<String, KnownInput> known) {
        own = PlanInputs.of(plan);
        this.known = Map.copyOf(known);
    }

    boolean has(String id) {
        return own.containsKey(id) || known.containsKey(id);
    }

    /** Empty for a number that is not known. */
    Optional<Unit> unit(String id) {
        return Optional.ofNullable(own.get(id)).map(Quantity::unit).or(() -> Optional.ofNullable(known.get(id)).map(KnownInput::unit));
    }

    String whyUnknown(String id) {
        String last = id.substring(id.lastIndexOf('/') + 1);
        List<String> near = last.isEmpty() ? List.of() : own.keySet().stream().filter(one -> one.endsWith("/" + last)).limit(MOST_NAMED).toList();
        return "the plan has no number \"" + id + "\"" + (near.isEmpty() ? "" : "; it has for example " + String.join(", ", near));
    }
}
