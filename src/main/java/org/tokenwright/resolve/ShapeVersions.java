package org.tokenwright.resolve;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.tokenwright.pricing.Brackets;
import org.tokenwright.pricing.Offer;

/** One shape for each workload, offer and version of the offer's context brackets and limits, shared by all routes to the offer. */
final class ShapeVersions {

    private final PlanSheet sheet;
    private final Map<String, ShapeRows> shapes = new HashMap<>();

    ShapeVersions(PlanSheet sheet) {
        this.sheet = sheet;
    }

    ShapeRows of(WorkloadRows workload, Offer offer, Terms terms) {
        String version = terms.brackets().map(ShapeVersions::version).orElse("") + limitsVersion(offer, terms.limits());
        return shapes.computeIfAbsent(workload.workload().id() + " " + offer.id() + version,
                _ -> new ShapeRows(sheet, workload, offer, terms, version));
    }

    /** For example {@code /whole_request-strict-272000}; later versions say since when they hold. */
    private static String version(Brackets brackets) {
        return ("/" + brackets.semantics() + "-" + brackets.edge() + "-").toLowerCase(Locale.ROOT)
                + brackets.thresholds().stream().map(String::valueOf).collect(Collectors.joining("-"))
                + brackets.validity().from().map(start -> "-since-" + PriceText.idOf(start)).orElse("");
    }

    /** For example {@code /limits-128000-16384}; empty for an offer whose limits never changed. */
    private static String limitsVersion(Offer offer, Terms.Limits limits) {
        return offer.editions().isEmpty() ? ""
                : "/limits-" + shown(limits.contextWindow()) + "-" + shown(limits.maxOutput());
    }

    private static String shown(OptionalLong tokens) {
        return tokens.isEmpty() ? "unknown" : Long.toString(tokens.getAsLong());
    }
}
