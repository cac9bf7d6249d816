package org.tokenwright.plan;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tokenwright.base.Quantity;

/**
 * Sends a share of workloads to an offer.
 *
 * @param id stable within its alternative
 * @param workload the workload it serves; empty for every workload
 * @param offer id of the offer
 * @param share part of the requests, normalised by the sum of the shares in force at the same time
 * @param from first day in the plan's zone; empty for always
 * @param to first day no longer served; empty for ever
 * @param region processing region asked for; empty for none
 * @param serviceTiers replaces the workload's shares of service tiers where not empty
 */
public record Route(
        String id, Optional<String> workload, String offer, Quantity share, Optional<LocalDate> from,
        Optional<LocalDate> to, String region, SortedMap<String, Quantity> serviceTiers) {

    public Route {
        serviceTiers = Collections.unmodifiableSortedMap(new TreeMap<>(serviceTiers));
        if (from.isPresent() && to.isPresent() && !from.get().isBefore(to.get())) {
            throw new IllegalArgumentException("route " + id + " ends on " + to.get() + ", not after its start");
        }
    }

    public boolean serves(String workloadId) {
        return workload.map(workloadId::equals).orElse(true);
    }
}
