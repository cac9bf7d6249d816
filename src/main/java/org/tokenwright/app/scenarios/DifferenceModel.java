package org.tokenwright.app.scenarios;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.tokenwright.app.inputs.FieldModel;
import org.tokenwright.app.session.PlanSession;
import org.tokenwright.app.text.Words;
import org.tokenwright.base.Quantity;
import org.tokenwright.plan.Plan;

/** One line of the differences: a number, its value before, what the scenario makes of it, and by how much it changes. */
public final class DifferenceModel {

    private final String scenario;
    private final InputChoice input;
    private final Optional<FieldModel> field;
    private final String origin;
    private final ReadOnlyStringWrapper before = new ReadOnlyStringWrapper(this, "before", "");
    private final ReadOnlyStringWrapper after = new ReadOnlyStringWrapper(this, "after", "");
    private final ReadOnlyStringWrapper change = new ReadOnlyStringWrapper(this, "change", "");

    private DifferenceModel(String scenario, InputChoice input, Optional<FieldModel> field, String origin, Plan plan) {
        this.scenario = scenario;
        this.input = input;
        this.field = field;
        this.origin = origin;
        refresh(plan);
    }

    /** A difference of the scenario itself. */
    static DifferenceModel own(String scenario, InputChoice input, PlanSession session) {
        return new DifferenceModel(scenario, input, Optional.of(new FieldModel(new DifferenceField(scenario, input), session)), "",
                session.plan());
    }

    /** A difference that comes from a scenario below. */
    static DifferenceModel inherited(String scenario, InputChoice input, String from, Plan plan) {
        return new DifferenceModel(scenario, input, Optional.empty(), from, plan);
    }

    void refresh(Plan plan) {
        ScenarioChain.of(plan, scenario).ifPresent(chain -> {
            Quantity first = field.isPresent() ? chain.before(input) : input.base();
            Quantity last = chain.after(input);
            before.set(central(first));
            after.set(central(last));
            change.set(first.value().signum() == 0 ? first.value().equals(last.value()) ? Words.get("scenario.no-change") : ""
                    : ScenarioWords.change(last.value().doubleValue() / first.value().doubleValue() - 1));
        });
        field.ifPresent(model -> model.refresh(plan));
    }

    private String central(Quantity quantity) {
        return input.text().format(Quantity.exact(quantity.value(), quantity.unit()));
    }

    /** Which line it is, also after an edit. */
    String key() {
        return scenario + " " + input.id() + " " + origin + " " + input.label() + " " + input.base();
    }

    public String inputId() {
        return input.id();
    }

    public String label() {
        return input.label();
    }

    /** What it is, without whose it is. */
    String what() {
        int comma = label().lastIndexOf(", ");
        return comma < 0 ? label() : label().substring(0, comma);
    }

    /** Whose it is, and what it is counted in. */
    String detail() {
        int comma = label().lastIndexOf(", ");
        return Stream.of(comma < 0 ? "" : label().substring(comma + 2), unit()).filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    public String group() {
        return ScenarioWords.of(input.group());
    }

    InputChoice input() {
        return input;
    }

    /** What the values are counted in; empty for a plain number. */
    public String unit() {
        return input.unit();
    }

    /** Empty where the difference comes from a scenario below. */
    public Optional<FieldModel> field() {
        return field;
    }

    /** Name of the scenario that it comes from; empty for the scenario itself. */
    public String origin() {
        return origin;
    }

    public ReadOnlyStringProperty beforeProperty() {
        return before.getReadOnlyProperty();
    }

    /** The value in the scenario. */
    public ReadOnlyStringProperty afterProperty() {
        return after.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty changeProperty() {
        return change.getReadOnlyProperty();
    }
}
