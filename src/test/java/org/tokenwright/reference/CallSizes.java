package org.tokenwright.reference;

import java.math.BigDecimal;
import java.util.List;
import org.tokenwright.base.Meter;

/** Tokens per call by bucket and context bracket of what fits an offer. */
interface CallSizes {

    List<Meter> meters();

    int bracketCount();

    /** Share of calls that fit. */
    BigDecimal served();

    /** Share of tasks all calls of which fit. */
    default BigDecimal servedTasks() {
        return served();
    }

    /** Share of calls that do not. */
    BigDecimal unfit();

    /** Tokens of a bucket in a context bracket, as a mean over all calls. */
    BigDecimal tokens(Meter bucket, int bracket);

    /** Tokens in a bracket of what is one token of the fixed uncached input in every call, as a mean over all calls. */
    BigDecimal fixedShare(int bracket);

    /** The same where what has been sent before is not found again. */
    default CallSizes uncached() {
        return this;
    }
}
