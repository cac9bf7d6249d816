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
 * @param shape what one task asks of a model
 * @param serviceTiers share of requests by service tier, normalised by their sum
 * @param fallback share of the requests of a service tier that comes back unserved and goes to standard: flex that is
 *     rejected, batch that misses its deadline; 0 to 1
 * @param prefixes what requests have in common at their beginning, each after the one before; parts of the fixed uncached input
 * @param reference what its tokens are stated in; empty where every offer is taken to count them alike
 * @param outcome what fails, what else is used, and what comes of it
 */
public record Workload(
        String id, String name, Optional<String> team, Volume volume, TaskShape shape, SortedMap<String, Quantity> serviceTiers,
        LoadCurve load, List<Extra> extras, SortedMap<String, Quantity> fallback, List<CachedPrefix> prefixes,
        Optional<Reference> reference, Outcome outcome) {

    /**
     * What becomes of tasks besides their tokens.
     *
     * @param services of third parties
     */
    public record Outcome(Optional<Retries> retries, List<Service> services, Optional<Value> value) {

        /** Every task succeeds at once, and nothing else is used. */
        public static final Outcome NONE = new Outcome(Optional.empty(), List.of(), Optional.empty());

        public Outcome {
            services = List.copyOf(services);
        }
    }

    public Workload {
        serviceTiers = Collections.unmodifiableSortedMap(new TreeMap<>(serviceTiers));
        extras = List.copyOf(extras);
        fallback = Collections.unmodifiableSortedMap(new TreeMap<>(fallback));
        prefixes = List.copyOf(prefixes);
    }

    /** A workload of plain calls that grows at one rate; requests are served by the tier they ask for, and nothing is kept. */
    public Workload(
            String id, String name, Optional<String> team, Quantity tasksPerMonth, Quantity growthPerMonth,
            Quantity callsPerTask, RequestShape request, SortedMap<String, Quantity> serviceTiers, LoadCurve load,
            List<Extra> extras) {
        this(id, name, team, Volume.of(tasksPerMonth, growthPerMonth), new TaskShape.Calls(callsPerTask, request), serviceTiers, load,
                extras, new TreeMap<>(), List.of(), Optional.empty(), Outcome.NONE);
    }

    /** Its calls, where they do not build on one another. */
    public Optional<TaskShape.Calls> calls() {
        return shape instanceof TaskShape.Calls calls ? Optional.of(calls) : Optional.empty();
    }

    /** The shape of its requests, where they do not build on one another. */
    public Optional<RequestShape> request() {
        return calls().map(TaskShape.Calls::request);
    }

    public Workload withName(String newName) {
        return new Workload(id, newName, team, volume, shape, serviceTiers, load, extras, fallback, prefixes, reference, outcome);
    }

    public Workload withTeam(Optional<String> newTeam) {
        return new Workload(id, name, newTeam, volume, shape, serviceTiers, load, extras, fallback, prefixes, reference, outcome);
    }

    public Workload withVolume(Volume newVolume) {
        return new Workload(id, name, team, newVolume, shape, serviceTiers, load, extras, fallback, prefixes, reference, outcome);
    }

    public Workload withShape(TaskShape newShape) {
        return new Workload(id, name, team, volume, newShape, serviceTiers, load, extras, fallback, prefixes, reference, outcome);
    }

    /** The same number of calls with another request. */
    public Workload withRequest(RequestShape request) {
        return withShape(new TaskShape.Calls(calls().orElseThrow().perTask(), request));
    }

    public Workload withServiceTiers(SortedMap<String, Quantity> newShares) {
        return new Workload(id, name, team, volume, shape, newShares, load, extras, fallback, prefixes, reference, outcome);
    }

    public Workload withLoad(LoadCurve newLoad) {
        return new Workload(id, name, team, volume, shape, serviceTiers, newLoad, extras, fallback, prefixes, reference, outcome);
    }

    public Workload withExtras(List<Extra> newExtras) {
        return new Workload(id, name, team, volume, shape, serviceTiers, load, newExtras, fallback, prefixes, reference, outcome);
    }

    public Workload withPrefixes(List<CachedPrefix> newPrefixes) {
        return new Workload(id, name, team, volume, shape, serviceTiers, load, extras, fallback, newPrefixes, reference, outcome);
    }

    public Workload withFallback(SortedMap<String, Quantity> newShares) {
        return new Workload(id, name, team, volume, shape, serviceTiers, load, extras, newShares, prefixes, reference, outcome);
    }

    public Workload withReference(Optional<Reference> newReference) {
        return new Workload(id, name, team, volume, shape, serviceTiers, load, extras, fallback, prefixes, newReference, outcome);
    }

    public Workload withOutcome(Outcome newOutcome) {
        return new Workload(id, name, team, volume, shape, serviceTiers, load, extras, fallback, prefixes, reference, newOutcome);
    }
}
