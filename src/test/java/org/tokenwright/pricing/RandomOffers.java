package org.tokenwright.pricing;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.tokenwright.base.Meter;
import org.tokenwright.base.Source;
import org.tokenwright.pricing.Multiplier.Dimension;
import org.tokenwright.pricing.Validity.Basis;

/** Makes offers whose lines begin and end in the first days of 2026 and get in each other's way. */
final class RandomOffers {

    static final int DAYS = 12;
    static final List<Meter> METERS = List.of(Meter.OUTPUT, Meter.CACHE_READ, Meter.of(Meter.Kind.SEARCH));
    static final List<String> TIERS = List.of("standard", "batch");
    static final List<String> REGIONS = List.of("", "us", "global");
    static final List<String> WINDOWS = List.of("all", "peak");

    private final SplittableRandom random;

    private RandomOffers(long seed) {
        random = new SplittableRandom(seed);
    }

    static Offer offer(long seed) {
        return new RandomOffers(seed).offer();
    }

    private Offer offer() {
        var offer = OfferBuilder.offer("acme/m").window(OfferBuilder.hours("peak", "01:00", "04:00"));
        if (random.nextInt(4) == 0) {
            offer.life(random.nextBoolean(), random.nextBoolean() ? day() : null);
        }
        for (int i = random.nextInt(8); i >= 0; i--) {
            offer.rate(rate());
        }
        for (int i = random.nextInt(4); i > 0; i--) {
            boolean tier = random.nextBoolean();
            offer.multiplier(new Multiplier(tier ? Dimension.SERVICE_TIER : Dimension.REGION, tier ? "batch" : "us",
                    new BigDecimal("0." + (1 + random.nextInt(9))),
                    random.nextBoolean() ? Set.of() : Set.of(pick(METERS)), validity(), source(), ""));
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            offer.exclusion(new Exclusion(maybe("batch"), maybe("us"), random.nextInt(2), validity(), source()));
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            offer.brackets(new Brackets(List.of(1000L), Brackets.Semantics.WHOLE_REQUEST, Brackets.Edge.STRICT,
                    random.nextBoolean() ? Set.of() : Set.of(Meter.OUTPUT), validity(), source()));
        }
        return offer.build();
    }

    private RateBuilder rate() {
        var rate = RateBuilder.rate(pick(METERS), Integer.toString(1 + random.nextInt(1000)))
                .tier(pick(TIERS)).region(pick(REGIONS)).bracket(random.nextInt(2)).window(pick(WINDOWS));
        if (random.nextInt(3) == 0) {
            rate.seen(source().seen());
            return random.nextBoolean() ? rate : rate.to(day());
        }
        int from = 1 + random.nextInt(DAYS);
        rate.from(day(from));
        return random.nextBoolean() ? rate : rate.to(day(from + 1 + random.nextInt(4)));
    }

    private Validity validity() {
        Optional<Instant> from = maybe(RateBuilder.instant(day()));
        return new Validity(from, maybe(RateBuilder.instant(day())), from.isPresent() ? Basis.PROVIDER : Basis.UNKNOWN,
                "");
    }

    private Source source() {
        return new Source("page", pick(List.of(day(), "2026-01", "2026", Source.NOT_STATED)));
    }

    private String day() {
        return day(1 + random.nextInt(DAYS));
    }

    private static String day(int day) {
        return day < 10 ? "2026-01-0" + day : "2026-01-" + day;
    }

    private <T> Optional<T> maybe(T value) {
        return random.nextBoolean() ? Optional.of(value) : Optional.empty();
    }

    private <T> T pick(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
