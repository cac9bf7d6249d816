package org.tokenwright.app.form;

import java.util.Map;
import java.util.Optional;
import org.tokenwright.base.Quantity;
import org.tokenwright.plan.Plan;
import org.tokenwright.plan.PlanInputs;

/** The numbers of a plan by their input ids; those of the plan that was asked last are kept. */
public final class PlanNumbers {

    /** Numbers of one plan. */
    private record Known(Plan plan, Map<String, Quantity> numbers) {}

    private Optional<Known> known = Optional.empty();

    /** Empty where the plan has no such number. */
    public Optional<Quantity> get(Plan plan, String inputId) {
        if (known.filter(one -> one.plan == plan).isEmpty()) {
            known = Optional.of(new Known(plan, PlanInputs.of(plan)));
        }
        return known.map(one -> one.numbers.get(inputId));
    }
}
