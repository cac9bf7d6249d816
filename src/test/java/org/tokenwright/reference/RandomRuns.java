package org.tokenwright.reference;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tokenwright.base.Quantity;
import org.tokenwright.workload.Agent;
import org.tokenwright.workload.Agent.Cache;
import org.tokenwright.workload.Agent.Guard;
import org.tokenwright.workload.Agent.History;
import org.tokenwright.workload.Agent.Steps;
import org.tokenwright.workload.TaskShape;

/** Runs of every kind; often with a step of exactly 20,000 or 50,000 tokens, where offers like to have a threshold. */
public final class RandomRuns {

    private static final String TOKENS = "token/call";
    private static final int MOST_STEPS = 40;

    private final Draw draw;

    private RandomRuns(Draw draw) {
        this.draw = draw;
    }

    public static TaskShape.Run of(Draw draw) {
        var agents = new ArrayList<Agent>();
        for (int i = draw.pick(1, 1, 1, 2, 3); i > 0; i--) {
            agents.add(new RandomRuns(draw).agent("a" + i, draw.pick(i == 1 ? List.of("1", "2", "0.5") : List.of("1", "3", "0.25", "0"))));
        }
        return new TaskShape.Run(agents);
    }

    private Agent agent(String id, String runs) {
        int growth = draw.pick(0, 1, 500, 1000, 2500, draw.number(1, 4000));
        History history = history(growth);
        // crews all speak before a history is cut, so that every base has been sent
        int members = history instanceof History.Keep ? draw.pick(1, 1, 1, 2, 4, 50) : 1;
        return new Agent(id, "Agent " + id, number(runs), steps(history), number(members), tokens(base(growth)),
                tokens(draw.pick(0, 0, 300)), tokens(growth), tokens(draw.pick(0, 500, draw.number(1, 2000))),
                number(draw.pick("0", "0", "0.5", "0.75")), history, cache(), draw.oneIn(3, this::guard));
    }

    private int base(int growth) {
        int edge = draw.pick(20_000, 50_000) - growth * draw.number(0, 8) + draw.number(-1, 1);
        return draw.pick(0, 1024, 12_000, draw.number(1, 20_000), Math.max(0, edge), Math.max(0, edge));
    }

    private History history(int growth) {
        return switch (draw.number(0, 4)) {
            case 0 -> new History.Truncate(tokens(draw.pick(0, growth, 3 * growth, 3 * growth + 1, draw.number(0, 20_000))));
            case 1, 2 -> new History.Compact(number(draw.pick(1, 2, 5, 10, MOST_STEPS)), tokens(draw.pick(0, 1500, draw.number(1, 3000))));
            default -> new History.Keep();
        };
    }

    private Steps steps(History history) {
        boolean isWhole = history instanceof History.Compact;
        if (!draw.oneIn(3)) {
            return new Steps.Fixed(count(isWhole));
        }
        var points = new ArrayList<Agent.Point>();
        for (int i = draw.number(1, 4); i > 0; i--) {
            points.add(new Agent.Point("p" + i, count(isWhole), number(i == 1 ? "1" : draw.pick("0", "2", "0.3"))));
        }
        return new Steps.Spread(points);
    }

    private Quantity count(boolean isWhole) {
        BigDecimal steps = BigDecimal.valueOf(draw.pick(1, 2, 10, draw.number(1, MOST_STEPS)));
        return RandomPlans.quantity(isWhole || !draw.oneIn(4) ? steps : steps.add(draw.decimal(1, 99, 2)), "1");
    }

    private Cache cache() {
        return new Cache(draw.pick(Cache.Mode.NONE, Cache.Mode.BASE, Cache.Mode.INCREMENTAL, Cache.Mode.INCREMENTAL), draw.pick("5m", "5m", "1h"),
                number(draw.pick("1", "1", "0.5", "0", "0.9")));
    }

    private Guard guard() {
        return new Guard(number(draw.pick("0", "1", "0.5", "2")), tokens(draw.pick(200, 20_000, 50_000)), tokens(20));
    }

    private static Quantity number(String value) {
        return RandomPlans.quantity(new BigDecimal(value), "1");
    }

    private static Quantity number(int value) {
        return RandomPlans.quantity(value, "1");
    }

    private static Quantity tokens(int value) {
        return RandomPlans.quantity(value, TOKENS);
    }
}
