package org.tokenwright.reference;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.TreeSet;
import org.tokenwright.base.Meter;
import org.tokenwright.base.Quantity;
import org.tokenwright.pricing.Offer;
import org.tokenwright.workload.CachedPrefix;
import org.tokenwright.workload.CachedPrefix.Arrivals;
import org.tokenwright.workload.CachedPrefix.Spacing;
import org.tokenwright.workload.Workload;

/** Cached prefixes of every kind, requests that come back from their service tier, and offers that sell what both need. */
final class RandomPrefixes {

    private static final List<String> LIFETIMES = List.of("5m", "30m", "1h", "2h", "1d");
    private static final Meter STORAGE = Meter.of(Meter.Kind.CACHE_STORAGE);

    private final Draw draw;

    RandomPrefixes(Draw draw) {
        this.draw = draw;
    }

    Workload on(Workload workload) {
        var fallback = new TreeMap<String, Quantity>();
        for (String tier : RandomOffers.TIERS) {
            if (draw.oneIn(3)) {
                fallback.put(tier, number(draw.pick("0", "0.05", "0.4", "1")));
            }
        }
        return workload.withFallback(fallback).withPrefixes(prefixes(workload.request().orElseThrow().fixed().get(Meter.UNCACHED_INPUT).value()));
    }

    private static Quantity number(String value) {
        return RandomPlans.quantity(new BigDecimal(value), "1");
    }

    /** @param fixed tokens of uncached input that they may take */
    private List<CachedPrefix> prefixes(BigDecimal fixed) {
        var prefixes = new ArrayList<CachedPrefix>();
        int count = fixed.signum() == 0 && !draw.oneIn(4) ? 0 : draw.pick(0, 1, 1, 1, 2, 3);
        for (int i = 1; i <= count; i++) {
            String share = draw.pick("1", "1", "1", "0.5", "0.8", "0");
            BigDecimal most = fixed.divide(BigDecimal.valueOf(count), 0, RoundingMode.DOWN);
            BigDecimal room = share.equals("0") ? most : most.divide(new BigDecimal(share), 0, RoundingMode.DOWN);
            BigDecimal tokens = draw.pick(room, room, room.multiply(new BigDecimal("0.5")), room.min(BigDecimal.valueOf(1024)));
            prefixes.add(prefix("p" + i, tokens, share));
        }
        return prefixes;
    }

    private CachedPrefix prefix(String id, BigDecimal tokens, String share) {
        String lifetime = draw.pick(LIFETIMES);
        Arrivals arrivals = arrivals(CachedPrefix.durationOf(lifetime).toMinutes());
        boolean sliding = arrivals instanceof Arrivals.Conversations || !draw.oneIn(3);
        return new CachedPrefix(id, "Prefix " + id, RandomPlans.quantity(tokens, "token/call"), number(share),
                number(draw.pick("1", "1", "7", "200", "5000")), lifetime, sliding, arrivals);
    }

    /** @param minutes that the prefix is asked to be kept, exactly which calls are apart now and then */
    private Arrivals arrivals(long minutes) {
        return switch (draw.number(0, 7)) {
            case 0 -> new Arrivals.Observed(number(draw.pick("0", "0.7", "1")));
            case 1, 2 -> new Arrivals.Stored(RandomPlans.quantity(draw.pick(0, 8, 730), "hour"), number(draw.pick("0", "1", "30")));
            case 3, 4, 5 -> new Arrivals.Conversations(RandomPlans.quantity(new BigDecimal(draw.pick("1", "4", "4", "12.5")), "call"),
                    RandomPlans.quantity(draw.oneIn(2) ? BigDecimal.valueOf(minutes) : new BigDecimal(draw.pick("0", "2", "5", "60", "95.5")), "minute"),
                    draw.pick(Spacing.values()), draw.oneIn(3));
            default -> new Arrivals.Single();
        };
    }

    /** An offer that may sell what the prefixes of workloads need. */
    Offer offer(Hints hints, int size, String id, List<Workload> workloads) {
        List<CachedPrefix> prefixes = workloads.stream().flatMap(workload -> workload.prefixes().stream()).toList();
        if (prefixes.isEmpty()) {
            return RandomOffers.offer(draw, hints, size, id);
        }
        var meters = new TreeSet<>(hints.meters());
        if (!draw.oneIn(8)) {
            meters.add(Meter.CACHE_READ);
        }
        for (Meter meter : List.of(Meter.CACHE_WRITE_5M, Meter.CACHE_WRITE_1H, Meter.cacheWrite("2h"), STORAGE)) {
            if (draw.oneIn(meter.equals(STORAGE) ? 2 : 3)) {
                meters.add(meter);
            }
        }
        Offer offer = RandomOffers.offer(draw, new Hints(meters, hints.sizes(), hints.volumes(), hints.instants(), hints.days()), size, id);
        long tokens = draw.pick(prefixes).tokens().value().longValue();
        return keeping(offer, draw.pick(OptionalLong.empty(), OptionalLong.of(1024), OptionalLong.of(Math.max(1, tokens)),
                OptionalLong.of(tokens + 1), OptionalLong.of(1)));
    }

    /** The offer with a smallest prefix that it keeps. */
    static Offer keeping(Offer offer, OptionalLong fewestTokens) {
        return new Offer(offer.id(), offer.provider(), offer.model(), offer.name(), offer.region(), offer.contextWindow(),
                offer.maxOutput(), offer.tokenizer(), offer.modalities(), offer.embedding(), offer.life(), offer.brackets(),
                offer.priceWindows(), offer.rates(), offer.multipliers(), offer.exclusions(), offer.editions(), fewestTokens);
    }
}
