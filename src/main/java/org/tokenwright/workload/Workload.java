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
 * @param fallback share of the requests of a service tier that comes back unserved and goes to standard: flex that is
 *     rejected, batch that misses its deadline; 0 to 1
 * @param prefixes what requests have in common at their beginning, each after the one before; parts of the fixed uncached input
 * @param reference what its tokens are stated in; empty where every offer is taken to count them alike
 */
public record Workload(
        String id, String name, Optional<String> team, Quantity tasksPerMonth, Quantity growthPerMonth,
        Quantity callsPerTask, RequestShape shape, SortedMap<String, Quantity> serviceTiers, LoadCurve load,
        List<Extra> extras, SortedMap<String, Quantity> fallback, List<CachedPrefix> prefixes, Optional<Reference> reference) {

    public Workload {
        serviceTiers = Collections.unmodifiableSortedMap(new TreeMap<>(serviceTiers));
        extras = List.copyOf(extras);
        fallback = Collections.unmodifiableSortedMap(new TreeMap<>(fallback));
        prefixes = List.copyOf(prefixes);
    }

    /** A workload whose requests are served by the tier they ask for, and have nothing in common that is kept. */
    public Workload(
            String id, String name, Optional<String> team, Quantity tasksPerMonth, Quantity growthPerMonth,
            Quantity callsPerTask, RequestShape shape, SortedMap<String, Quantity> serviceTiers, LoadCurve load,
            List<Extra> extras) {
        this(id, name, team, tasksPerMonth, growthPerMonth, callsPerTask, shape, serviceTiers, load, extras, new TreeMap<>(), List.of(), Optional.empty());
    }

    public Workload withName(String newName) {
        return new Workload(id, newName, team, tasksPerMonth, growthPerMonth, callsPerTask, shape, serviceTiers, load, extras, fallback, prefixes, reference);
    }

    public Workload withShape(RequestShape newShape) {
        return new Workload(id, name, team, tasksPerMonth, growthPerMonth, callsPerTask, newShape, serviceTiers, load, extras, fallback, prefixes, reference);
    }

    public Workload withServiceTiers(SortedMap<String, Quantity> newShares) {
        return new Workload(id, name, team, tasksPerMonth, growthPerMonth, callsPerTask, shape, newShares, load, extras, fallback, prefixes, reference);
    }

    public Workload withLoad(LoadCurve newLoad) {
        return new Workload(id, name, team, tasksPerMonth, growthPerMonth, callsPerTask, shape, serviceTiers, newLoad, extras, fallback, prefixes, reference);
    }

    public Workload withPrefixes(List<CachedPrefix> newPrefixes) {
        return new Workload(id, name, team, tasksPerMonth, growthPerMonth, callsPerTask, shape, serviceTiers, load, extras, fallback, newPrefixes, reference);
    }

    public Workload withFallback(SortedMap<String, Quantity> newShares) {
        return new Workload(id, name, team, tasksPerMonth, growthPerMonth, callsPerTask, shape, serviceTiers, load, extras, newShares, prefixes, reference);
    }

    public Workload withReference(Optional<Reference> newReference) {
        return new Workload(id, name, team, tasksPerMonth, growthPerMonth, callsPerTask, shape, serviceTiers, load, extras, fallback, prefixes,
                newReference);
    }
}
