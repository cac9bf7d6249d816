package org.tokenwright.store;

import java.util.List;
import org.tokenwright.base.Meter;
import org.tokenwright.base.Quantity;
import org.tokenwright.base.Unit;
import org.tokenwright.plan.NumberRule;
import org.tokenwright.plan.WorkloadRules;
import org.tokenwright.workload.Agent;
import org.tokenwright.workload.Agent.Cache;
import org.tokenwright.workload.Agent.Guard;
import org.tokenwright.workload.Agent.History;
import org.tokenwright.workload.Agent.Steps;
import org.tokenwright.workload.TaskShape;

/** Runs and their agents in JSON. */
final class AgentJson {

    private static final String KIND = "kind";
    private static final Quantity ONE = Quantity.exact(1, Unit.ONE);
    private static final Quantity NO_SHARE = Quantity.exact(0, Unit.ONE);
    private static final Quantity NO_TOKENS = Quantity.exact(0, NumberRule.TOKENS_PER_CALL.unit());
    private static final String USUAL_LIFETIME = "5m";

    private AgentJson() {
    }

    static TaskShape.Run read(JsonCursor run) {
        List<Agent> agents = run.list("agents", AgentJson::agent);
        return run.make(() -> new TaskShape.Run(agents));
    }

    static Json write(TaskShape.Run run) {
        return new Members().put("agents", run.agents(), AgentJson::agent).object();
    }

    private static Agent agent(JsonCursor agent) {
        String id = agent.text("id");
        return new Agent(id, agent.text("name", id), number(agent, "runs", WorkloadRules.COUNT, ONE), steps(agent.get("steps")),
                number(agent, "members", WorkloadRules.ONE_AT_LEAST, ONE), tokens(agent.get("base")),
                number(agent, "tools", NumberRule.TOKENS_PER_CALL, NO_TOKENS), tokens(agent.get("growth")), tokens(agent.get("output")),
                number(agent, "reasoning", WorkloadRules.REASONING, NO_SHARE),
                agent.find("history").map(AgentJson::history).orElse(new History.Keep()),
                agent.find("cache").map(AgentJson::cache).orElse(new Cache(Cache.Mode.NONE, USUAL_LIFETIME, ONE)),
                agent.find("guard").map(AgentJson::guard));
    }

    private static Json agent(Agent agent) {
        var result = new Members().put("id", agent.id()).put("name", agent.name()).put("runs", QuantityJson.write(agent.runs()))
                .put("steps", steps(agent.steps())).put("members", QuantityJson.write(agent.members()))
                .put("base", QuantityJson.write(agent.base())).put("tools", QuantityJson.write(agent.tools()))
                .put("growth", QuantityJson.write(agent.growth())).put("output", QuantityJson.write(agent.output()))
                .put("reasoning", QuantityJson.write(agent.reasoning()));
        if (!(agent.history() instanceof History.Keep)) {
            result.put("history", history(agent.history()));
        }
        return result.put("cache", cache(agent.cache())).put("guard", agent.guard(), AgentJson::guard).object();
    }

    private static Quantity number(JsonCursor owner, String name, NumberRule rule, Quantity usual) {
        return owner.find(name).map(number -> QuantityJson.read(number, rule)).orElse(usual);
    }

    private static Quantity tokens(JsonCursor number) {
        return QuantityJson.read(number, NumberRule.TOKENS_PER_CALL);
    }

    /** A number, or points with weights. */
    private static Steps steps(JsonCursor steps) {
        if (steps.find("points").isEmpty()) {
            return new Steps.Fixed(QuantityJson.read(steps, WorkloadRules.ONE_AT_LEAST));
        }
        List<Agent.Point> points = steps.list("points", point -> new Agent.Point(point.text("id"),
                QuantityJson.read(point.get("count"), WorkloadRules.ONE_AT_LEAST), QuantityJson.read(point.get("weight"), NumberRule.SHARE)));
        return steps.make(() -> new Steps.Spread(points));
    }

    private static Json steps(Steps steps) {
        return switch (steps) {
            case Steps.Fixed(var count) -> QuantityJson.write(count);
            case Steps.Spread(var points) -> new Members().put("points", points, point -> new Members().put("id", point.id())
                    .put("count", QuantityJson.write(point.count())).put("weight", QuantityJson.write(point.weight())).line()).object();
        };
    }

    private static History history(JsonCursor history) {
        String kind = history.text(KIND);
        return switch (kind) {
            case "keep" -> new History.Keep();
            case "truncate" -> new History.Truncate(tokens(history.get("most")));
            case "compact" -> new History.Compact(QuantityJson.read(history.get("every"), WorkloadRules.ONE_AT_LEAST), tokens(history.get("summary")));
            default -> throw history.get(KIND).problem("is none of keep, truncate, compact (\"" + Shown.cut(kind) + "\")");
        };
    }

    private static Json history(History history) {
        return switch (history) {
            case History.Keep _ -> new Members().put(KIND, "keep").object();
            case History.Truncate(var most) -> new Members().put(KIND, "truncate").put("most", QuantityJson.write(most)).object();
            case History.Compact(var every, var summary) -> new Members().put(KIND, "compact").put("every", QuantityJson.write(every))
                    .put("summary", QuantityJson.write(summary)).object();
        };
    }

    private static Cache cache(JsonCursor cache) {
        Cache.Mode mode = cache.get("mode").oneOf(Cache.Mode.class);
        String lifetime = cache.find("lifetime").map(each -> each.parsed(text -> Meter.cacheWrite(text).lifetime())).orElse(USUAL_LIFETIME);
        return new Cache(mode, lifetime, number(cache, "found", NumberRule.PART, ONE));
    }

    private static Json cache(Cache cache) {
        return new Members().put("mode", cache.mode()).put("lifetime", cache.lifetime()).put("found", QuantityJson.write(cache.found())).object();
    }

    private static Guard guard(JsonCursor guard) {
        return new Guard(QuantityJson.read(guard.get("perStep"), WorkloadRules.COUNT), tokens(guard.get("input")), tokens(guard.get("output")));
    }

    private static Json guard(Guard guard) {
        return new Members().put("perStep", QuantityJson.write(guard.perStep())).put("input", QuantityJson.write(guard.input()))
                .put("output", QuantityJson.write(guard.output())).object();
    }
}
