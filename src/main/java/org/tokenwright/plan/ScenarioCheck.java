package org.tokenwright.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tokenwright.base.Quantity;
import org.tokenwright.contract.Term;

/** What is wrong or odd in the scenarios of a plan: what they are based on, and every number they lead to. */
final class ScenarioCheck {

    /** Input id of an upper bound, its first group being the term. */
    private static final Pattern TIER_BOUND = Pattern.compile("(quote/[^/]+/[^/]+)/tier/[^/]+/upTo");

    private final Plan plan;
    private final Map<String, Quantity> numbers;
    private final Parents parents;
    private final Findings findings;

    /** @param numbers all numbers of the plan, by input id */
    ScenarioCheck(Plan plan, Map<String, Quantity> numbers, Findings findings) {
        this.plan = plan;
        this.numbers = numbers;
        parents = Parents.of(plan.scenarios(), Scenario::id, Scenario::basedOn);
        this.findings = findings;
    }

    void check(Scenario scenario) {
        basedOn(scenario);
        List<Scenario> bases = parents.above(scenario.id()).stream().flatMap(id -> plan.scenario(id).stream()).toList();
        scenario.differences().forEach((id, difference) -> difference(scenario, bases, id, difference));
        tiers(scenario, bases);
        together(scenario, bases);
    }

    private void basedOn(Scenario scenario) {
        String at = "/scenarios[" + scenario.id() + "]/basedOn";
        scenario.basedOn().filter(base -> plan.scenario(base).isEmpty())
                .ifPresent(base -> findings.error(at, "there is no scenario \"" + base + "\""));
        if (parents.isCircular(scenario.id())) {
            findings.error(at, "scenario \"" + scenario.id() + "\" is based on itself");
        }
    }

    private void difference(Scenario scenario, List<Scenario> bases, String id, Difference difference) {
        String at = "/scenarios[" + scenario.id() + "]/differences/" + Leftovers.escaped(id);
        if (difference instanceof Difference.Times(var factor) && !isFactor(at, factor)) {
            return;
        }
        if (numbers.containsKey(id)) {
            after(bases, id, numbers.get(id)).filter(base -> obeys(id, base))
                    .ifPresent(base -> result(at, id, difference, base));
        } else if (!id.startsWith("price/")) {   // which prices there are depends on the sheets
            findings.odd(at, "the plan has no number \"" + id + "\"; the difference is kept but does nothing");
        }
    }

    private boolean isFactor(String place, Quantity factor) {
        try {
            NumberRule.SHARE.check(factor);
            return true;
        } catch (IllegalArgumentException e) {
            findings.error(place + "/times", "factor " + e.getMessage());
            return false;
        }
    }

    /** A base whose number is wrong has a finding of its own. */
    private boolean obeys(String id, Quantity base) {
        try {
            NumberRule.of(plan, id).ifPresent(rule -> rule.check(base));
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private void result(String place, String id, Difference difference, Quantity base) {
        try {
            findings.number(plan, place, id, difference.applyTo(base));
        } catch (IllegalArgumentException e) {   // a multiple out of bounds
            findings.error(place, e.getMessage());
        }
    }

    /** A number after several scenarios; empty where one of them leads out of bounds. */
    private static Optional<Quantity> after(List<Scenario> scenarios, String id, Quantity base) {
        return after(scenarios.stream().flatMap(one -> Stream.ofNullable(one.differences().get(id))).toList(), base);
    }

    private static Optional<Quantity> after(List<Difference> differences, Quantity base) {
        Quantity result = base;
        try {
            for (Difference difference : differences) {
                result = difference.applyTo(result);
            }
            return Optional.of(result);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The bounds of volume tiers bound one another, so that a change of one can make them overlap. */
    private void tiers(Scenario scenario, List<Scenario> bases) {
        Set<String> terms = scenario.differences().keySet().stream().map(TIER_BOUND::matcher).filter(Matcher::matches)
                .map(bound -> bound.group(1)).collect(Collectors.toCollection(LinkedHashSet::new));
        if (!terms.isEmpty()) {
            Map<String, List<Difference>> changes = changes(scenario, bases);
            terms.forEach(term -> tiers("/scenarios[" + scenario.id() + "]/differences", term.split("/"), changes));
        }
    }

    /** What a scenario and those below it do to each number, in this order. */
    private static Map<String, List<Difference>> changes(Scenario scenario, List<Scenario> bases) {
        Map<String, List<Difference>> changes = new HashMap<>();
        Stream.concat(bases.stream(), Stream.of(scenario)).forEach(one -> one.differences().forEach((id, difference) ->
                changes.computeIfAbsent(id, _ -> new ArrayList<>()).add(difference)));
        return changes;
    }

    private void tiers(String place, String[] ids, Map<String, List<Difference>> changes) {
        plan.quote(ids[1]).flatMap(quote -> quote.term(ids[2])).ifPresent(term -> {
            Term changed = term.withNumbers((path, number) -> after(changes.getOrDefault(
                    PlanInputs.ofQuote(ids[1], ids[2] + "/" + path), List.of()), number).orElse(number));
            if (overlap(term).isEmpty()) {
                overlap(changed).ifPresent(overlap -> findings.error(
                        place, "the tiers of \"" + ids[2] + "\" in \"" + ids[1] + "\": " + overlap));
            }
        });
    }

    /** Other numbers that bound one another; where they do not fit in the plan itself, that is said there. */
    private void together(Scenario scenario, List<Scenario> bases) {
        if (scenario.differences().keySet().stream().anyMatch(id -> JointCheck.concerns(plan, id) || VolumeCheck.concerns(id))) {
            Map<String, List<Difference>> changes = changes(scenario, bases);
            Map<String, String> before = misfits(plan);
            Map<String, String> after = misfits(PlanInputs.map(plan, (id, number) ->
                    after(changes.getOrDefault(id, List.of()), number).orElse(number)));
            after.keySet().removeAll(before.keySet());
            after.values().forEach(message -> findings.error("/scenarios[" + scenario.id() + "]/differences", message));
        }
    }

    private static Map<String, String> misfits(Plan plan) {
        var found = new Findings();
        JointCheck.check(plan, found);
        plan.workloads().forEach(workload -> VolumeCheck.check(plan, workload, found));
        Map<String, String> misfits = new LinkedHashMap<>();
        found.all().forEach(finding -> misfits.putIfAbsent(finding.place(), finding.message()));
        return misfits;
    }

    private static Optional<String> overlap(Term term) {
        var found = new Findings();
        if (term instanceof Term.VolumeTiers tiers) {
            new TierCheck(found).bounds("", tiers);
        }
        return found.all().stream().findFirst().map(PlanCheck.Finding::message);
    }
}
