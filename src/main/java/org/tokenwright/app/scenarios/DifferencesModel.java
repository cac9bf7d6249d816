package org.tokenwright.app.scenarios;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.tokenwright.app.session.PlanSession;
import org.tokenwright.base.Quantity;
import org.tokenwright.base.Unit;
import org.tokenwright.plan.Difference;
import org.tokenwright.plan.Plan;
import org.tokenwright.app.text.QuantityText;
import org.tokenwright.app.text.Words;

/** The differences of the chosen scenario; lines stay while their numbers change, so that typing is not interrupted. */
final class DifferencesModel {

    private final PlanSession session;
    private Plan shown;
    private final ReadOnlyObjectWrapper<List<DifferenceModel>> lines = new ReadOnlyObjectWrapper<>(this, "lines", List.of());

    DifferencesModel(PlanSession session) {
        this.session = session;
    }

    ReadOnlyObjectProperty<List<DifferenceModel>> linesProperty() {
        return lines.getReadOnlyProperty();
    }

    /** Shows the differences of a scenario as the plan has them now. */
    void show(String scenario, InputChoices choices) {
        Plan plan = session.plan();
        Map<String, DifferenceModel> known = new HashMap<>();
        lines.get().forEach(line -> known.put(line.key(), line));
        List<DifferenceModel> next = wanted(plan, scenario, choices).stream().map(line -> known.getOrDefault(line.key(), line)).toList();
        if (plan != shown) {   // what is being typed stays while only a choice or a result changes
            next.forEach(line -> line.refresh(plan));
            shown = plan;
        }
        if (!next.equals(lines.get())) {
            lines.set(next);
        }
    }

    private List<DifferenceModel> wanted(Plan plan, String scenario, InputChoices choices) {
        Optional<ScenarioChain> chain = ScenarioChain.of(plan, scenario);
        if (chain.isEmpty()) {
            return List.of();
        }
        var own = new ArrayList<DifferenceModel>();
        chain.get().own().differences().forEach((id, difference) ->
                own.add(DifferenceModel.own(scenario, choices.find(id).orElseGet(() -> unknown(id, difference)), session)));
        var below = new ArrayList<DifferenceModel>();
        chain.get().inherited().forEach((id, from) -> choices.find(id).ifPresent(
                input -> below.add(DifferenceModel.inherited(scenario, input, from.name(), plan))));
        var order = Comparator.comparing((DifferenceModel line) -> line.input().group()).thenComparing(DifferenceModel::label);
        own.sort(order);
        below.sort(order);
        own.addAll(below);
        return own;
    }

    /** A number that neither the plan nor its prices have; the difference does nothing, and can be removed. */
    private static InputChoice unknown(String id, Difference difference) {
        Quantity base = switch (difference) {
            case Difference.Becomes(var quantity) -> quantity;
            case Difference.Times _ -> Quantity.exact(0, Unit.ONE);
        };
        return new InputChoice(id, Words.get("scenario.unused", id), ScenarioWords.unit(base.unit()),
                new QuantityText(base.unit(), false), base, Optional.empty());
    }
}
