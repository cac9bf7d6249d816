package org.tokenwright.plan;

import java.util.Optional;
import org.tokenwright.base.Quantity;

/**
 * What may be spent or used.
 *
 * @param team the team with all teams below it; empty for the whole plan
 * @param fiscalYear calendar year in which the fiscal year begins; empty for every year
 * @param amount in the reporting currency, or in tokens
 */
public record Budget(
        String id, String name, Optional<String> team, Optional<Integer> fiscalYear, Period period, Quantity amount) {

    /** What the amount is for. */
    public enum Period { YEAR, MONTH }
}
