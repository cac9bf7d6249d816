package org.tokenwright.app.compare;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.tokenwright.analysis.Comparison;
import org.tokenwright.chart.ModelColours;
import org.tokenwright.plan.Plan;

/**
 * A comparison as the window shows it.
 *
 * @param alternatives in the plan's order
 * @param budget over the horizon
 * @param monthlyBudget one amount per month, or none
 */
public record Figures(Comparison comparison, List<AlternativeFigures> alternatives, OptionalDouble budget,
        List<OptionalDouble> monthlyBudget, ModelColours colours) {

    public Figures {
        alternatives = List.copyOf(alternatives);
        monthlyBudget = List.copyOf(monthlyBudget);
    }

    public Plan plan() {
        return comparison.plan();
    }

    public String currency() {
        return comparison.currency();
    }

    public int months() {
        return plan().settings().months();
    }

    public Optional<AlternativeFigures> alternative(String id) {
        return alternatives.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    public Optional<AlternativeFigures> cheapest() {
        return alternatives.stream().filter(AlternativeFigures::isPriced)
                .min(java.util.Comparator.comparingDouble(one -> one.total().orElseThrow()));
    }

    public long pricedCount() {
        return comparison.pricedCount();
    }
}
