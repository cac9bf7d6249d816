package org.tokenwright.plan;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tokenwright.base.Quantity;

/**
 * Named differences from the plan.
 *
 * @param differences new values by input id
 */
public record Scenario(String id, String name, SortedMap<String, Quantity> differences) {

    public Scenario {
        differences = Collections.unmodifiableSortedMap(new TreeMap<>(differences));
    }
}
