package org.tokenwright.app.work;

import java.math.BigDecimal;
import java.util.List;
import org.tokenwright.base.Quantity;
import org.tokenwright.plan.NumberRule;
import org.tokenwright.workload.Agent;

/** What there is to choose of an agent. */
final class AgentKinds {

    /** How many steps its runs have. */
    enum Steps {
        FIXED, SPREAD;

        static Steps of(Agent.Steps steps) {
            return switch (steps) {
                case Agent.Steps.Fixed _ -> FIXED;
                case Agent.Steps.Spread _ -> SPREAD;
            };
        }

        /** Many runs with the steps so far, a few with twice as many; back again, the first number. */
        Agent.Steps after(Agent.Steps old) {
            return switch (old) {
                case Agent.Steps.Fixed(var count) when this == SPREAD -> new Agent.Steps.Spread(List.of(
                        new Agent.Point("usual", count, Examples.of("0.8")),
                        new Agent.Point("long", Examples.of(count.value().multiply(BigDecimal.TWO), count.unit()), Examples.of("0.2"))));
                case Agent.Steps.Spread(var points) when this == FIXED -> new Agent.Steps.Fixed(points.getFirst().count());
                case Agent.Steps.Fixed _, Agent.Steps.Spread _ -> old;
            };
        }
    }

    /** What becomes of its growing context. */
    enum History {
        KEEP, TRUNCATE, COMPACT;

        static History of(Agent.History history) {
            return switch (history) {
                case Agent.History.Keep _ -> KEEP;
                case Agent.History.Truncate _ -> TRUNCATE;
                case Agent.History.Compact _ -> COMPACT;
            };
        }

        Agent.History example() {
            return switch (this) {
                case KEEP -> new Agent.History.Keep();
                case TRUNCATE -> new Agent.History.Truncate(tokens("32000"));
                case COMPACT -> new Agent.History.Compact(Examples.of("20"), tokens("2000"));
            };
        }
    }

    private AgentKinds() {
    }

    static Quantity tokens(String number) {
        return Examples.of(number, NumberRule.TOKENS_PER_CALL.unit());
    }
}
