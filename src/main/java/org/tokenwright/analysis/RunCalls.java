package org.tokenwright.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.tokenwright.base.Quantity;
import org.tokenwright.workload.Agent;
import org.tokenwright.workload.Agent.Cache.Mode;
import org.tokenwright.workload.Agent.History;
import org.tokenwright.workload.Agent.Steps;

/**
 * The calls of one run one by one, to be looked at: in the tokens that the plan states, with a cache that keeps prefixes of
 * any length. What they cost is worked out in the worksheet.
 */
public final class RunCalls {

    /** More are not listed. */
    public static final int MOST = 2000;

    /**
     * One call, token/call.
     *
     * @param rest input that is neither read from the cache nor written to it
     * @param isSummary whether it sums the context up
     */
    public record Call(double read, double written, double rest, double output, boolean isSummary) {

        public double input() {
            return read + written + rest;
        }
    }

    private final Agent agent;
    private final double base;
    private final double growth;
    private final double output;
    private final double found;
    private final int members;
    private final List<Call> calls = new ArrayList<>();

    private RunCalls(Agent agent) {
        this.agent = agent;
        base = value(agent.base()) + value(agent.tools());
        growth = value(agent.growth());
        output = value(agent.output()) / (1 - value(agent.reasoning()));
        found = value(agent.cache().found());
        members = Math.max(1, (int) value(agent.members()));
    }

    /** The calls of an agent's longest run; its checks are not among them. */
    public static List<Call> of(Agent agent) {
        return of(agent, steps(agent));
    }

    /** The calls of a run of so many steps. */
    static List<Call> of(Agent agent, double steps) {
        var run = new RunCalls(agent);
        run.list(steps);
        return List.copyOf(run.calls);
    }

    private static double steps(Agent agent) {
        return switch (agent.steps()) {
            case Steps.Fixed(var count) -> value(count);
            case Steps.Spread(var points) -> points.stream().filter(point -> point.weight().value().signum() > 0).map(point -> value(point.count()))
                    .max(Comparator.naturalOrder()).orElse(0.0);
        };
    }

    private void list(double steps) {
        int every = agent.history() instanceof History.Compact(var each, var _) ? Math.max(1, (int) value(each)) : Integer.MAX_VALUE;
        double left = Math.ceil(steps);
        double context = base;
        boolean isLater = false;
        while (left > 0 && calls.size() < MOST) {
            int now = (int) Math.min(Math.min(left, every), MOST);
            for (int place = 0; place < now; place++) {
                calls.add(call(context, place, isLater, output, false));
            }
            left -= now;
            if (left > 0 && agent.history() instanceof History.Compact(var _, var summary)) {
                calls.add(call(context, now, isLater, value(summary), true));
                context = base + value(summary);
                isLater = true;
            }
        }
    }

    private Call call(double context, int place, boolean isLater, double tokens, boolean isSummary) {
        double most = agent.history() instanceof History.Truncate(var kept) ? value(kept) : Double.POSITIVE_INFINITY;
        boolean isFull = place * growth > most;
        double input = context + Math.min(place * growth, most);
        double known = known(context, place, isLater, isFull);
        double read = found * known;
        double cached = agent.cache().mode() == Mode.BASE ? base : agent.cache().mode() == Mode.NONE ? 0 : input;
        return new Call(read, cached - read, input - cached, tokens, isSummary);
    }

    /** What an earlier call of the run has sent. */
    private double known(double context, int place, boolean isLater, boolean isFull) {
        boolean isBaseKnown = isLater || place >= members;
        return switch (agent.cache().mode()) {
            case NONE -> 0;
            case BASE -> isBaseKnown ? base : 0;
            case INCREMENTAL -> !isBaseKnown ? 0 : isFull || place < members ? base : context + (place - members) * growth;
        };
    }

    private static double value(Quantity quantity) {
        return quantity.value().doubleValue();
    }
}
