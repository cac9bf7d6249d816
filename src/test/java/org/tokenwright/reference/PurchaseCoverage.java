package org.tokenwright.reference;

import java.util.ArrayList;
import java.util.List;
import org.tokenwright.pricing.Capacity;
import org.tokenwright.workload.CachedPrefix.Spacing;

/** Which cases of prompt caches, reserved capacity and seats a test must have met. */
final class PurchaseCoverage {

    private PurchaseCoverage() {
    }

    static List<String> names() {
        var names = new ArrayList<String>();
        for (String tier : List.of("batch", "flex", "priority")) {
            names.add("tier: some of " + tier + " comes back");
            names.add("tier: all of " + tier + " comes back");
        }
        names.addAll(List.of("purchase: in another currency", "purchase: beside a quote"));
        caches(names);
        capacity(names);
        seats(names);
        return names;
    }

    private static void caches(List<String> names) {
        names.addAll(List.of("cache: no price for reads", "cache: several prefixes", "cache: stored", "cache: storage without a price",
                "cache: some found, some not", "cache: prefix of any size", "cache: prefix too short", "cache: prefix long enough",
                "cache: prefix just long enough", "cache: kept by itself", "cache: lifetime as asked", "cache: lifetime the longest sold",
                "cache: lifetime the next longer", "cache: calls Single", "cache: calls Conversations", "cache: calls Observed",
                "cache: calls Stored", "cache: lifetime begins again", "cache: lifetime begins once", "cache: gap exactly the lifetime"));
        for (Spacing spacing : Spacing.values()) {
            names.add("cache: conversations " + spacing);
            names.add("cache: conversations " + spacing + " of their own");
        }
    }

    private static void capacity(List<String> names) {
        names.addAll(List.of("capacity: cannot be priced", "capacity: term of a month", "capacity: term from before the plan",
                "capacity: term of several months", "capacity: another term begins", "capacity: units at the minimum",
                "capacity: units by the peak", "capacity: buffer", "capacity: some served, some spilled", "capacity: some served, some refused",
                "capacity: everything served", "capacity: served in a price window", "capacity: changes inside a month",
                "capacity: serves cached prefixes", "capacity: beside other service tiers", "capacity: several load levels",
                "capacity: serves brackets", "capacity: divided among workloads", "capacity: divided alike", "capacity: nothing runs on it"));
        for (Capacity.Per per : Capacity.Per.values()) {
            names.add("capacity: price per " + per);
        }
    }

    private static void seats(List<String> names) {
        names.addAll(List.of("seats: cannot be priced", "seats: none", "seats: fewer than the minimum", "seats: a part of one", "seats: whole",
                "seats: have grown", "seats: allowance not known", "seats: allowance of their own", "seats: metered too", "seats: cover a workload",
                "seats: use stops", "seats: overage of their own", "seats: overage published", "seats: overage without a price"));
        for (String period : List.of("year", "month")) {
            names.add("seats: fee by the " + period);
            names.add("seats: fee by the " + period + " not published");
        }
        for (String usage : List.of("Bands", "Lognormal")) {
            for (String kind : List.of("pooled ", "each ")) {
                names.add("seats: " + kind + usage + ", some beyond");
                names.add("seats: " + kind + usage + ", enough");
            }
        }
        names.remove("seats: each Lognormal, enough");   // there is always a user who needs more
    }
}
