package org.tokenwright.analysis;

import java.time.YearMonth;
import java.util.Optional;
import org.tokenwright.pricing.AccountTier;

/**
 * How near an alternative comes to a limit of an account.
 *
 * @param scope what the provider calls the models of the limit; empty for the account as a whole
 * @param kind as in {@link org.tokenwright.resolve.LimitRowIds}, or {@link #SPEND}
 * @param peak largest use of a minute, or of a month for money in the plan's currency
 * @param used largest share of the limit that is used; above 1 it is exceeded
 * @param first month in which it is exceeded; empty where it never is
 * @param lifts lowest tier above whose limit is enough; empty where none is, or none is needed
 * @param row id of the row with the share by month, for tracing
 */
public record LimitResult(AccountTier tier, String scope, String kind, double peak, double used, Optional<YearMonth> first,
        Optional<AccountTier> lifts, String row) {

    public static final String SPEND = "spend";

    public boolean isExceeded() {
        return first.isPresent();
    }

    /** What is left of the limit at its peak, 0 to 1; below 0 where it is exceeded. */
    public double headroom() {
        return 1 - used;
    }
}
