package org.tokenwright.resolve;

import java.util.Optional;
import org.tokenwright.worksheet.Expr;

/**
 * The size variable X of a request as formulas: shares of requests and means of X over ranges of the total input,
 * counting only requests that fit. All are in tokens a call or shares of all calls.
 */
interface SizeRows {

    /** Requests whose total input lies beyond one threshold and up to another; an empty end is open. */
    record Range(Optional<Expr> above, Optional<Expr> upTo) {
        static final Range ALL = new Range(Optional.empty(), Optional.empty());
    }

    /** Share of all requests that fit and lie in the range. */
    Expr share(Range range);

    /** X of requests that fit and lie in the range, as a mean over all requests. */
    Expr mean(Range range);

    /** The part of X beyond a value, of requests that fit, as a mean over all requests. */
    Expr excess(Expr value);
}
