package org.tokenwright.app.work;

import java.util.Optional;
import org.tokenwright.workload.Agent;

/** An agent with one part changed. */
final class AgentParts {

    private AgentParts() {
    }

    static Agent name(Agent old, String now) {
        return new Agent(old.id(), now, old.runs(), old.steps(), old.members(), old.base(), old.tools(), old.growth(), old.output(),
                old.reasoning(), old.history(), old.cache(), old.guard());
    }

    static Agent steps(Agent old, Agent.Steps now) {
        return new Agent(old.id(), old.name(), old.runs(), now, old.members(), old.base(), old.tools(), old.growth(), old.output(),
                old.reasoning(), old.history(), old.cache(), old.guard());
    }

    static Agent history(Agent old, Agent.History now) {
        return new Agent(old.id(), old.name(), old.runs(), old.steps(), old.members(), old.base(), old.tools(), old.growth(), old.output(),
                old.reasoning(), now, old.cache(), old.guard());
    }

    static Agent cache(Agent old, Agent.Cache now) {
        return new Agent(old.id(), old.name(), old.runs(), old.steps(), old.members(), old.base(), old.tools(), old.growth(), old.output(),
                old.reasoning(), old.history(), now, old.guard());
    }

    static Agent guard(Agent old, Optional<Agent.Guard> now) {
        return new Agent(old.id(), old.name(), old.runs(), old.steps(), old.members(), old.base(), old.tools(), old.growth(), old.output(),
                old.reasoning(), old.history(), old.cache(), now);
    }
}
