package org.tokenwright.reference;

import static org.tokenwright.reference.DecimalMath.DIGITS;

import java.math.BigDecimal;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.tokenwright.contract.Allocation;

/** What each usage of a month bears of what arises for a contract as a whole. */
final class DirectDivision {

    private final Allocation allocation;
    private final PricingCoverage coverage;
    private final Map<DirectUse, BigDecimal> borne = new IdentityHashMap<>();
    private BigDecimal rest = BigDecimal.ZERO;
    private double size;

    DirectDivision(Allocation allocation, PricingCoverage coverage) {
        this.allocation = allocation;
        this.coverage = coverage;
    }

    BigDecimal borne(DirectUse use) {
        return borne.getOrDefault(use, BigDecimal.ZERO);
    }

    /** What no usage bears. */
    BigDecimal rest() {
        return rest;
    }

    /** Sum of the absolute parts. */
    double size() {
        return size;
    }

    void divide(BigDecimal amount, List<DirectUse> among) {
        BigDecimal all = among.stream().map(use -> use.weight(allocation)).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (all.signum() <= 0) {
            rest = rest.add(amount);
            size += amount.abs().doubleValue();
            coverage.hitIf(amount.signum() != 0 && allocation != Allocation.OWN_LINE, "quote: nothing to divide among");
            return;
        }
        coverage.hitIf(amount.signum() != 0, "quote: divided by " + allocation);
        BigDecimal each = amount.divide(all, DIGITS);
        for (DirectUse use : among) {
            BigDecimal part = each.multiply(use.weight(allocation), DIGITS);
            borne.merge(use, part, BigDecimal::add);
            size += part.abs().doubleValue();
        }
    }
}
