package org.tokenwright.analysis;

import java.util.OptionalDouble;
import org.tokenwright.plan.Route;
import org.tokenwright.workload.CachedPrefix;
import org.tokenwright.workload.Workload;

/**
 * A prefix on one route.
 *
 * @param hitRate share of calls that find it in the cache, 0 to 1, in the last month; empty where it is kept by order
 * @param saved at list prices over the horizon, in {@code currency}; below 0 where caching costs more than it saves
 * @param row id of the row with what is saved, for tracing
 */
public record CacheResult(Workload workload, Route route, CachedPrefix prefix, OptionalDouble hitRate, double saved, String currency,
        String row) {}
