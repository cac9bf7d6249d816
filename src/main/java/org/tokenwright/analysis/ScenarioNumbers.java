package org.tokenwright.analysis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tokenwright.base.Quantity;
import org.tokenwright.plan.Difference;
import org.tokenwright.plan.Plan;
import org.tokenwright.plan.PlanInputs;
import org.tokenwright.plan.Scenario;
import org.tokenwright.resolve.Resolved;
import org.tokenwright.worksheet.Assumption;
import org.tokenwright.worksheet.Assumption.Origin;

/**
 * The numbers of a plan in a scenario: the plan's own and the published prices, then the differences of every scenario of
 * the chain in order. Immutable.
 */
public final class ScenarioNumbers {

    /** Id that stands for the plan itself. */
    public static final String PLAN = "";

    private record Change(Scenario scenario, Difference difference) {}

    private final Plan plan;
    private final Map<String, Quantity> inputs;
    /** By input id, in the order in which they apply. */
    private final Map<String, List<Change>> changes = new LinkedHashMap<>();

    private ScenarioNumbers(Plan plan, Map<String, Quantity> inputs, List<Scenario> chain) {
        this.plan = plan;
        this.inputs = inputs;
        chain.forEach(scenario -> scenario.differences().forEach((id, difference) ->
                changes.computeIfAbsent(id, _ -> new ArrayList<>()).add(new Change(scenario, difference))));
    }

    /**
     * @param scenario id of the scenario; {@link #PLAN} for the plan itself
     * @throws IllegalArgumentException if there is no such scenario, or it is based on itself
     */
    public static ScenarioNumbers of(Plan plan, String scenario) {
        return of(plan, PlanInputs.of(plan), scenario);
    }

    static ScenarioNumbers of(Plan plan, Map<String, Quantity> inputs, String scenario) {
        return new ScenarioNumbers(plan, inputs, scenario.equals(PLAN) ? List.of() : plan.scenarioChain(scenario));
    }

    /** The plan with its own numbers as they are in the scenario. */
    Plan plan() {
        return changes.isEmpty() ? plan : PlanInputs.map(plan, this::after);
    }

    private Quantity after(String id, Quantity base) {
        Quantity now = base;
        for (Change change : changes.getOrDefault(id, List.of())) {
            now = applied(change.difference, now).orElse(now);
        }
        return now;
    }

    /** The assumption with the number it has in the scenario; its sentence says what the scenario did. */
    Assumption current(Resolved resolved, Assumption assumption) {
        Assumption base = resolved.current(assumption, inputs);
        List<Change> mine = changes.getOrDefault(base.id(), List.of());
        return mine.isEmpty() || base.origin() == Origin.CONSTANT ? base : changed(base, mine);
    }

    private Assumption changed(Assumption base, List<Change> mine) {
        Quantity now = quantity(base);
        var sentence = new StringBuilder();
        for (Change change : mine) {
            Optional<Quantity> next = applied(change.difference, now);
            if (next.isPresent()) {
                sentence.append(sentence(change, now, next.get())).append(' ');
                now = next.get();
            }
        }
        return sentence.isEmpty() ? base : Assumption.entered(base.id(), base.label(), now, sentence + base.sentence());
    }

    /** What an input is before any scenario, exact as far as nothing else is known. */
    private Quantity quantity(Assumption base) {
        Quantity own = inputs.get(base.id());
        return own != null ? own : Quantity.exact(base.value(), base.unit());
    }

    private static String sentence(Change change, Quantity before, Quantity after) {
        String what = switch (change.difference) {
            case Difference.Times(var factor) -> "× " + plain(factor.value()) + ", from " + plain(before.value()) + " to "
                    + plain(after.value()) + ".";
            case Difference.Becomes(var number) -> plain(number.value()) + " instead of " + plain(before.value())
                    + (number.source().isEmpty() ? "." : ", from " + number.source() + ".")
                    + (number.note().isEmpty() ? "" : " " + number.note());
        };
        return "Scenario " + change.scenario.name() + ": " + what;
    }

    private static String plain(BigDecimal number) {
        return number.toPlainString();
    }

    /** Empty where the difference does not fit the number. */
    private static Optional<Quantity> applied(Difference difference, Quantity base) {
        return reason(difference, base).isPresent() ? Optional.empty() : Optional.of(difference.applyTo(base));
    }

    private static Optional<ScenarioMiss.Reason> reason(Difference difference, Quantity base) {
        try {
            return difference.applyTo(base).unit().equals(base.unit()) ? Optional.empty()
                    : Optional.of(ScenarioMiss.Reason.OTHER_UNIT);
        } catch (IllegalArgumentException e) {
            return Optional.of(ScenarioMiss.Reason.OUT_OF_BOUNDS);
        }
    }

    /** The differences that change nothing in an alternative. */
    List<ScenarioMiss> missed(Resolved resolved) {
        var missed = new ArrayList<ScenarioMiss>();
        changes.forEach((id, mine) -> {
            Optional<Quantity> used = resolved.worksheet().findAssumption(id)
                    .filter(found -> found.origin() != Origin.CONSTANT)
                    .map(found -> quantity(resolved.current(found, inputs)));
            mine.forEach(change -> (used.isEmpty() ? Optional.of(ScenarioMiss.Reason.NOT_USED) : reason(change.difference, used.get()))
                    .ifPresent(why -> missed.add(new ScenarioMiss(change.scenario.id(), id, why))));
        });
        return missed;
    }
}
