package org.tokenwright.resolve;

import org.tokenwright.workload.Agent;
import org.tokenwright.worksheet.Expr;

/**
 * Calls of an agent with one context that grows evenly: call j, from 0, sends its start + j × its growth.
 *
 * @param path of its rows, and what tells them from those of other cycles in words
 * @param point which number of steps it belongs to
 * @param kind where its context starts, and how it grows
 * @param times how often it happens for one task
 * @param before steps of the same context before it
 * @param steps calls with the usual output
 * @param summaries calls after them that sum the context up: 0 or 1
 * @param calls both
 */
record Cycle(Agent agent, int point, String path, String label, Kind kind, Expr times, Expr before, Expr steps, Expr summaries, Count calls) {

    enum Kind {
        /** From the base. */
        FIRST,
        /** From the base and a summary. */
        LATER,
        /** As long as it may be: what is new takes the place of what is old. */
        LEVEL,
        /** Calls beside the steps. */
        GUARD
    }

    /**
     * How many calls come before a place in a cycle.
     *
     * @param calls may have a fraction: the share of runs with one call more
     * @param indexes sum of the places of these calls, the first is 0
     */
    record Count(Expr calls, Expr indexes) {}
}
