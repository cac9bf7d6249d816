package org.tokenwright.app.scenarios;

import java.util.Optional;
import java.util.TreeMap;
import org.tokenwright.app.inputs.Field;
import org.tokenwright.app.text.Words;
import org.tokenwright.plan.Difference;
import org.tokenwright.plan.Edit;
import org.tokenwright.plan.Plan;

/** One difference of one scenario, as a field. */
record DifferenceField(String scenario, InputChoice input) implements Field {

    @Override
    public String id() {
        return "difference/" + scenario + "/" + input.id();
    }

    @Override
    public String label() {
        return input.label();
    }

    @Override
    public String unitText() {
        return input.unit();
    }

    @Override
    public String shown(Plan plan) {
        return difference(plan).map(new DifferenceText(input)::format).orElse("");
    }

    private Optional<Difference> difference(Plan plan) {
        return plan.scenario(scenario).map(one -> one.differences().get(input.id()));
    }

    @Override
    public Optional<Edit> edit(Plan plan, String typed) {
        Optional<ScenarioChain> chain = ScenarioChain.of(plan, scenario);
        if (chain.isEmpty()) {
            return Optional.empty();
        }
        Difference now = new DifferenceText(input).parse(typed, chain.get().before(input));
        if (difference(plan).filter(now::equals).isPresent()) {
            return Optional.empty();
        }
        var differences = new TreeMap<>(chain.get().own().differences());
        differences.put(input.id(), now);
        return Optional.of(ScenarioEdits.replacing(plan, chain.get().own().withDifferences(differences),
                Words.get("scenario.edit.difference", chain.get().own().name(), input.label(), typed.strip())));
    }
}
