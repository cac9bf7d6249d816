package org.tokenwright.app.scenarios;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tokenwright.app.session.PlanSession;
import org.tokenwright.app.text.NewIds;
import org.tokenwright.app.text.Words;
import org.tokenwright.base.Decimals;
import org.tokenwright.base.Quantity;
import org.tokenwright.base.Unit;
import org.tokenwright.plan.Difference;
import org.tokenwright.plan.Edit;
import org.tokenwright.plan.Plan;
import org.tokenwright.plan.PlanInputs;
import org.tokenwright.plan.Scenario;

/** Changes the scenarios of the plan; every change is one named step of undo. */
final class ScenarioEdits {

    private static final Difference SAME = times(BigDecimal.ONE);

    private final PlanSession session;

    ScenarioEdits(PlanSession session) {
        this.session = session;
    }

    private static Difference times(BigDecimal factor) {
        return new Difference.Times(Quantity.exact(factor, Unit.ONE));
    }

    /** Replaces the scenario of the same id. */
    static Edit replacing(Plan plan, Scenario scenario, String step) {
        return new Edit.SetScenarios(plan.scenarios().stream().map(old -> old.id().equals(scenario.id()) ? scenario : old).toList(), step);
    }

    private List<String> ids() {
        return session.plan().scenarios().stream().map(Scenario::id).toList();
    }

    private List<String> names() {
        return session.plan().scenarios().stream().map(Scenario::name).toList();
    }

    private String add(String name, Optional<String> basedOn, SortedMap<String, Difference> differences, String step) {
        String free = NewIds.name(name, names());
        String id = NewIds.of(free, ids());
        var scenarios = new ArrayList<>(session.plan().scenarios());
        scenarios.add(new Scenario(id, free, basedOn, differences));
        session.edit(new Edit.SetScenarios(scenarios, step.isEmpty() ? Words.get("edit.add", free) : step));
        return id;
    }

    /** Adds a scenario without differences; the answer is its id. */
    String add() {
        return add(Words.get("scenario.new"), Optional.empty(), new TreeMap<>(), "");
    }

    /** Adds a scenario in which every workload has twice the tasks. */
    String addExample() {
        var differences = new TreeMap<String, Difference>();
        session.plan().workloads().forEach(workload ->
                differences.put(PlanInputs.ofWorkload(workload.id(), "tasksPerMonth"), times(BigDecimal.TWO)));
        return add(Words.get("scenario.example"), Optional.empty(), differences, "");
    }

    String duplicate(String id) {
        return session.plan().scenario(id).map(old -> add(old.name(), old.basedOn(), old.differences(),
                Words.get("edit.duplicate", old.name()))).orElse(id);
    }

    /** Gives a scenario another name; a blank one is no name. */
    void rename(String id, String name) {
        String clean = name.strip();
        session.plan().scenario(id).filter(old -> !clean.isEmpty() && !clean.equals(old.name())).ifPresent(old -> session.edit(
                replacing(session.plan(), new Scenario(id, clean, old.basedOn(), old.differences()), Words.get("edit.rename", clean))));
    }

    /** Removes a scenario; those based on it keep their numbers, for they take over its differences. */
    void remove(String id) {
        session.plan().scenario(id).ifPresent(gone -> session.edit(new Edit.SetScenarios(session.plan().scenarios().stream()
                .filter(one -> one != gone).map(one -> one.basedOn().filter(id::equals).isPresent() ? takingOver(one, gone) : one)
                .toList(), Words.get("edit.remove", gone.name()))));
    }

    private static Scenario takingOver(Scenario child, Scenario gone) {
        var differences = new TreeMap<>(gone.differences());
        child.differences().forEach((id, own) -> differences.merge(id, own, ScenarioEdits::after));
        return new Scenario(child.id(), child.name(), gone.basedOn(), differences);
    }

    /** One difference that does what two do one after the other. */
    private static Difference after(Difference first, Difference second) {
        return switch (second) {
            case Difference.Becomes becomes -> becomes;
            case Difference.Times(var factor) -> switch (first) {
                case Difference.Becomes(var number) -> new Difference.Becomes(second.applyTo(number));
                case Difference.Times(var before) -> times(Decimals.bounded(before.value().multiply(factor.value())));
            };
        };
    }

    /**
     * Bases a scenario on another, or on the plan itself.
     *
     * @return why not; empty when it is done
     */
    Optional<String> baseOn(String id, Optional<String> base) {
        Plan plan = session.plan();
        if (base.filter(other -> ScenarioChain.ids(plan, other).contains(id)).isPresent()) {
            return Optional.of(Words.get(base.get().equals(id) ? "scenario.circle.self" : "scenario.circle",
                    ScenarioWords.name(plan, base.get()), ScenarioWords.name(plan, id)));
        }
        plan.scenario(id).filter(old -> !old.basedOn().equals(base)).ifPresent(old -> session.edit(replacing(plan,
                new Scenario(id, old.name(), base, old.differences()),
                Words.get("scenario.edit.base", old.name(), ScenarioWords.name(plan, base.orElse(""))))));
        return Optional.empty();
    }

    /** Adds a difference that changes nothing yet. */
    void addDifference(String id, InputChoice input) {
        with(id, old -> old.putIfAbsent(input.id(), SAME), "scenario.edit.add", input.label());
    }

    void removeDifference(String id, String inputId, String label) {
        with(id, old -> old.remove(inputId), "scenario.edit.remove", label);
    }

    private void with(String id, java.util.function.Consumer<TreeMap<String, Difference>> change, String key, String label) {
        session.plan().scenario(id).ifPresent(old -> {
            var differences = new TreeMap<>(old.differences());
            change.accept(differences);
            if (!differences.equals(old.differences())) {
                session.edit(replacing(session.plan(), old.withDifferences(differences), Words.get(key, old.name(), label)));
            }
        });
    }
}
