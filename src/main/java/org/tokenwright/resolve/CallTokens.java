package org.tokenwright.resolve;

import java.util.SortedSet;
import org.tokenwright.base.Meter;
import org.tokenwright.worksheet.Expr;

/**
 * What one workload sends to one offer: which share of its calls is served, and how many tokens of each bucket a call has in
 * each context bracket, as means over all calls, so that they only need to be multiplied with calls.
 */
interface CallTokens {

    OfferBounds bounds();

    /** Number of context brackets, 1 when prices do not depend on the size. */
    default int bracketCount() {
        return bounds().bracketCount();
    }

    /** For example {@code up to 272,000 tokens}; empty for an offer without brackets. */
    default String bracketText(int bracket) {
        return bounds().bracketText(bracket);
    }

    SortedSet<Meter> buckets();

    /** Tokens of a bucket in a bracket. */
    Expr tokens(Meter bucket, int bracket);

    /** Tokens that one fixed token of the uncached input comes to in a bracket. */
    Expr fixedInputShare(int bracket);

    /** Share of all calls that are served. */
    Expr served();

    /** Share of all calls that are not; exactly 0 where the served shares add up to 1 but for rounding. */
    Expr unfit();

    /** Share of all tasks that are not served: a task of which one call is too large is not done. */
    Expr unfitTasks();

    /** The same without what calls of a run find in a cache. */
    CallTokens uncached();
}
