package org.tokenwright.pricing;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.tokenwright.base.Source;

/** What of a statement decides prices, without where and when it was read: equal terms price alike. */
final class Terms {

    private Terms() {
    }

    static List<Object> of(Rate rate) {
        return List.of(rate.meter(), rate.conditions(), rate.price(), rate.currency(), rate.status(),
                dates(rate.validity(), rate.source()));
    }

    static List<Object> of(Multiplier multiplier) {
        return List.of(multiplier.dimension(), multiplier.value(), multiplier.factor(), multiplier.meters(),
                dates(multiplier.validity(), multiplier.source()));
    }

    static List<Object> of(Exclusion exclusion) {
        return List.of(exclusion.serviceTier(), exclusion.region(), exclusion.atLeastBracket(),
                exclusion.validity().from(), exclusion.validity().to());
    }

    static List<Object> of(Brackets brackets) {
        return List.of(brackets.thresholds(), brackets.semantics(), brackets.edge(), brackets.reprices(),
                brackets.validity().from(), brackets.validity().to());
    }

    static List<Object> of(Edition edition) {
        return List.of(edition.contextWindow(), edition.maxOutput(), edition.validity().from(),
                edition.validity().to());
    }

    static List<Object> of(PriceWindow window) {
        return List.of(window.id(), window.zone(), window.hours(), window.weekdays(), window.excludedDates(),
                window.complementOf());
    }

    static List<Object> of(Capacity capacity) {
        return List.of(capacity.unitName(), capacity.anyModel(), capacity.spills(),
                capacity.prices().stream().map(price -> List.of(price.id(), price.per(), price.amount(),
                        price.currency(), price.commitment(), price.status())).collect(Collectors.toSet()),
                capacity.loads().stream().map(load -> List.of(load.offer(), load.tokensPerMinute(), load.weights(),
                        load.minimum(), load.step())).collect(Collectors.toSet()));
    }

    static List<Object> of(SeatPlan plan) {
        return List.of(plan.monthlyFee(), plan.annualFee(), plan.currency(), plan.minimumSeats(),
                plan.allowance().map(allowance -> List.of(allowance.amount(), allowance.unit(), allowance.estimate())),
                plan.allowanceText(), plan.pooled(), plan.overage(), plan.meteredToo(), plan.status());
    }

    static List<Object> of(AccountTier tier) {
        return List.of(tier.paid(), tier.monthlyCap(), tier.currency(), Set.copyOf(tier.limits()));
    }

    /** The day of reading counts only where it stands in for an unknown start. */
    private static List<Object> dates(Validity validity, Source source) {
        return List.of(validity.from().or(() -> Dates.firstSeen(source)), validity.to());
    }
}
