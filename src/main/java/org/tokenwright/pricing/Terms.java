package org.tokenwright.pricing;

import java.util.List;
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

    /** The day of reading counts only where it stands in for an unknown start. */
    private static List<Object> dates(Validity validity, Source source) {
        return List.of(validity.from().or(() -> Dates.firstSeen(source)), validity.to());
    }
}
