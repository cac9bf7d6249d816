package org.tokenwright.pricing;

import static org.tokenwright.pricing.PurchaseCheck.notNegative;

import org.tokenwright.base.Unit;

/** Checks the seat plans of a sheet. */
final class SeatPlanCheck {

    private final PriceSheet sheet;
    private final PurchaseCheck common;

    SeatPlanCheck(PriceSheet sheet, Findings findings) {
        this.sheet = sheet;
        common = new PurchaseCheck(sheet, findings.at("seatPlans"));
    }

    void run() {
        for (SeatPlan plan : sheet.seatPlans()) {
            Findings at = common.head(plan.id(), plan.provider());
            at.require(plan.monthlyFee().isPresent() || plan.annualFee().isPresent(), "there is no fee");
            plan.monthlyFee().ifPresent(fee -> PriceRange.check(fee, "seat and month", at));
            plan.annualFee().ifPresent(fee -> PriceRange.check(fee, "seat and month", at));
            PurchaseCheck.currency(plan.currency(), at);
            at.require(plan.minimumSeats() > 0, "fewest seats is not above 0 (" + plan.minimumSeats() + ")");
            plan.allowance().ifPresent(allowance -> allowance(allowance, at.at("allowance")));
            notNegative("price beyond the allowance", plan.overage(), at);
            common.source(plan.source(), at);
        }
    }

    private void allowance(SeatPlan.Allowance allowance, Findings at) {
        notNegative("allowance", allowance.amount(), at);
        at.require(isUnit(allowance.unit()), "is no unit (" + allowance.unit() + ")");
        common.source(allowance.source(), at);
    }

    private static boolean isUnit(String text) {
        try {
            return !Unit.parse(text).equals(Unit.ONE);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
