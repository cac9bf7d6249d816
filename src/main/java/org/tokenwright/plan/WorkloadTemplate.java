package org.tokenwright.plan;

import java.util.Optional;
import org.tokenwright.base.Quantity;
import org.tokenwright.workload.Value;
import org.tokenwright.workload.Workload;

/**
 * A workload to begin with: a shape that is usual for its kind, every number of it a guess with a range.
 *
 * @param description what it is and when to choose it, one sentence
 * @param workload without a team; money in it is in {@link #CURRENCY}
 */
public record WorkloadTemplate(String id, String name, String description, Group group, Workload workload) {

    /** Kinds of work, for a list with headings. */
    public enum Group { CHAT, DOCUMENTS, AGENTS, MEDIA, SMALL }

    /** Currency of what its tasks are worth. */
    public static final String CURRENCY = "USD";

    /** The workload for a plan in a currency: guesses of what a task is worth stay the same numbers, for they are no more exact than that. */
    public Workload workloadIn(String currency) {
        Workload.Outcome outcome = workload.outcome();
        return workload.withOutcome(new Workload.Outcome(outcome.retries(), outcome.services(), outcome.value().map(value -> in(value, currency))));
    }

    private static Value in(Value value, String currency) {
        return new Value(value.success(), value.successByOffer(), in(value.human(), currency), in(value.perSuccess(), currency), value.qualityByOffer());
    }

    private static Optional<Quantity> in(Optional<Quantity> perTask, String currency) {
        return perTask.map(money -> money.withUnit(WorkloadRules.perTask(currency).unit()));
    }
}
