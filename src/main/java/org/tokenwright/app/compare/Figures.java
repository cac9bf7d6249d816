package org.tokenwright.app.compare;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.tokenwright.analysis.Comparison;
import org.tokenwright.chart.ModelColours;
import org.tokenwright.plan.Plan;
import org.tokenwright.report.chart.PlanCosts;

/**
 * A comparison as the window shows it.
 *
 * @param alternatives in the plan's order
 */
public record Figures(PlanCosts costs, List<AlternativeFigures> alternatives) {

    public Figures {
        alternatives = List.copyOf(alternatives);
    }

    public Comparison comparison() {
        return costs.comparison();
    }

    /** Over the horizon. */
    public OptionalDouble budget() {
        return costs.budget();
    }

    public ModelColours colours() {
        return costs.colours();
    }

    public Plan plan() {
        return costs.plan();
    }

    public String currency() {
        return comparison().currency();
    }

    public int months() {
        return costs.months();
    }

    public Optional<AlternativeFigures> alternative(String id) {
        return alternatives.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    public Optional<AlternativeFigures> cheapest() {
        return alternatives.stream().filter(AlternativeFigures::isPriced)
                .min(java.util.Comparator.comparingDouble(one -> one.total().orElseThrow()));
    }

    public long pricedCount() {
        return comparison().pricedCount();
    }
}
