package org.tokenwright.plan;

import java.math.BigDecimal;
import java.util.function.Function;
import org.tokenwright.base.Quantity;
import org.tokenwright.base.Unit;
import org.tokenwright.contract.Term;

/** Whether volume tiers follow one another without gap or overlap. */
final class TierCheck {

    private final Findings findings;

    TierCheck(Findings findings) {
        this.findings = findings;
    }

    void check(String place, Term.VolumeTiers term) {
        if (term.tiers().isEmpty()) {
            findings.error(place + "/tiers", "there is no tier");
            return;
        }
        for (Term.Tier tier : term.tiers()) {
            boolean isLast = tier == term.tiers().getLast();
            if (tier.upTo().isPresent() == isLast) {
                findings.error(bound(place, tier), isLast ? "the last tier must have no upper bound"
                        : "only the last tier may have no upper bound");
            }
        }
        bounds(place, term);
    }

    /** Every end of a range must be above the same end of the bound below: low numbers are evaluated together. */
    void bounds(String place, Term.VolumeTiers term) {
        Quantity below = Quantity.exact(BigDecimal.ZERO, Unit.ONE);
        for (Term.Tier tier : term.tiers()) {
            if (tier.upTo().isPresent()) {
                Quantity upTo = tier.upTo().get();
                above(bound(place, tier), upTo, below);
                below = upTo;
            }
        }
    }

    private static String bound(String place, Term.Tier tier) {
        return place + "/tiers[" + tier.id() + "]/upTo";
    }

    private void above(String place, Quantity upTo, Quantity below) {
        if (isAbove(upTo, below, Quantity::value) && isAbove(upTo, below, Quantity::low)) {
            requireAbove(place, "at the high end of its range ", upTo, below, Quantity::high);
        } else if (isAbove(upTo, below, Quantity::value)) {
            requireAbove(place, "at the low end of its range ", upTo, below, Quantity::low);
        } else {
            requireAbove(place, "", upTo, below, Quantity::value);
        }
    }

    private void requireAbove(
            String place, String where, Quantity upTo, Quantity below, Function<Quantity, BigDecimal> end) {
        if (!isAbove(upTo, below, end)) {
            findings.error(place, where + "must be greater than " + end.apply(below).toPlainString()
                    + ", where the tier below ends (" + end.apply(upTo).toPlainString() + "): tiers must not overlap");
        }
    }

    private static boolean isAbove(Quantity upTo, Quantity below, Function<Quantity, BigDecimal> end) {
        return end.apply(upTo).compareTo(end.apply(below)) > 0;
    }
}
