package org.tokenwright.plan;

import java.util.List;

/** One complete way to serve the workloads. */
public record Alternative(String id, String name, List<Route> routes) {

    public Alternative {
        routes = List.copyOf(routes);
    }
}
