package org.tokenwright.workload;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tokenwright.base.Quantity;

/**
 * A kind of task with a shape and a volume.
 *
 * @param id stable within the plan
 * @param team id of the team it belongs to
 * @param tasksPerMonth tasks in the first month
 * @param growthPerMonth compound growth of tasks a month, 0.05 for 5 %
 * @param callsPerTask requests that one task makes
 * @param serviceTiers share of requests by service tier, normalised by their sum
 */
public record Workload(
        String id, String name, Optional<String> team, Quantity tasksPerMonth, Quantity growthPerMonth,
        Quantity callsPerTask, RequestShape shape, SortedMap<String, Quantity> serviceTiers, LoadCurve load,
        List<Extra> extras) {

    public Workload {
        serviceTiers = Collections.unmodifiableSortedMap(new TreeMap<>(serviceTiers));
        extras = List.copyOf(extras);
    }
}
