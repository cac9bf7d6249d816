package org.tokenwright.plan;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One complete way to serve the workloads.
 *
 * @param quotes ids of the quotes it buys under, at most one for an offer; without one list prices hold
 * @param purchases what it buys besides metered use
 */
public record Alternative(String id, String name, List<Route> routes, List<String> quotes, Purchases purchases) {

    /**
     * Capacity, seats and the account they are bought for.
     *
     * @param accountTiers id of the account tier by provider; without one no limit of the provider is checked
     */
    public record Purchases(List<Reservation> reservations, List<Seats> seats, SortedMap<String, String> accountTiers) {

        public static final Purchases NONE = new Purchases(List.of(), List.of(), new TreeMap<>());

        public Purchases {
            reservations = List.copyOf(reservations);
            seats = List.copyOf(seats);
            accountTiers = Collections.unmodifiableSortedMap(new TreeMap<>(accountTiers));
        }
    }

    public Alternative {
        routes = List.copyOf(routes);
        quotes = List.copyOf(quotes);
    }

    /** An alternative that buys metered use alone. */
    public Alternative(String id, String name, List<Route> routes, List<String> quotes) {
        this(id, name, routes, quotes, Purchases.NONE);
    }

    /** An alternative that buys metered use at list prices. */
    public Alternative(String id, String name, List<Route> routes) {
        this(id, name, routes, List.of());
    }

    public Alternative withRoutes(List<Route> newRoutes) {
        return new Alternative(id, name, newRoutes, quotes, purchases);
    }

    public Alternative withQuotes(List<String> newQuotes) {
        return new Alternative(id, name, routes, newQuotes, purchases);
    }

    public Alternative withPurchases(Purchases newPurchases) {
        return new Alternative(id, name, routes, quotes, newPurchases);
    }

    public Alternative withName(String newName) {
        return new Alternative(id, newName, routes, quotes, purchases);
    }
}
