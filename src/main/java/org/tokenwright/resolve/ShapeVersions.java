package org.tokenwright.resolve;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.tokenwright.pricing.Brackets;
import org.tokenwright.pricing.Offer;

/** One shape for each workload, offer and version of the offer's context brackets and limits, shared by all routes to the offer. */
final class ShapeVersions {

    private final PlanSheet sheet;
    private final Map<String, CallTokens> shapes = new HashMap<>();

    ShapeVersions(PlanSheet sheet) {
        this.sheet = sheet;
    }

    /** @param caching how the offer keeps what the agents of a run ask it to, by lifetime */
    CallTokens of(WorkloadRows workload, Offer offer, Terms terms, Map<String, CacheTerms> caching) {
        String version = terms.brackets().map(ShapeVersions::version).orElse("") + limitsVersion(offer, terms.limits()) + version(caching);
        return shapes.computeIfAbsent(workload.workload().id() + " " + offer.id() + version, _ -> workload.run().isEmpty()
                ? new ShapeRows(sheet, workload, offer, terms, version) : new RunTokens(sheet, workload, offer, terms, caching, version));
    }

    /** For example {@code /cached-5m-cacheWrite_5m}; empty for what is not cached. */
    private static String version(Map<String, CacheTerms> caching) {
        return new TreeMap<>(caching).entrySet().stream().map(entry -> "/cached-" + entry.getKey()
                + entry.getValue().write().map(write -> "-" + write.key()).orElse("")).collect(Collectors.joining());
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
