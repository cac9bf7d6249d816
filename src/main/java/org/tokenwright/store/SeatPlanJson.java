package org.tokenwright.store;

import java.math.BigDecimal;
import java.util.Optional;
import org.tokenwright.pricing.Rate;
import org.tokenwright.pricing.SeatPlan;

/** Seat plans in JSON, as they stand in price sheets and inside plans. */
final class SeatPlanJson {

    private static final int ONE = 1;
    private static final long MOST_SEATS = 1_000_000;

    private SeatPlanJson() {
    }

    /** @param provider the plan's provider where it names none; empty when it must */
    static SeatPlan read(JsonCursor plan, String provider) {
        return new SeatPlan(OfferJson.id(plan.get("id")), OfferJson.provider(plan, provider), plan.text("name"),
                amount(plan, "monthlyFee"), amount(plan, "annualFee"), RateJson.currency(plan),
                plan.find("minimumSeats").map(seats -> (int) seats.integer(ONE, MOST_SEATS)).orElse(ONE),
                plan.find("allowance").map(SeatPlanJson::allowance), plan.text("allowanceText", ""),
                plan.bool("pooled"), amount(plan, "overage"), plan.bool("meteredToo"),
                plan.oneOf("status", Rate.Status.LIST), RateJson.source(plan), plan.text("note", ""));
    }

    /** @param provider left out where it is the plan's */
    static Json write(SeatPlan plan, String provider) {
        var result = new Members()
                .put("id", plan.id())
                .putUnless(provider, "provider", plan.provider())
                .put("name", plan.name())
                .put("monthlyFee", plan.monthlyFee(), Members::number)
                .put("annualFee", plan.annualFee(), Members::number)
                .put("currency", plan.currency());
        if (plan.minimumSeats() != ONE) {
            result.put("minimumSeats", plan.minimumSeats());
        }
        result.put("allowance", plan.allowance(), SeatPlanJson::allowance)
                .putUnless("", "allowanceText", plan.allowanceText())
                .putIfTrue("pooled", plan.pooled())
                .put("overage", plan.overage(), Members::number)
                .putIfTrue("meteredToo", plan.meteredToo())
                .putUnless(Rate.Status.LIST, "status", plan.status());
        RateJson.source(plan.source(), result);
        return result.putUnless("", "note", plan.note()).object();
    }

    private static Optional<BigDecimal> amount(JsonCursor plan, String name) {
        return plan.find(name).map(CapacityJson::notNegative);
    }

    private static SeatPlan.Allowance allowance(JsonCursor allowance) {
        return new SeatPlan.Allowance(CapacityJson.notNegative(allowance.get("amount")), allowance.text("unit"),
                allowance.bool("estimate"), RateJson.source(allowance));
    }

    private static Json allowance(SeatPlan.Allowance allowance) {
        var line = new Members().put("amount", allowance.amount()).put("unit", allowance.unit())
                .putIfTrue("estimate", allowance.estimate());
        RateJson.source(allowance.source(), line);
        return line.line();
    }
}
