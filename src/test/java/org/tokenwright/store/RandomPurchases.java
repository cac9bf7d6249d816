package org.tokenwright.store;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.tokenwright.base.Meter;
import org.tokenwright.base.Quantity;
import org.tokenwright.base.Unit;
import org.tokenwright.plan.Alternative.Purchases;
import org.tokenwright.plan.NumberRule;
import org.tokenwright.plan.PinnedPrices;
import org.tokenwright.plan.PrefixRules;
import org.tokenwright.plan.Reservation;
import org.tokenwright.plan.ReservationRules;
import org.tokenwright.plan.SeatRules;
import org.tokenwright.plan.Seats;
import org.tokenwright.plan.Team;
import org.tokenwright.pricing.Offer;
import org.tokenwright.workload.CachedPrefix;
import org.tokenwright.workload.CachedPrefix.Arrivals;
import org.tokenwright.workload.CachedPrefix.Spacing;
import org.tokenwright.workload.RequestShape;
import org.tokenwright.workload.Workload;

/** Makes prefixes, reservations, seats and account tiers; they pass the check, and need not make sense as a business. */
final class RandomPurchases extends RandomParts {

    private static final int PARTS = 8;

    RandomPurchases(SplittableRandom random) {
        super(random);
    }

    /** Prefixes that together take no more than the fixed uncached input, at any end of its range. */
    List<CachedPrefix> prefixes(RequestShape shape) {
        Quantity fixed = shape.fixed().get(Meter.UNCACHED_INPUT);
        if (fixed == null) {
            return List.of();
        }
        BigDecimal most = fixed.low().divide(BigDecimal.valueOf(PARTS));
        return some(3, i -> prefix("p" + i, Quantity.exact(pick(most, BigDecimal.ZERO, BigDecimal.ONE.min(most)),
                PrefixRules.TOKENS.unit()).withOrigin(words(), "")));
    }

    private CachedPrefix prefix(String id, Quantity tokens) {
        Arrivals arrivals = arrivals();
        boolean sliding = arrivals instanceof Arrivals.Conversations || random.nextBoolean();
        return new CachedPrefix(id, words(), tokens, random.nextBoolean() ? one() : quantity(PrefixRules.SHARE),
                random.nextBoolean() ? one() : quantity(PrefixRules.VARIANTS), pick("1m", "5m", "30m", "1h", "12h", "9999d"),
                sliding, arrivals);
    }

    private Arrivals arrivals() {
        return switch (random.nextInt(4)) {
            case 0 -> new Arrivals.Single();
            case 1 -> new Arrivals.Conversations(quantity(PrefixRules.CALLS), quantity(PrefixRules.GAP), pick(Spacing.values()),
                    random.nextBoolean());
            case 2 -> new Arrivals.Observed(quantity(PrefixRules.HIT_RATE));
            default -> new Arrivals.Stored(quantity(PrefixRules.HOURS), quantity(PrefixRules.CREATIONS));
        };
    }

    Purchases purchases(List<Workload> workloads, List<Team> teams, PinnedPrices prices) {
        var accountTiers = new TreeMap<String, String>();
        someOf(List.of("acme", "other")).forEach(provider -> accountTiers.put(provider, provider + "/tier-" + random.nextInt(4)));
        return new Purchases(reservations(prices), seats(workloads, teams), accountTiers);
    }

    /** One after the other, so that no two serve an offer in the same month. */
    private List<Reservation> reservations(PinnedPrices prices) {
        var reservations = new ArrayList<Reservation>();
        YearMonth from = YearMonth.of(2024 + random.nextInt(6), 1 + random.nextInt(12));
        for (int i = random.nextInt(4); i > 0; i--) {
            YearMonth to = from.plusMonths(1 + random.nextInt(24));
            boolean isLast = i == 1;
            reservations.add(new Reservation("r" + i, words(), "acme/units@" + i, pick("hourly", "1y"), from,
                    isLast ? maybe(() -> to) : Optional.of(to), serves(prices), maybe(() -> quantity(ReservationRules.UNITS)),
                    random.nextBoolean() ? Quantity.exact(0, Unit.ONE) : quantity(ReservationRules.BUFFER), random.nextBoolean()));
            from = to;
        }
        return reservations;
    }

    private List<Reservation.Served> serves(PinnedPrices prices) {
        var offers = new ArrayList<>(prices.offers().stream().map(Offer::id).toList());
        offers.add("unknown/model:1");
        return someOf(offers).stream().distinct()
                .map(offer -> new Reservation.Served(offer, maybe(() -> quantity(ReservationRules.THROUGHPUT)))).toList();
    }

    private List<Seats> seats(List<Workload> workloads, List<Team> teams) {
        return some(3, i -> seats("s" + i, workloads, teams));
    }

    private Seats seats(String id, List<Workload> workloads, List<Team> teams) {
        Unit unit = Unit.parse(pick("credit/seat", "USD/seat", "request/seat"));
        Optional<String> workload = workloads.isEmpty() ? Optional.empty()
                : maybe(() -> workloads.get(random.nextInt(workloads.size())).id());
        return new Seats(id, words(), pick("acme/pro", "other/team"), teams.isEmpty() ? Optional.empty()
                : maybe(() -> teams.getFirst().id()), quantity(SeatRules.COUNT),
                random.nextBoolean() ? Quantity.exact(0, Unit.ONE) : quantity(SeatRules.GROWTH), random.nextBoolean(),
                random.nextBoolean() ? one() : quantity(SeatRules.ACTIVE_SHARE), usage(unit),
                maybe(() -> quantity(SeatRules.use(unit))),
                maybe(() -> quantity(SeatRules.overage(SeatRules.overage(pick("USD", "EUR"), unit)))), random.nextBoolean(),
                workload, Quantity.exact(workload.isEmpty() ? BigDecimal.ZERO : pick(BigDecimal.ZERO, new BigDecimal("0.25")),
                        Unit.ONE));
    }

    private Seats.Usage usage(Unit unit) {
        if (random.nextBoolean()) {
            Quantity median = quantity(SeatRules.positiveUse(unit));
            BigDecimal above = decimal(BigDecimal.ZERO);
            return new Seats.Usage.Lognormal(median, new Quantity(median.value().add(above), unit, median.low().add(above),
                    median.high().add(above), median.kind(), words(), ""));
        }
        return new Seats.Usage.Bands(IntStream.rangeClosed(0, random.nextInt(4)).mapToObj(i -> new Seats.Band("b" + i,
                quantity(SeatRules.BAND_SHARE), quantity(SeatRules.use(unit)))).toList());
    }

    /** Whether a random number of it fits the others that it is bound to. */
    static boolean isFree(String inputId) {
        return !inputId.matches("workload/.*/(prefix/.*/(tokens|share)|fixed/uncachedInput)|.*/seats/.*/(covered|usage/.*)");
    }

    private static Quantity one() {
        return Quantity.exact(1, NumberRule.SHARE.unit());
    }
}
