package org.tokenwright.cli;

import java.util.OptionalDouble;
import org.tokenwright.analysis.AlternativeResult;
import org.tokenwright.analysis.Comparison;
import org.tokenwright.worksheet.Inputs;

/**
 * What the costs of a comparison are divided by.
 *
 * @param header what the column of the ratios is called
 * @param cost empty where it is not priced
 */
record Yardstick(String header, OptionalDouble cost) {

    static Yardstick cheapest(Comparison comparison) {
        return new Yardstick(CliText.get("compare.cheapest"), comparison.cheapest());
    }

    static Yardstick of(AlternativeResult alternative) {
        return new Yardstick(CliText.get("compare.relative", alternative.alternative().name()),
                alternative.total(Inputs.BASE));
    }

    /** How many times as much; empty where either is not priced or the yardstick costs nothing. */
    OptionalDouble times(OptionalDouble total) {
        return total.isEmpty() || cost.isEmpty() || cost.getAsDouble() == 0
                ? OptionalDouble.empty() : OptionalDouble.of(total.getAsDouble() / cost.getAsDouble());
    }
}
