package org.tokenwright.app.scenarios;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.tokenwright.analysis.AlternativeResult;
import org.tokenwright.analysis.Comparison;
import org.tokenwright.app.text.QuantityText;
import org.tokenwright.base.Quantity;
import org.tokenwright.base.Unit;
import org.tokenwright.importing.KnownInput;
import org.tokenwright.plan.NumberRule;
import org.tokenwright.plan.Plan;
import org.tokenwright.plan.PlanInputs;
import org.tokenwright.worksheet.Assumption;
import org.tokenwright.worksheet.Assumption.Origin;

/** Every number of a plan and every published price it uses, with the words that explain it. */
final class InputChoices {

    static final InputChoices NONE = new InputChoices(Map.of());

    private final Map<String, InputChoice> byId;

    private InputChoices(Map<String, InputChoice> byId) {
        this.byId = byId;
    }

    static InputChoices of(Comparison comparison) {
        Map<String, Assumption> assumptions = new LinkedHashMap<>();
        for (AlternativeResult one : comparison.alternatives()) {
            one.resolved().worksheet().assumptions().forEach(found -> assumptions.putIfAbsent(found.id(), found));
        }
        var choices = new LinkedHashMap<String, InputChoice>();
        Plan plan = comparison.plan();
        PlanInputs.of(plan).forEach((id, base) -> choices.put(id, choice(id, label(plan, id, assumptions.get(id)), base,
                NumberRule.of(plan, id))));
        assumptions.values().stream().filter(found -> found.origin() == Origin.PUBLISHED).forEach(found -> choices.put(found.id(),
                choice(found.id(), found.label(), Quantity.exact(found.value(), found.unit()), Optional.empty())));
        return new InputChoices(toldApart(choices));
    }

    private static InputChoice choice(String id, String label, Quantity base, Optional<NumberRule> rule) {
        boolean percent = base.unit().equals(Unit.ONE) && !id.endsWith("/weight") && !id.startsWith("alternative/");
        return new InputChoice(id, upper(label), ScenarioWords.unit(base.unit()), new QuantityText(base.unit(), percent), base, rule);
    }

    private static String upper(String label) {
        return label.isEmpty() ? label : label.substring(0, 1).toUpperCase(Locale.ROOT) + label.substring(1);
    }

    /** As the worksheet calls it; what no alternative uses by its place in the plan. */
    private static String label(Plan plan, String id, Assumption used) {
        return used != null ? used.label() : new InputPlace(plan, id).label();
    }

    /** Numbers of the same name get what their ids differ in, mostly the day from which a price is in force. */
    private static Map<String, InputChoice> toldApart(Map<String, InputChoice> choices) {
        var count = new HashMap<String, Integer>();
        choices.values().forEach(one -> count.merge(one.label(), 1, Integer::sum));
        choices.replaceAll((id, one) -> count.get(one.label()) == 1 ? one : new InputChoice(id,
                one.label() + ", " + InputPlace.last(id), one.unit(), one.text(), one.base(), one.rule()));
        return choices;
    }

    Optional<InputChoice> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** What matches a query, names that begin with it first. */
    List<InputChoice> matching(String query) {
        String clean = query.strip().toLowerCase(Locale.ROOT);
        String[] words = clean.split("\\s+");
        return byId.values().stream().filter(one -> one.matches(words))
                .sorted(Comparator.comparing((InputChoice one) -> !one.label().toLowerCase(Locale.ROOT).startsWith(clean))
                        .thenComparing(one -> !one.isCalled(words)).thenComparing(InputChoice::group)).toList();
    }

    /** Names and units of all, by input id. */
    Map<String, KnownInput> known() {
        var known = new LinkedHashMap<String, KnownInput>();
        byId.forEach((id, one) -> known.put(id, new KnownInput(one.label(), one.base().unit())));
        return known;
    }

    int size() {
        return byId.size();
    }
}
