package org.tokenwright.plan;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Named differences from the plan.
 *
 * @param basedOn the scenario whose differences come first; empty for the plan itself
 * @param differences by input id; numbers of the plan and published prices
 */
public record Scenario(String id, String name, Optional<String> basedOn, SortedMap<String, Difference> differences) {

    public Scenario {
        differences = Collections.unmodifiableSortedMap(new TreeMap<>(differences));
    }

    public Scenario withDifferences(SortedMap<String, Difference> newDifferences) {
        return new Scenario(id, name, basedOn, newDifferences);
    }
}
