package org.tokenwright.reference;

import static org.tokenwright.reference.DecimalMath.DIGITS;

import java.math.BigDecimal;
import java.util.List;
import java.util.SortedMap;
import org.tokenwright.base.Meter;
import org.tokenwright.plan.Route;
import org.tokenwright.reference.DirectCaching.Kept;
import org.tokenwright.reference.DirectCalendar.Slice;

/**
 * What a route carries of a workload in one slice of time, at the hours of one price window.
 *
 * @param share of the requests that the route is sent
 * @param load share of the month's load that falls into the slice and these hours
 * @param tiers share of the calls by service tier
 */
record DirectPart(Slice slice, DirectWork work, Route route, RateFinder finder, CallSizes sizes, DirectHours hours,
        BigDecimal share, BigDecimal load, SortedMap<String, BigDecimal> tiers, List<Kept> kept) {

    String offer() {
        return finder.offer().id();
    }

    String workload() {
        return work.workload().id();
    }

    /** Calls of the month that the route is sent, at all times. */
    BigDecimal calls() {
        return work.calls().multiply(share, DIGITS);
    }

    /** Tokens of a bucket in a bracket that are not those of a prefix that is kept, as a mean over all calls. */
    BigDecimal tokens(Meter bucket, int bracket) {
        BigDecimal all = sizes.tokens(bucket, bracket);
        return bucket.equals(Meter.UNCACHED_INPUT) ? DecimalMath.difference(all, keptTokens(bracket)) : all;
    }

    private BigDecimal keptTokens(int bracket) {
        return kept.stream().map(each -> each.read().add(each.written())).reduce(BigDecimal.ZERO, BigDecimal::add)
                .multiply(sizes.fixedShare(bracket), DIGITS);
    }
}
