package org.tokenwright.analysis;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.tokenwright.plan.Alternative;
import org.tokenwright.resolve.Gap;

/**
 * What an alternative costs in one scenario. Money is in the plan's currency; amounts are empty unless everything is
 * priced and fits.
 *
 * @param total over the horizon
 * @param monthly one for each month
 * @param againstBudget total relative to the budget, 0.1 for 10 % above it
 * @param budget over the horizon, as it is in the scenario
 * @param unpriced quantities that are used and have no price
 * @param missed differences that change nothing in this alternative
 */
public record ScenarioAmounts(Alternative alternative, Status status, Levels total, List<Levels> monthly,
        Levels againstBudget, OptionalDouble budget, List<Gap> unpriced, List<ScenarioMiss> missed) {

    /** Results at low, central and high inputs. */
    public record Levels(OptionalDouble low, OptionalDouble central, OptionalDouble high) {

        private static final Levels NONE = new Levels(OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty());

        /** The smaller end; low inputs may cost more than high ones. */
        public OptionalDouble least() {
            return low.isPresent() && high.isPresent()
                    ? OptionalDouble.of(Math.min(low.getAsDouble(), high.getAsDouble())) : low;
        }

        /** The larger end. */
        public OptionalDouble greatest() {
            return low.isPresent() && high.isPresent()
                    ? OptionalDouble.of(Math.max(low.getAsDouble(), high.getAsDouble())) : high;
        }

        public boolean hasRange() {
            return low.isPresent() && high.isPresent() && low.getAsDouble() != high.getAsDouble();
        }
    }

    @FunctionalInterface
    private interface ByColumn {
        OptionalDouble at(int column);
    }

    public ScenarioAmounts {
        monthly = List.copyOf(monthly);
        unpriced = List.copyOf(unpriced);
        missed = List.copyOf(missed);
    }

    /** @param first column of the low inputs; the central and the high ones follow */
    static ScenarioAmounts of(Alternative alternative, ScenarioTotals totals, int first, int months, List<ScenarioMiss> missed) {
        Status status = totals.status(first + 1);
        boolean priced = status == Status.PRICED;
        return new ScenarioAmounts(alternative, status, levels(priced, first, column -> totals.cost(column).value()),
                IntStream.range(0, months).mapToObj(month -> levels(priced, first, column -> totals.month(month, column))).toList(),
                levels(priced, first, totals::againstBudget), totals.budget(first + 1), totals.unpriced(first + 1), missed);
    }

    private static Levels levels(boolean priced, int first, ByColumn value) {
        return priced ? new Levels(value.at(first), value.at(first + 1), value.at(first + 2)) : Levels.NONE;
    }
}
