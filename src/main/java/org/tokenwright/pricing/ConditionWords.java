package org.tokenwright.pricing;

import java.util.Locale;
import java.util.Optional;
import org.tokenwright.base.Meter;

/**
 * Conditions in words, for reasons.
 *
 * @param brackets thresholds in force
 */
record ConditionWords(Optional<Brackets> brackets) {

    static String of(Meter meter) {
        return switch (meter.kind()) {
            case UNCACHED_INPUT -> "uncached input";
            case CACHE_READ -> "cache reads";
            case CACHE_WRITE -> meter.lifetime() + " cache writes";
            default -> meter.label();
        };
    }

    static String tier(Conditions conditions) {
        return conditions.serviceTier().equals(Conditions.STANDARD) ? "" : conditions.serviceTier() + " ";
    }

    /** Region, bracket and price window. */
    String rest(Conditions conditions) {
        String window = conditions.priceWindow().equals(Conditions.ALL_HOURS)
                ? "" : " in price window " + conditions.priceWindow();
        return region(conditions.region()) + bracket(conditions.bracket()) + window;
    }

    String scope(Exclusion exclusion) {
        return exclusion.serviceTier().map(tier -> " at service tier " + tier).orElse("")
                + exclusion.region().map(ConditionWords::region).orElse("")
                + bracket(exclusion.atLeastBracket());
    }

    private static String region(String region) {
        return region.equals(Conditions.ANY_REGION) ? "" : " in region " + region;
    }

    private String bracket(int bracket) {
        return bracket == 0 ? "" : brackets
                .filter(inForce -> bracket <= inForce.thresholds().size())
                .map(inForce -> edge(inForce) + String.format(Locale.ROOT, "%,d", inForce.thresholds().get(bracket - 1))
                        + " tokens of input")
                .orElse(" in bracket " + bracket + " of total input");
    }

    private static String edge(Brackets brackets) {
        return brackets.edge() == Brackets.Edge.STRICT ? " above " : " from ";
    }
}
