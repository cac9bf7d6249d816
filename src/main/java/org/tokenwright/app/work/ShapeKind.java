package org.tokenwright.app.work;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.tokenwright.app.text.Words;
import org.tokenwright.base.Meter;
import org.tokenwright.base.Quantity;
import org.tokenwright.base.Unit;
import org.tokenwright.plan.NumberRule;
import org.tokenwright.workload.Agent;
import org.tokenwright.workload.CachedPrefix;
import org.tokenwright.workload.RequestShape;
import org.tokenwright.workload.RequestSize;
import org.tokenwright.workload.TaskShape;
import org.tokenwright.workload.Workload;

/** Whether the calls of a task build on one another. */
enum ShapeKind {
    CALLS, RUN;

    private static final Quantity NOTHING = Quantity.exact(0, NumberRule.TOKENS_PER_CALL.unit());
    private static final BigDecimal ANSWER = BigDecimal.valueOf(500);

    static ShapeKind of(TaskShape shape) {
        return switch (shape) {
            case TaskShape.Calls _ -> CALLS;
            case TaskShape.Run _ -> RUN;
        };
    }

    /** The workload in this shape; instructions and output stay. */
    Workload after(Workload old) {
        return switch (old.shape()) {
            case TaskShape.Calls(var _, var request) when this == RUN -> old.withPrefixes(List.of())
                    .withShape(new TaskShape.Run(List.of(agent(request, old.prefixes()))));
            case TaskShape.Run(var agents) when this == CALLS -> old.withShape(calls(agents.getFirst()));
            case TaskShape.Calls _, TaskShape.Run _ -> old;
        };
    }

    private static Agent agent(RequestShape request, List<CachedPrefix> prefixes) {
        Quantity base = request.fixed().getOrDefault(Meter.UNCACHED_INPUT, AgentKinds.tokens("2000"));
        Quantity output = request.fixed().getOrDefault(Meter.OUTPUT, AgentKinds.tokens("500"));
        return agent("agent", Words.get("work.edit.agent"), base, output, cache(prefixes));
    }

    /** What was kept by prefixes is now the base. */
    private static Agent.Cache cache(List<CachedPrefix> prefixes) {
        return new Agent.Cache(prefixes.isEmpty() ? Agent.Cache.Mode.NONE : Agent.Cache.Mode.BASE,
                prefixes.stream().findFirst().map(CachedPrefix::lifetime).orElse("5m"), Examples.of("1"));
    }

    /** An agent to begin with: ten steps, each adding its output and an answer to it. */
    static Agent agent(String id, String name, Quantity base, Quantity output, Agent.Cache cache) {
        Quantity growth = Examples.of(output.value().add(ANSWER), output.unit());
        return new Agent(id, name, Quantity.exact(1, Unit.ONE), new Agent.Steps.Fixed(Examples.of("10")), Quantity.exact(1, Unit.ONE), base,
                NOTHING, growth, output, Quantity.exact(0, Unit.ONE), new Agent.History.Keep(), cache, Optional.empty());
    }

    private static TaskShape calls(Agent agent) {
        var fixed = new TreeMap<>(Map.of(Meter.UNCACHED_INPUT, agent.base(), Meter.OUTPUT, agent.output()));
        return new TaskShape.Calls(Examples.of("1", NumberRule.CALLS_PER_TASK.unit()),
                new RequestShape(fixed, new RequestSize.None(), new TreeMap<>(), Optional.empty()));
    }
}
