package org.tokenwright.plan;

import org.tokenwright.base.Quantity;
import org.tokenwright.workload.Agent;
import org.tokenwright.workload.Agent.Cache;
import org.tokenwright.workload.Agent.Guard;
import org.tokenwright.workload.Agent.History;
import org.tokenwright.workload.Agent.Point;
import org.tokenwright.workload.Agent.Steps;

/** The numbers of one agent of a run, in document order. */
final class AgentInputs {

    private final PlanInputs.Change change;
    private final String at;

    /** @param at start of the input ids, with a slash at its end */
    AgentInputs(PlanInputs.Change change, String at) {
        this.change = change;
        this.at = at;
    }

    Agent map(Agent old) {
        return new Agent(old.id(), old.name(), apply("runs", old.runs()), steps(old.steps()), apply("members", old.members()),
                apply("base", old.base()), apply("tools", old.tools()), apply("growth", old.growth()), apply("output", old.output()),
                apply("reasoning", old.reasoning()), history(old.history()),
                new Cache(old.cache().mode(), old.cache().lifetime(), apply("cache/found", old.cache().found())), old.guard().map(this::guard));
    }

    private Quantity apply(String path, Quantity quantity) {
        return change.apply(at + path, quantity);
    }

    private Steps steps(Steps old) {
        return switch (old) {
            case Steps.Fixed(var count) -> new Steps.Fixed(apply("steps", count));
            case Steps.Spread(var points) -> new Steps.Spread(points.stream().map(this::point).toList());
        };
    }

    private Point point(Point old) {
        return new Point(old.id(), apply("steps/" + old.id() + "/count", old.count()), apply("steps/" + old.id() + "/weight", old.weight()));
    }

    private History history(History old) {
        return switch (old) {
            case History.Keep keep -> keep;
            case History.Truncate(var most) -> new History.Truncate(apply("history/most", most));
            case History.Compact(var every, var summary) -> new History.Compact(apply("history/every", every), apply("history/summary", summary));
        };
    }

    private Guard guard(Guard old) {
        return new Guard(apply("guard/perStep", old.perStep()), apply("guard/input", old.input()), apply("guard/output", old.output()));
    }
}
