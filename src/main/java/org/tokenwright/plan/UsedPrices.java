package org.tokenwright.plan;

import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.tokenwright.pricing.Offer;

/**
 * What the alternatives of a plan take from price sheets, by id.
 *
 * @param accountTiers ids of the tiers by provider
 */
record UsedPrices(
        SortedSet<String> offers, SortedSet<String> capacities, SortedSet<String> seatPlans,
        SortedMap<String, SortedSet<String>> accountTiers) {

    static UsedPrices of(Plan plan) {
        var used = new UsedPrices(new TreeSet<>(), new TreeSet<>(), new TreeSet<>(), new TreeMap<>());
        for (Alternative alternative : plan.alternatives()) {
            alternative.routes().forEach(route -> used.offers.add(route.offer()));
            alternative.purchases().reservations().forEach(bought -> used.capacities.add(bought.capacity()));
            alternative.purchases().seats().forEach(seats -> used.seatPlans.add(seats.seatPlan()));
            alternative.purchases().accountTiers().forEach((provider, tier) ->
                    used.accountTiers.computeIfAbsent(provider, _ -> new TreeSet<>()).add(tier));
        }
        return used;
    }

    SortedSet<String> providers() {
        var providers = new TreeSet<>(accountTiers.keySet());
        Stream.of(offers, capacities, seatPlans).forEach(ids -> ids.forEach(id -> providers.add(Offer.providerOf(id))));
        return providers;
    }
}
