package org.tokenwright.reference;

import java.math.BigDecimal;
import java.util.List;
import org.tokenwright.base.Unit;
import org.tokenwright.contract.Allocation;
import org.tokenwright.contract.Scope;
import org.tokenwright.reference.DirectPricing.Entry;

/**
 * Usage bought under a quote.
 *
 * @param list what it costs at list prices, in the currency of the contract
 * @param undiscounted the same with surcharges: what it costs beyond a commitment
 * @param discounted what it costs after price terms
 * @param size sum of the absolute addends of all
 */
record DirectUse(Entry entry, BigDecimal list, BigDecimal undiscounted, BigDecimal discounted, double size) {

    boolean isIn(Scope scope) {
        return scope.covers(entry.offer(), entry.meter(), entry.tier());
    }

    private boolean countsTokens() {
        return entry.meter().unit().equals(Unit.TOKEN);
    }

    BigDecimal millions() {
        return countsTokens() ? entry.quantity().movePointLeft(6) : BigDecimal.ZERO;
    }

    /** What it weighs where something is divided. */
    BigDecimal weight(Allocation allocation) {
        return switch (allocation) {
            case LIST_COST -> list;
            case TOKENS -> millions();
            case OWN_LINE -> BigDecimal.ZERO;
        };
    }

    static List<DirectUse> in(Scope scope, List<DirectUse> uses) {
        return uses.stream().filter(use -> use.isIn(scope)).toList();
    }

    static BigDecimal list(List<DirectUse> uses) {
        return uses.stream().map(DirectUse::list).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    static BigDecimal undiscounted(List<DirectUse> uses) {
        return uses.stream().map(DirectUse::undiscounted).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    static BigDecimal discounted(List<DirectUse> uses) {
        return uses.stream().map(DirectUse::discounted).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    static BigDecimal millions(List<DirectUse> uses) {
        return uses.stream().map(DirectUse::millions).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
