package org.tokenwright.resolve;

import static org.tokenwright.worksheet.Formulas.MINUS_ONE;
import static org.tokenwright.worksheet.Formulas.ONE;
import static org.tokenwright.worksheet.Formulas.ZERO;
import static org.tokenwright.worksheet.Formulas.ceiling;
import static org.tokenwright.worksheet.Formulas.choice;
import static org.tokenwright.worksheet.Formulas.less;
import static org.tokenwright.worksheet.Formulas.max;
import static org.tokenwright.worksheet.Formulas.min;
import static org.tokenwright.worksheet.Formulas.minus;
import static org.tokenwright.worksheet.Formulas.over;
import static org.tokenwright.worksheet.Formulas.plus;
import static org.tokenwright.worksheet.Formulas.sum;
import static org.tokenwright.worksheet.Formulas.times;

import java.util.ArrayList;
import java.util.List;
import org.tokenwright.base.Quantity;
import org.tokenwright.base.Unit;
import org.tokenwright.resolve.Cycle.Count;
import org.tokenwright.resolve.Cycle.Kind;
import org.tokenwright.workload.Agent;
import org.tokenwright.workload.Agent.History;
import org.tokenwright.workload.Agent.Steps;
import org.tokenwright.workload.TaskShape;
import org.tokenwright.worksheet.Expr;
import org.tokenwright.worksheet.Row;

/** The calls of a run, whatever offer they are sent to: a few cycles, each an evenly growing list of calls. */
final class RunRows {

    private static final Count NOTHING = new Count(ZERO, ZERO);

    private final PlanSheet sheet;
    private final WorkloadRows workload;
    private final List<Cycle> cycles = new ArrayList<>();
    private Expr calls = ZERO;

    RunRows(PlanSheet sheet, WorkloadRows workload) {
        this.sheet = sheet;
        this.workload = workload;
    }

    /** Calls that one task makes, call/task. */
    Expr write(TaskShape.Run run) {
        run.agents().forEach(this::agent);
        calls = row("calls", "calls of one attempt", Unit.ONE, sum(cycles.stream().map(cycle -> times(cycle.times(), cycle.calls().calls())).toList()));
        return row("callsPerTask", "calls per task", Unit.CALL.over(Unit.TASK), times(calls,
                sheet.constant("oneCallPerTask", "one call for a task", Unit.CALL.over(Unit.TASK), "1", "Turns a plain number into calls per task.")));
    }

    List<Cycle> cycles() {
        return cycles;
    }

    /** Calls of a task as a plain number. */
    Expr calls() {
        return calls;
    }

    /** Shares of runs by number of steps. */
    List<Expr> shares(Agent agent) {
        return switch (agent.steps()) {
            case Steps.Fixed _ -> List.of(ONE);
            case Steps.Spread(var points) -> {
                Expr all = sum(points.stream().map(point -> weight(agent, point)).toList());
                yield points.stream().map(point -> over(weight(agent, point), all)).toList();
            }
        };
    }

    private Expr weight(Agent agent, Agent.Point point) {
        return input(agent, "steps/" + point.id() + "/weight", "weight of " + point.id() + " among the numbers of steps", point.weight());
    }

    private void agent(Agent agent) {
        Expr runs = input(agent, "runs", "runs for a task", agent.runs());
        List<Expr> shares = shares(agent);
        switch (agent.steps()) {
            case Steps.Fixed(var count) -> point(agent, 0, "", "", runs, input(agent, "steps", "steps of a run", count));
            case Steps.Spread(var points) -> {
                for (int i = 0; i < points.size(); i++) {
                    Agent.Point point = points.get(i);
                    point(agent, i, "point/" + point.id() + "/", ", " + point.id(), times(runs, shares.get(i)),
                            input(agent, "steps/" + point.id() + "/count", "steps of " + point.id(), point.count()));
                }
            }
        }
    }

    private void point(Agent agent, int point, String path, String label, Expr times, Expr steps) {
        switch (agent.history()) {
            case History.Keep _ -> cycle(agent, point, path, label, Kind.FIRST, times, ZERO, steps, ZERO);
            case History.Truncate(var most) -> truncated(agent, point, path, label, times, steps, most);
            case History.Compact compact -> compacted(agent, point, path, label, times, steps, compact);
        }
        agent.guard().ifPresent(guard -> cycle(agent, point, path + "guard/", " of checks" + label, Kind.GUARD, times, ZERO,
                times(steps, input(agent, "guard/perStep", "checks for each step", guard.perStep())), ZERO));
    }

