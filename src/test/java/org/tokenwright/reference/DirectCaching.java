package org.tokenwright.reference;

import static org.tokenwright.reference.DecimalMath.DIGITS;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.TreeSet;
import org.tokenwright.base.Meter;
import org.tokenwright.reference.DirectCalendar.Slice;
import org.tokenwright.reference.RateFinder.Question;
import org.tokenwright.workload.Agent;
import org.tokenwright.workload.CachedPrefix;
import org.tokenwright.workload.CachedPrefix.Arrivals;
import org.tokenwright.workload.TaskShape;

/** What becomes of the prefixes of one route's calls: how an offer keeps them, and how often a call finds them kept. */
final class DirectCaching {

    /**
     * Tokens of a prefix, as means over all calls.
     *
     * @param write meter that is charged where it is not found; empty where that is plain input
     * @param read tokens a call
     * @param written tokens a call
     * @param stored token-hours of the month
     * @param created tokens of the month that are written by order
     */
    record Kept(CachedPrefix prefix, Optional<Meter> write, BigDecimal read, BigDecimal written, Optional<BigDecimal> stored,
            BigDecimal created) {}

    private static final Meter STORAGE = Meter.of(Meter.Kind.CACHE_STORAGE);

    private final DirectCalendar calendar;
    private final PricingCoverage coverage;

    DirectCaching(DirectCalendar calendar, PricingCoverage coverage) {
        this.calendar = calendar;
        this.coverage = coverage;
    }

    /**
     * @param calls of the month that the route is sent
     * @param asked conditions under which prices of caching are looked up
     */
    List<Kept> kept(DirectWork work, Slice slice, RateFinder finder, BigDecimal calls, Question asked) {
        var kept = new ArrayList<Kept>();
        for (CachedPrefix prefix : work.workload().prefixes()) {
            if (isPriced(finder, Meter.CACHE_READ, asked, slice.from())) {
                kept.add(kept(prefix, work, slice, finder, calls, asked));
            } else {
                coverage.hit("cache: no price for reads");
            }
        }
        if (kept.size() > 1) {
            coverage.hit("cache: several prefixes");
        }
        return kept;
    }

    /** How an offer keeps what agents ask it to, by the lifetime they ask for: the meter of writes. */
    Map<String, Optional<Meter>> keptByAgents(DirectWork work, Slice slice, RateFinder finder, Question asked) {
        var kept = new TreeMap<String, Optional<Meter>>();
        if (work.workload().shape() instanceof TaskShape.Run(var agents) && isPriced(finder, Meter.CACHE_READ, asked, slice.from())) {
            agents.stream().filter(agent -> agent.cache().mode() != Agent.Cache.Mode.NONE).map(agent -> agent.cache().lifetime())
                    .forEach(lifetime -> kept.put(lifetime, write(lifetime, finder, asked, slice.from())));
        }
        return kept;
    }

    private static boolean isPriced(RateFinder finder, Meter meter, Question asked, Instant at) {
        return finder.find(new Question(meter, asked.tier(), asked.region(), 0, asked.window()), at).isPresent();
    }

    private Kept kept(CachedPrefix prefix, DirectWork work, Slice slice, RateFinder finder, BigDecimal calls, Question asked) {
        boolean isLong = isLongEnough(prefix, finder.offer().cacheMinimum());
        BigDecimal each = isLong ? prefix.tokens().value().multiply(prefix.share().value()) : BigDecimal.ZERO;
        if (prefix.arrivals() instanceof Arrivals.Stored(var hours, var creations)) {
            if (isPriced(finder, STORAGE, asked, slice.from())) {
                coverage.hit("cache: stored");
                BigDecimal all = isLong ? prefix.tokens().value().multiply(prefix.variants().value()) : BigDecimal.ZERO;
                return new Kept(prefix, Optional.empty(), each, BigDecimal.ZERO, Optional.of(all.multiply(hours.value())),
                        all.multiply(creations.value()));
            }
            coverage.hit("cache: storage without a price");
        }
        Optional<Meter> write = write(prefix.lifetime(), finder, asked, slice.from());
        var rate = new DirectHitRate(prefix, work, minutes(write.map(Meter::lifetime).orElse(prefix.lifetime())), calls, calendar, coverage);
        BigDecimal hit = rate.hitRate();
        coverage.hitIf(each.signum() > 0 && hit.signum() > 0 && hit.compareTo(BigDecimal.ONE) < 0, "cache: some found, some not");
        return new Kept(prefix, write, each.multiply(hit, DIGITS),
                write.isPresent() ? each.multiply(BigDecimal.ONE.subtract(hit), DIGITS) : BigDecimal.ZERO, Optional.empty(), BigDecimal.ZERO);
    }

    private boolean isLongEnough(CachedPrefix prefix, OptionalLong least) {
        int order = least.isEmpty() ? 1 : prefix.tokens().value().compareTo(BigDecimal.valueOf(least.getAsLong()));
        coverage.hit("cache: prefix " + (least.isEmpty() ? "of any size" : order < 0 ? "too short" : order > 0 ? "long enough" : "just long enough"));
        return order >= 0;
    }

    /** The lifetime asked for; else the nearest longer one, else the longest. */
    private Optional<Meter> write(String lifetime, RateFinder finder, Question asked, Instant at) {
        var sold = new TreeSet<Meter>(Comparator.comparing(meter -> minutes(meter.lifetime())));
        finder.offer().rates().stream().map(rate -> rate.meter()).filter(meter -> meter.kind() == Meter.Kind.CACHE_WRITE)
                .filter(meter -> isPriced(finder, meter, asked, at)).forEach(sold::add);
        if (sold.isEmpty()) {
            coverage.hit("cache: kept by itself");
            return Optional.empty();
        }
        Meter ceiling = sold.ceiling(Meter.cacheWrite(lifetime));
        Meter chosen = ceiling == null ? sold.last() : ceiling;
        coverage.hit("cache: lifetime " + (chosen.lifetime().equals(lifetime) ? "as asked" : ceiling == null ? "the longest sold"
                : "the next longer"));
        return Optional.of(chosen);
    }

    private static BigDecimal minutes(String lifetime) {
        long count = Long.parseLong(lifetime.substring(0, lifetime.length() - 1));
        return BigDecimal.valueOf(lifetime.endsWith("m") ? count : lifetime.endsWith("h") ? 60 * count : 24 * 60 * count);
    }
}
