package org.tokenwright.app.work;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.tokenwright.app.form.Entry.Option;
import org.tokenwright.app.form.Form;
import org.tokenwright.app.form.Lists;
import org.tokenwright.app.form.Texts;
import org.tokenwright.app.text.NewIds;
import org.tokenwright.app.text.Words;
import org.tokenwright.base.Quantity;
import org.tokenwright.workload.Agent;
import org.tokenwright.workload.Agent.Cache;
import org.tokenwright.workload.Agent.Guard;
import org.tokenwright.workload.Agent.Point;
import org.tokenwright.workload.TaskShape;
import org.tokenwright.workload.Workload;

/** The entries of one agent of a run. */
final class AgentEntries {

    private static final List<String> LIFETIMES = List.of("5m", "30m", "1h", "12h", "24h");

    private final WorkloadForm form;
    private final Agent agent;
    private final String at;

    private AgentEntries(WorkloadForm form, Agent agent) {
        this.form = form;
        this.agent = agent;
        at = "agent/" + agent.id() + "/";
    }

    /** @param isFirst whether it is the one that does the task */
    static Form of(WorkloadForm form, Agent agent, boolean isFirst) {
        new AgentEntries(form, agent).fill(isFirst);
        return form.form("agent/" + agent.id(), WorkloadForm.word(isFirst ? "section.agent" : "section.subAgent"));
    }

    private void fill(boolean isFirst) {
        form.words(at + "name", "agent.name", one -> agent(one).map(Agent::name).orElse(""),
                (one, text) -> changed(one, old -> AgentParts.name(old, Texts.name(text))));
        if (!isFirst) {
            form.number(at + "runs", "agent.runs");
        }
        steps();
        List.of("members", "base", "tools", "growth", "output").forEach(path -> form.number(at + path, "agent." + path));
        form.percent(at + "reasoning", "agent.reasoning");
        history();
        cache();
        guard();
        if (!isFirst) {
            form.button(at + "remove", "agent.remove", one -> agents(one, all -> Lists.without(all, Agent::id, agent.id())));
        }
    }

    private void steps() {
        form.choice(at + "stepsKind", "agent.stepsKind", AgentKinds.Steps.class,
                one -> agent(one).map(Agent::steps).map(AgentKinds.Steps::of).orElse(AgentKinds.Steps.FIXED),
                (one, kind) -> changed(one, old -> AgentParts.steps(old, kind.after(old.steps()))), "run/agents[" + agent.id() + "]/steps");
        switch (agent.steps()) {
            case Agent.Steps.Fixed _ -> form.number(at + "steps", "agent.steps");
            case Agent.Steps.Spread(var points) -> {
                points.forEach(point -> point(point, points.size() > 1));
                form.button(at + "steps/add", "agent.point.add", one -> points(one, AgentEntries::withNext));
            }
        }
    }

    private void point(Point point, boolean isRemovable) {
        String path = at + "steps/" + point.id() + "/";
        form.removable(isRemovable, path + "remove", "agent.point.remove",
                one -> points(one, all -> Lists.without(all, Point::id, point.id())), () -> {
                    form.number(path + "count", "agent.steps");
                    form.percent(path + "weight", "agent.weight");
                });
    }

    /** Another number of steps, twice the last. */
    private static List<Point> withNext(List<Point> points) {
        Point last = points.getLast();
        return Lists.with(points, new Point(NewIds.of("steps", points.stream().map(Point::id).toList()),
                Examples.of(last.count().value().multiply(BigDecimal.TWO), last.count().unit()), last.weight()));
    }

    private Workload points(Workload one, UnaryOperator<List<Point>> change) {
        return changed(one, old -> old.steps() instanceof Agent.Steps.Spread(var points)
                ? AgentParts.steps(old, new Agent.Steps.Spread(change.apply(points))) : old);
    }

    private void history() {
        form.choice(at + "history", "agent.history", AgentKinds.History.class,
                one -> agent(one).map(Agent::history).map(AgentKinds.History::of).orElse(AgentKinds.History.KEEP),
                (one, kind) -> changed(one, old -> AgentParts.history(old, kind.example())));
        switch (agent.history()) {
            case Agent.History.Keep _ -> { }
            case Agent.History.Truncate _ -> form.number(at + "history/most", "agent.most");
            case Agent.History.Compact _ -> {
                form.number(at + "history/every", "agent.every");
                form.number(at + "history/summary", "agent.summary");
            }
        }
    }

    private void cache() {
        form.choice(at + "cache", "agent.cache", Cache.Mode.class, one -> agent(one).map(now -> now.cache().mode()).orElse(Cache.Mode.NONE),
                (one, mode) -> cached(one, old -> new Cache(mode, old.lifetime(), old.found())));
        if (agent.cache().mode() != Cache.Mode.NONE) {
            form.choice(at + "cache/lifetime", WorkloadForm.word("agent.lifetime"), lifetimes(),
                    one -> agent(one).map(now -> now.cache().lifetime()).orElse(""),
                    (one, lifetime) -> cached(one, old -> new Cache(old.mode(), lifetime, old.found())));
            form.percent(at + "cache/found", "agent.found");
        }
    }

    private List<Option> lifetimes() {
        return Stream.concat(LIFETIMES.stream(), Stream.of(agent.cache().lifetime())).distinct().map(lifetime -> new Option(lifetime,
                Words.has("prefix.lifetime." + lifetime) ? Words.get("prefix.lifetime." + lifetime) : lifetime)).toList();
    }

    private Workload cached(Workload one, UnaryOperator<Cache> change) {
        return changed(one, old -> AgentParts.cache(old, change.apply(old.cache())));
    }

    private void guard() {
        if (agent.guard().isEmpty()) {
            form.button(at + "guard/add", "guard.add", one -> guarded(one, Optional.of(new Guard(Examples.of("1"),
                    AgentKinds.tokens("500"), AgentKinds.tokens("20")))));
            return;
        }
        form.removable(true, at + "guard/remove", "guard.remove", one -> guarded(one, Optional.empty()), () -> {
            form.number(at + "guard/perStep", "guard.perStep");
            form.number(at + "guard/input", "guard.input");
            form.number(at + "guard/output", "guard.output");
        });
    }

    private Workload guarded(Workload one, Optional<Guard> guard) {
        return changed(one, old -> AgentParts.guard(old, guard));
    }

    private Optional<Agent> agent(Workload one) {
        return one.shape() instanceof TaskShape.Run(var agents)
                ? agents.stream().filter(each -> each.id().equals(agent.id())).findFirst() : Optional.empty();
    }

    private Workload changed(Workload one, UnaryOperator<Agent> change) {
        return agents(one, all -> Lists.changed(all, Agent::id, agent.id(), change));
    }

    private static Workload agents(Workload one, UnaryOperator<List<Agent>> change) {
        return one.shape() instanceof TaskShape.Run(var agents) ? one.withShape(new TaskShape.Run(change.apply(agents))) : one;
    }

    /** One more agent that works for the first. */
    static Workload withSubAgent(Workload one) {
        return agents(one, all -> Lists.with(all, subAgent(all)));
    }

    private static Agent subAgent(List<Agent> all) {
        String name = NewIds.name(WorkloadForm.word("subAgent"), all.stream().map(Agent::name).toList());
        Quantity output = AgentKinds.tokens("500");
        return ShapeKind.agent(NewIds.of(name, all.stream().map(Agent::id).toList()), name, AgentKinds.tokens("2000"), output,
                all.getFirst().cache());
    }
}
