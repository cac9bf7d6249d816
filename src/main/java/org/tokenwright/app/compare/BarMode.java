package org.tokenwright.app.compare;

/** What the bars show. */
public enum BarMode {
    /** Cost over the horizon. */
    TOTAL,
    /** Cost per task of the chosen workload. */
    PER_TASK,
    /** Cost of an average month. */
    PER_MONTH
}
