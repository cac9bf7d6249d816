package org.tokenwright.reference;

import static org.tokenwright.reference.DecimalMath.DIGITS;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.tokenwright.workload.CachedPrefix;
import org.tokenwright.workload.CachedPrefix.Arrivals;
import org.tokenwright.workload.CachedPrefix.Spacing;

/** How often calls find a prefix, hour by hour of the week. */
final class DirectHitRate {

    private static final BigDecimal HOUR = BigDecimal.valueOf(60);

    private final CachedPrefix prefix;
    private final DirectWork work;
    private final DirectCalendar calendar;
    private final PricingCoverage coverage;
    private final BigDecimal calls;
    private final BigDecimal lifetime;

    /**
     * @param minutes that the prefix is kept
     * @param calls of the month that the route is sent
     */
    DirectHitRate(CachedPrefix prefix, DirectWork work, BigDecimal minutes, BigDecimal calls, DirectCalendar calendar, PricingCoverage coverage) {
        this.prefix = prefix;
        this.work = work;
        this.calendar = calendar;
        this.coverage = coverage;
        this.calls = calls.multiply(prefix.share().value(), DIGITS).divide(prefix.variants().value(), DIGITS);
        lifetime = minutes.divide(HOUR, DIGITS);
    }

    BigDecimal hitRate() {
        coverage.hit("cache: calls " + prefix.arrivals().getClass().getSimpleName());
        return switch (prefix.arrivals()) {
            case Arrivals.Observed(var seen) -> seen.value();
            case Arrivals.Conversations conversations -> conversations(conversations);
            case Arrivals.Single _, Arrivals.Stored _ -> overWeek(this::single);
        };
    }

    /** Calls at random: kept for a time from the last read, or from the write that the first of them made. */
    private BigDecimal single(BigDecimal callsPerHour) {
        BigDecimal expected = callsPerHour.multiply(lifetime, DIGITS);
        coverage.hit("cache: lifetime begins " + (prefix.sliding() ? "again" : "once"));
        return prefix.sliding() ? BigDecimal.ONE.subtract(decay(expected)) : expected.divide(BigDecimal.ONE.add(expected), DIGITS);
    }

    private BigDecimal conversations(Arrivals.Conversations arrivals) {
        BigDecimal n = arrivals.calls().value();
        BigDecimal gap = arrivals.gap().value().divide(HOUR, DIGITS);
        BigDecimal inTime = inTime(arrivals, gap);
        BigDecimal foundOwn = n.subtract(BigDecimal.ONE).divide(n, DIGITS).multiply(inTime, DIGITS);
        coverage.hit("cache: conversations " + arrivals.spacing() + (arrivals.own() ? " of their own" : ""));
        if (arrivals.own()) {
            return foundOwn;
        }
        BigDecimal shorter = arrivals.spacing() == Spacing.EVEN ? gap.min(lifetime) : gap.multiply(inTime, DIGITS);
        BigDecimal keeps = lifetime.add(n.subtract(BigDecimal.ONE).multiply(shorter));
        return overWeek(callsPerHour -> BigDecimal.ONE.subtract(decay(callsPerHour.divide(n, DIGITS).multiply(keeps, DIGITS))
                .multiply(BigDecimal.ONE.subtract(foundOwn), DIGITS)));
    }

    /** Share of gaps that are not longer than the lifetime. */
    private BigDecimal inTime(Arrivals.Conversations arrivals, BigDecimal gap) {
        if (arrivals.spacing() == Spacing.RANDOM && gap.signum() > 0) {
            return BigDecimal.ONE.subtract(decay(lifetime.divide(gap, DIGITS)));
        }
        int order = gap.compareTo(lifetime);
        coverage.hitIf(order == 0, "cache: gap exactly the lifetime");
        return order <= 0 ? BigDecimal.ONE : BigDecimal.ZERO;
    }

    /** The mean over all calls of a month, each with the rate of calls of its hour of the week. */
    private BigDecimal overWeek(UnaryOperator<BigDecimal> hitAt) {
        List<BigDecimal> weights = work.workload().load().weights();
        BigDecimal[] hours = calendar.hoursOfWeek(work.workload().load().zone(), work.month());
        BigDecimal all = BigDecimal.ZERO;
        for (int hour = 0; hour < hours.length; hour++) {
            all = all.add(weights.get(hour).multiply(hours[hour]));
        }
        BigDecimal perWeight = calls.divide(all, DIGITS);
        Map<BigDecimal, BigDecimal> known = new HashMap<>();
        BigDecimal found = BigDecimal.ZERO;
        for (int hour = 0; hour < hours.length; hour++) {
            BigDecimal weight = weights.get(hour);
            BigDecimal hit = known.computeIfAbsent(weight, each -> hitAt.apply(perWeight.multiply(each, DIGITS)));
            found = found.add(weight.multiply(hours[hour]).multiply(hit, DIGITS));
        }
        return found.divide(all, DIGITS);
    }

    private static BigDecimal decay(BigDecimal x) {
        return x.compareTo(BigDecimal.valueOf(1500)) > 0 ? BigDecimal.ZERO : DecimalMath.exp(x.negate());
    }
}
