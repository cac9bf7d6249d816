package org.tokenwright.plan;

import java.util.List;

/**
 * One complete way to serve the workloads.
 *
 * @param quotes ids of the quotes it buys under, at most one for an offer; without one list prices hold
 */
public record Alternative(String id, String name, List<Route> routes, List<String> quotes) {

    public Alternative {
        routes = List.copyOf(routes);
        quotes = List.copyOf(quotes);
    }

    /** An alternative that buys at list prices. */
    public Alternative(String id, String name, List<Route> routes) {
        this(id, name, routes, List.of());
    }

    public Alternative withRoutes(List<Route> newRoutes) {
        return new Alternative(id, name, newRoutes, quotes);
    }

    public Alternative withQuotes(List<String> newQuotes) {
        return new Alternative(id, name, routes, newQuotes);
    }

    public Alternative withName(String newName) {
        return new Alternative(id, newName, routes, quotes);
    }
}
