package org.tokenwright.reference;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.tokenwright.plan.PriceOutlook;
import org.tokenwright.workload.Agent;
import org.tokenwright.workload.Agent.Steps;
import org.tokenwright.workload.TaskShape;
import org.tokenwright.workload.Volume;
import org.tokenwright.workload.Workload;

/** Which cases of volumes, runs, retries and the price outlook a test must have met. */
final class WorkCoverage {

    private WorkCoverage() {
    }

    static List<String> names() {
        var names = new ArrayList<>(List.of("volume: season", "volume: adoption", "retries: some", "retries: all fail", "retries: one attempt",
                "outlook: prices fall", "outlook: after a while", "outlook: of a part", "run: several agents", "run: members take turns", "run: guard",
                "run: reasoning", "run: some steps", "run: a part of a step", "run: several numbers of steps", "run: found late", "run: of some tasks"));
        for (String driver : List.of("PerMonth", "PerUser", "PerEvent", "AlwaysOn")) {
            names.add("driver " + driver);
        }
        for (String growth : List.of("Compound", "Yearly", "Linear", "SCurve", "Points", "Fitted")) {
            names.add("growth " + growth);
        }
        for (String history : List.of("Keep", "Truncate", "Compact")) {
            for (Agent.Cache.Mode mode : Agent.Cache.Mode.values()) {
                names.add("run: " + history + " cached " + mode.name().toLowerCase(Locale.ROOT));
            }
        }
        return names;
    }

    static void count(Workload workload, PricingCoverage coverage) {
        Volume volume = workload.volume();
        coverage.hit("driver " + volume.driver().getClass().getSimpleName());
        coverage.hit("growth " + volume.growth().getClass().getSimpleName());
        coverage.hitIf(!volume.season().isEmpty(), "volume: season");
        coverage.hitIf(volume.adoption().isPresent(), "volume: adoption");
        workload.outcome().retries().ifPresent(retries -> coverage.hit("retries: " + (retries.cap().value().equals(BigDecimal.ONE) ? "one attempt"
                : retries.failure().value().equals(BigDecimal.ONE) ? "all fail" : "some")));
        if (workload.shape() instanceof TaskShape.Run(var agents)) {
            coverage.hitIf(agents.size() > 1, "run: several agents");
            agents.forEach(agent -> agent(agent, coverage));
        }
    }

    private static void agent(Agent agent, PricingCoverage coverage) {
        coverage.hit("run: " + agent.history().getClass().getSimpleName() + " cached " + agent.cache().mode().name().toLowerCase(Locale.ROOT));
        coverage.hitIf(agent.members().value().compareTo(BigDecimal.ONE) > 0, "run: members take turns");
        coverage.hitIf(agent.guard().isPresent(), "run: guard");
        coverage.hitIf(agent.reasoning().value().signum() > 0, "run: reasoning");
        coverage.hitIf(agent.cache().found().value().compareTo(BigDecimal.ONE) < 0, "run: found late");
        coverage.hitIf(agent.runs().value().compareTo(BigDecimal.ONE) < 0, "run: of some tasks");
        switch (agent.steps()) {
            case Steps.Fixed(var count) -> coverage.hit(count.value().scale() > 0 ? "run: a part of a step" : "run: some steps");
            case Steps.Spread(var points) -> coverage.hitIf(points.size() > 1, "run: several numbers of steps");
        }
    }

    static void count(PriceOutlook outlook, PricingCoverage coverage) {
        coverage.hitIf(outlook.fallPerYear().value().compareTo(BigDecimal.ONE) > 0, "outlook: prices fall");
        coverage.hitIf(outlook.lag().value().signum() > 0, "outlook: after a while");
        coverage.hitIf(outlook.migrated().value().compareTo(BigDecimal.ONE) < 0, "outlook: of a part");
    }
}
