package org.tokenwright.resolve;

import static org.tokenwright.resolve.Fixture.number;
import static org.tokenwright.resolve.Fixture.rate;
import static org.tokenwright.resolve.Fixture.shape;
import static org.tokenwright.resolve.Fixture.tokens;
import static org.tokenwright.resolve.Fixture.workload;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.tokenwright.base.Meter;
import org.tokenwright.base.Unit;
import org.tokenwright.pricing.Offer;
import org.tokenwright.pricing.Rate;
import org.tokenwright.workload.CachedPrefix;
import org.tokenwright.workload.CachedPrefix.Arrivals;
import org.tokenwright.workload.CachedPrefix.Spacing;
import org.tokenwright.workload.RequestShape;
import org.tokenwright.workload.RequestSize;
import org.tokenwright.workload.Workload;
import org.tokenwright.worksheet.Row;

/** Short names for cached prefixes, and offers that keep them: 3 for input, 0.30 for reads, 3.75 and 6 for writes. */
final class Prefixes {

    static final Meter IN = Meter.UNCACHED_INPUT;
    static final Meter READ = Meter.CACHE_READ;
    /** Hours of the fixture's month, January. */
    static final int HOURS = 744;
    /** Rows of the fixture's route in its first regime. */
    static final String ROUTE = "alternative/a/w/r/start/";

    private Prefixes() {
    }

    /** Calls at the same rate in all hours of the month. */
    static Fixture fixture(long callsPerHour, String fixedInput, CachedPrefix... prefixes) {
        Fixture fixture = new Fixture();
        fixture.workloads.add(with(workload("w", HOURS * callsPerHour, fixed(fixedInput)), prefixes));
        fixture.routes.add(Fixture.route("r", "acme/one"));
        fixture.offers.add(keeping(1024, rate(IN, "3"), rate(READ, "0.30"), rate(Meter.CACHE_WRITE_5M, "3.75"), rate(Meter.CACHE_WRITE_1H, "6")));
        return fixture;
    }

    static RequestShape fixed(String input) {
        return shape(Map.of(IN, input), new RequestSize.None(), Map.of());
    }

    static Workload with(Workload workload, CachedPrefix... prefixes) {
        return workload.withPrefixes(List.of(prefixes));
    }

    /** An offer that sells no lifetimes: what is missed is input. */
    static Offer byItself() {
        return keeping(1024, rate(IN, "3"), rate(READ, "0.30"));
    }

    static Offer keeping(long fewestTokens, Rate... rates) {
        return withMinimum(Fixture.offer("acme/one", rates), OptionalLong.of(fewestTokens));
    }

    static Offer withMinimum(Offer offer, OptionalLong fewestTokens) {
        return new Offer(offer.id(), offer.provider(), offer.model(), offer.name(), offer.region(), offer.contextWindow(), offer.maxOutput(),
                offer.tokenizer(), offer.modalities(), offer.embedding(), offer.life(), offer.brackets(), offer.priceWindows(), offer.rates(),
                offer.multipliers(), offer.exclusions(), offer.editions(), fewestTokens);
    }

    /** Kept for five minutes from the last read, in all calls. */
    static CachedPrefix prefix(String tokens, Arrivals arrivals) {
        return prefix("p", tokens, "1", "1", "5m", true, arrivals);
    }

    static CachedPrefix prefix(String id, String tokens, String share, String variants, String lifetime, boolean sliding, Arrivals arrivals) {
        return new CachedPrefix(id, "Prefix " + id, tokens(tokens), number(share, Unit.ONE), number(variants, Unit.ONE), lifetime, sliding, arrivals);
    }

    static Arrivals single() {
        return new Arrivals.Single();
    }

    static Arrivals conversations(String calls, String gap, Spacing spacing, boolean own) {
        return new Arrivals.Conversations(number(calls, Unit.CALL), number(gap, Unit.of("minute")), spacing, own);
    }

    static Arrivals observed(String hitRate) {
        return new Arrivals.Observed(number(hitRate, Unit.ONE));
    }

    static Arrivals stored(String hours, String creations) {
        return new Arrivals.Stored(number(hours, Unit.HOUR), number(creations, Unit.ONE));
    }

    static double hitRate(Fixture fixture) {
        return fixture.value(ROUTE + "prefix/p/hitRate");
    }

    /** Quantity of a line of the fixture's route at the standard tier; {@code prefix/p/cacheRead}, say. */
    static double quantity(Fixture fixture, String line) {
        return fixture.value(ROUTE + "standard/" + line + "/quantity");
    }

    static double saved(Fixture fixture) {
        return fixture.value("alternative/a/w/r/prefix/p/saved/USD");
    }

    static Optional<Row> row(Fixture fixture, String id) {
        return fixture.result().resolved().worksheet().findRow(id);
    }
}