    /** Steps whose growing part is no longer than what is kept, and those that send as much as is kept. */
    private void truncated(Agent agent, int point, String path, String label, Expr times, Expr steps, Quantity most) {
        Expr growth = input(agent, "growth", "growth of the context per step", agent.growth());
        Expr kept = input(agent, "history/most", "most tokens of the history that are sent", most);
        Expr whole = row(agent, path + "untilFull", "steps until the history is full" + label, choice(less(ZERO, growth),
                min(steps, plus(floor(over(kept, growth)), ONE)), steps));
        cycle(agent, point, path, label, Kind.FIRST, times, ZERO, whole, ZERO);
        cycle(agent, point, path + "full/", " with a full history" + label, Kind.LEVEL, times, whole,
                row(agent, path + "full", "steps with a full history" + label, minus(steps, whole)), ZERO);
    }

    /** ceil(steps ÷ every) cycles: one from the base, those in the middle, and the last; there is no summary after the last step. */
    private void compacted(Agent agent, int point, String path, String label, Expr times, Expr steps, History.Compact compact) {
        Expr every = input(agent, "history/every", "steps between two summaries", compact.every());
        Expr count = row(agent, path + "cycles", "contexts of a run" + label, ceiling(over(steps, every), ONE));
        Expr hasMore = row(agent, path + "hasMore", "whether there is a summary" + label, less(ONE, count));
        cycle(agent, point, path, label, Kind.FIRST, times, ZERO, min(steps, every), hasMore);
        Expr between = row(agent, path + "between", "contexts between the first and the last" + label, max(minus(minus(count, ONE), ONE), ZERO));
        cycle(agent, point, path + "between/", " between" + label, Kind.LATER, times(times, between), ZERO, every, ONE);
        Expr rest = row(agent, path + "rest", "steps of the last context" + label, minus(steps, times(minus(count, ONE), every)));
        cycle(agent, point, path + "last/", " of the last context" + label, Kind.LATER, times(times, hasMore), ZERO, rest, ZERO);
    }

    private void cycle(Agent agent, int point, String path, String label, Kind kind, Expr times, Expr before, Expr steps, Expr summaries) {
        cycles.add(new Cycle(agent, point, "agent/" + agent.id() + "/" + path, "calls" + label + ", " + agent.name(), kind, times, before, steps, summaries,
                count("agent/" + agent.id() + "/" + path + "calls", "calls" + label + ", " + agent.name(), plus(steps, summaries))));
    }

    Expr flag(String path, String label, Expr formula) {
        return row(path, label, Unit.ONE, formula);
    }

    /** How many calls come before a place, by a formula; of a fraction, the last place counts in part. */
    Count count(String path, String label, Expr calls) {
        if (calls.equals(ZERO)) {
            return NOTHING;
        }
        Expr number = row(path, label, Unit.ONE, calls);
        Expr whole = row(path + "/whole", "whole " + label, Unit.ONE, floor(number));
        return new Count(number, row(path + "/indexes", "sum of the places of " + label, Unit.ONE,
                times(whole, plus(over(minus(whole, ONE), plus(ONE, ONE)), minus(number, whole)))));
    }

    static Expr floor(Expr value) {
        return times(MINUS_ONE, ceiling(times(MINUS_ONE, value), ONE));
    }

    /** A number of an agent as the plan states it. */
    Expr input(Agent agent, String path, String label, Quantity quantity) {
        return workload.input("agent/" + agent.id() + "/" + path, label + ", " + agent.name(), quantity);
    }

    private Expr row(Agent agent, String path, String label, Expr formula) {
        return row("agent/" + agent.id() + "/" + path, label + ", " + agent.name(), Unit.ONE, formula);
    }

    private Expr row(String path, String label, Unit unit, Expr formula) {
        return sheet.rowOnce(workload.id("run/" + path), label + ", " + workload.workload().name(), unit, Row.Kind.QUANTITY, workload.tags, () -> formula);
    }
}
