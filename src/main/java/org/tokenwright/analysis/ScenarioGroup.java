package org.tokenwright.analysis;

import java.util.Set;

/** Kinds of numbers that a scenario changes, in the order in which a waterfall shows them. */
public enum ScenarioGroup {
    /** Tasks, growth, calls, and what is used by the month. */
    VOLUME,
    /** Tokens and other amounts of a request. */
    REQUEST_SIZES,
    /** Shares of routes and service tiers. */
    SHARES,
    /** Published prices, limits and thresholds. */
    PRICES,
    /** Numbers of quotes. */
    TERMS,
    /** Exchange rates, budgets and what holds for the whole plan. */
    OTHER;

    private static final Set<String> VOLUMES = Set.of("tasksPerMonth", "growthPerMonth", "callsPerTask");

    /** The kind of a number by its input id. */
    public static ScenarioGroup of(String inputId) {
        String[] parts = inputId.split("/", 4);
        return switch (parts[0]) {
            case "workload" -> ofWorkload(parts.length > 2 ? parts[2] : "");
            case "alternative" -> SHARES;
            case "price" -> PRICES;
            case "quote" -> TERMS;
            default -> OTHER;
        };
    }

    private static ScenarioGroup ofWorkload(String what) {
        return VOLUMES.contains(what) ? VOLUME : what.equals("serviceTier") ? SHARES : REQUEST_SIZES;
    }
}
