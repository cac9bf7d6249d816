package org.tokenwright.report.chart;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.tokenwright.analysis.Comparison;
import org.tokenwright.chart.ModelColours;
import org.tokenwright.plan.Plan;

/**
 * What charts show of a comparison.
 *
 * @param alternatives in the plan's order
 * @param budget over the horizon
 * @param monthlyBudget one amount per month, or none
 */
public record PlanCosts(Comparison comparison, List<AlternativeCosts> alternatives, OptionalDouble budget,
        List<OptionalDouble> monthlyBudget, ModelColours colours) {

    public PlanCosts {
        alternatives = List.copyOf(alternatives);
        monthlyBudget = List.copyOf(monthlyBudget);
    }

    public Plan plan() {
        return comparison.plan();
    }

    public int months() {
        return plan().settings().months();
    }

    /** The cheapest first; those without an amount last, in the plan's order. */
    public List<AlternativeCosts> cheapestFirst() {
        return alternatives.stream().sorted(Comparator.comparingDouble(one -> one.total().orElse(Double.POSITIVE_INFINITY))).toList();
    }

    /** The cheapest alternative that is priced; where none is, the first of the plan. */
    Optional<AlternativeCosts> cheapest() {
        return cheapestFirst().stream().findFirst();
    }
}
