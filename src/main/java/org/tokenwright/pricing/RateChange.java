package org.tokenwright.pricing;

/** How one price line differs between two readings of an offer. */
public sealed interface RateChange {

    record Added(Rate rate) implements RateChange {}

    record Removed(Rate rate) implements RateChange {}

    /** Price, currency, status or dates of a line differ; meter and conditions are the same. */
    record Changed(Rate before, Rate after) implements RateChange {}
}
