package org.tokenwright.contract;

/** How what arises for a contract as a whole is divided among its usage of the same month. */
public enum Allocation {
    /** In proportion to the cost at list prices. */
    LIST_COST,
    /** In proportion to tokens; what is not counted in tokens bears nothing. */
    TOKENS,
    /** Not at all: it is a line of its own. */
    OWN_LINE
}
