package org.tokenwright.resolve;

import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.tokenwright.base.Meter;
import org.tokenwright.pricing.Conditions;
import org.tokenwright.pricing.Offer;
import org.tokenwright.pricing.PriceAnswer;
import org.tokenwright.workload.Agent;
import org.tokenwright.workload.CachedPrefix;
import org.tokenwright.workload.CachedPrefix.Arrivals;
import org.tokenwright.workload.TaskShape;
import org.tokenwright.workload.Workload;

/**
 * How an offer keeps one prefix.
 *
 * @param write meter of a write that has a price of its own; empty where a miss is charged as input
 * @param lifetime of the meter, or the asked one where the offer keeps prefixes by itself
 * @param stored whether it is kept by order and paid by storage
 */
record CacheTerms(Optional<Meter> write, String lifetime, boolean stored) {

    private static final Meter STORAGE = Meter.of(Meter.Kind.CACHE_STORAGE);

    /** What caching is charged by: reads, storage and writes of every lifetime that the offer has a price for at some time. */
    static SortedSet<Meter> metersOf(Workload workload, Offer offer) {
        var meters = new TreeSet<Meter>();
        if (!workload.prefixes().isEmpty() || isRunCached(workload)) {
            meters.add(Meter.CACHE_READ);
            offer.rates().stream().map(rate -> rate.meter()).filter(meter -> meter.kind() == Meter.Kind.CACHE_WRITE).forEach(meters::add);
        }
        return meters;
    }

    private static boolean isRunCached(Workload workload) {
        return workload.shape() instanceof TaskShape.Run(var agents)
                && agents.stream().anyMatch(agent -> agent.cache().mode() != Agent.Cache.Mode.NONE);
    }

    /** Storage, where something is kept by order. */
    static SortedSet<Meter> storageOf(Workload workload) {
        var meters = new TreeSet<Meter>();
        if (workload.prefixes().stream().anyMatch(prefix -> prefix.arrivals() instanceof Arrivals.Stored)) {
            meters.add(STORAGE);
        }
        return meters;
    }

    /**
     * How a prefix is kept under the terms of a regime; empty where the offer has no price for reads.
     *
     * @param base conditions of the requests
     */
    static Optional<CacheTerms> of(CachedPrefix prefix, Terms terms, Conditions base) {
        if (isPriced(terms, Meter.CACHE_READ, base) && prefix.arrivals() instanceof Arrivals.Stored && isPriced(terms, STORAGE, base)) {
            return Optional.of(new CacheTerms(Optional.empty(), prefix.lifetime(), true));
        }
        return of(prefix.lifetime(), terms, base);
    }

    /** How something is kept that requests mark themselves, for a lifetime; empty where the offer has no price for reads. */
    static Optional<CacheTerms> of(String lifetime, Terms terms, Conditions base) {
        if (!isPriced(terms, Meter.CACHE_READ, base)) {
            return Optional.empty();
        }
        Optional<Meter> write = terms.answers().keySet().stream().map(Terms.Line::meter)
                .filter(meter -> meter.kind() == Meter.Kind.CACHE_WRITE && isPriced(terms, meter, base)).distinct()
                .min(Comparator.comparing((Meter meter) -> distance(meter, lifetime)).thenComparing(Comparator.naturalOrder()));
        return Optional.of(new CacheTerms(write, write.map(Meter::lifetime).orElse(lifetime), false));
    }

    private static boolean isPriced(Terms terms, Meter meter, Conditions base) {
        return terms.answer(meter, base) instanceof PriceAnswer.Priced;
    }

    /** Shorter lifetimes than the asked one come after all longer ones. */
    private static Duration distance(Meter meter, String lifetime) {
        Duration more = CachedPrefix.durationOf(meter.lifetime()).minus(CachedPrefix.durationOf(lifetime));
        return more.isNegative() ? more.abs().plusDays(100_000) : more;
    }
}
