package org.tokenwright.analysis;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.tokenwright.plan.Plan;
import org.tokenwright.worksheet.Inputs;
import org.tokenwright.worksheet.Timeline;

/**
 * The alternatives of a plan side by side, each at its low, central and high inputs.
 *
 * @param alternatives in the plan's order
 */
public record Comparison(Plan plan, List<AlternativeResult> alternatives) {

    public Comparison {
        alternatives = List.copyOf(alternatives);
    }

    public String currency() {
        return plan.settings().currency();
    }

    public Timeline timeline() {
        return new Timeline(plan.settings().start(), plan.settings().months());
    }

    public Optional<AlternativeResult> alternative(String id) {
        return alternatives.stream().filter(result -> result.alternative().id().equals(id)).findFirst();
    }

    /** Cost of the cheapest alternative that is priced, at central inputs. */
    public OptionalDouble cheapest() {
        return alternatives.stream().map(result -> result.total(Inputs.BASE)).flatMapToDouble(OptionalDouble::stream).min();
    }

    public long pricedCount() {
        return alternatives.stream().filter(result -> result.status() == Status.PRICED).count();
    }
}
