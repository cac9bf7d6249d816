package org.tokenwright.analysis;

import java.util.OptionalDouble;
import org.tokenwright.plan.Budget;

/**
 * A budget and what an alternative uses of it over the months of the horizon that it is for.
 *
 * @param used in the unit of the budget
 * @param allowed in the unit of the budget; a year that the horizon cuts counts by its months
 * @param against used relative to allowed, 0.1 for 10 % more; empty where nothing is allowed
 */
public record BudgetResult(Budget budget, double used, double allowed, OptionalDouble against) {}
