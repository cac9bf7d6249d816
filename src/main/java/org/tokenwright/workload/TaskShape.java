package org.tokenwright.workload;

import java.util.List;
import org.tokenwright.base.Quantity;

/** What one task asks of a model. */
public sealed interface TaskShape {

    /**
     * Calls that do not build on one another.
     *
     * @param perTask calls of a task, call/task
     */
    record Calls(Quantity perTask, RequestShape request) implements TaskShape {}

    /**
     * Calls of which each sends what the ones before it left: a conversation, an agent with its sub-agents, a crew.
     *
     * @param agents the first one does the task, the others work for it
     */
    record Run(List<Agent> agents) implements TaskShape {

        public Run {
            agents = List.copyOf(agents);
            if (agents.isEmpty()) {
                throw new IllegalArgumentException("a run needs an agent");
            }
        }
    }
}
