package org.tokenwright.workload;

import java.util.List;
import java.util.Optional;
import org.tokenwright.base.Meter;
import org.tokenwright.base.Quantity;

/**
 * One who calls a model step by step, each step with a longer context: step j (from 0) sends base + tools + j × growth. A turn
 * of a conversation is a step too.
 *
 * @param id stable within the run
 * @param runs how often it runs for one task
 * @param members how many take turns on one shared transcript, each with a base of its own; 1 for one alone
 * @param base what every step sends at its beginning: instructions and the task, token/call
 * @param tools definitions of tools, sent with every step, token/call
 * @param growth what a step adds to the context of the next: its own visible output and what tools or people answer, token/call
 * @param output visible output of a step, token/call
 * @param reasoning share of all output that is reasoning, below 1; it is billed as output and leaves no trace in the context
 * @param guard calls beside the steps that look at what they do
 */
public record Agent(
        String id, String name, Quantity runs, Steps steps, Quantity members, Quantity base, Quantity tools, Quantity growth,
        Quantity output, Quantity reasoning, History history, Cache cache, Optional<Guard> guard) {

    /** How many steps a run has, at least 1. */
    public sealed interface Steps {

        /** The same for every run; a fraction is the share of runs with one step more. */
        record Fixed(Quantity count) implements Steps {}

        /** A few values; weights are normalised by their sum. */
        record Spread(List<Point> points) implements Steps {

            /** More would not be read. */
            public static final int MOST_POINTS = 24;

            public Spread {
                points = List.copyOf(points);
                if (points.isEmpty() || points.size() > MOST_POINTS) {
                    throw new IllegalArgumentException("a spread has 1 to " + MOST_POINTS + " points, not " + points.size());
                }
            }
        }
    }

    /**
     * One number of steps.
     *
     * @param id stable within its spread
     * @param weight share of runs, before normalising
     */
    public record Point(String id, Quantity count, Quantity weight) {}

    /** What becomes of the growing part of the context. */
    public sealed interface History {

        /** All of it is sent again with every step. */
        record Keep() implements History {}

        /**
         * The oldest is dropped.
         *
         * @param most tokens of it that are sent, token/call
         */
        record Truncate(Quantity most) implements History {}

        /**
         * After some steps a call of its own sums it up, and the context begins again with the base and the summary.
         *
         * @param every steps between two summaries, at least 1
         * @param summary tokens of a summary, token/call
         */
        record Compact(Quantity every, Quantity summary) implements History {}
    }

    /**
     * What of the context is kept by a prompt cache from one step to the next.
     *
     * @param lifetime as of a {@link CachedPrefix}
     * @param found share of the steps that come before the cache has expired, 0 to 1
     */
    public record Cache(Mode mode, String lifetime, Quantity found) {

        public enum Mode {
            NONE,
            /** The base alone. */
            BASE,
            /** All that an earlier step has sent; each step writes what is new. */
            INCREMENTAL
        }

        /** @throws IllegalArgumentException if the lifetime is not one */
        public Cache {
            Meter.cacheWrite(lifetime);
        }
    }

    /**
     * A small call beside a step, such as a check by a guardrail.
     *
     * @param perStep calls for each step
     * @param input token/call
     * @param output token/call
     */
    public record Guard(Quantity perStep, Quantity input, Quantity output) {}
}
