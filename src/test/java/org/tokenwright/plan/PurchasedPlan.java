package org.tokenwright.plan;

import java.math.BigDecimal;
import java.time.Period;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.tokenwright.base.Meter;
import org.tokenwright.base.Quantity;
import org.tokenwright.base.Source;
import org.tokenwright.base.Unit;
import org.tokenwright.plan.Alternative.Purchases;
import org.tokenwright.plan.Reservation.Served;
import org.tokenwright.pricing.AccountTier;
import org.tokenwright.pricing.Capacity;
import org.tokenwright.pricing.Rate;
import org.tokenwright.pricing.SeatPlan;
import org.tokenwright.workload.CachedPrefix;
import org.tokenwright.workload.CachedPrefix.Arrivals;
import org.tokenwright.workload.RequestShape;
import org.tokenwright.workload.RequestSize;
import org.tokenwright.workload.Workload;

/** The small plan, from November 2026 for a year, with prefixes and purchases, and prices for what it buys. */
final class PurchasedPlan {

    static final String MODEL = "acme/model";
    private static final Source SOURCE = new Source("page", "2026-11-19");

    private PurchasedPlan() {
    }

    /** A plan in which there is nothing to find about prefixes and purchases. */
    static Plan plan() {
        return with(purchases(List.of(reservation("2026-12", "2027-12")), seats("40")));
    }

    static Purchases purchases(List<Reservation> reservations, Seats... seats) {
        return new Purchases(reservations, List.of(seats), new TreeMap<>(Map.of("acme", "acme/tier-2")));
    }

    /** The first alternative with these purchases. */
    static Plan with(Purchases purchases) {
        Plan plan = SmallPlan.plan();
        var alternatives = new ArrayList<>(plan.alternatives());
        alternatives.set(0, alternatives.getFirst().withPurchases(purchases));
        return plan.withAlternatives(alternatives).withPrices(prices());
    }

    static Plan with(Reservation... reservations) {
        return with(purchases(List.of(reservations)));
    }

    static Plan with(Seats... seats) {
        return with(purchases(List.of(), seats));
    }

    static Plan withTier(String provider, String tier) {
        return with(new Purchases(List.of(), List.of(), new TreeMap<>(Map.of(provider, tier))));
    }

    static Plan with(CachedPrefix... prefixes) {
        return with(support(prefixes));
    }

    static Plan with(Workload support) {
        return plan().withWorkloads(List.of(support, SmallPlan.workload("coding", 10)));
    }

    /** The workload with 2000 tokens of fixed input. */
    static Workload support(CachedPrefix... prefixes) {
        return support("2000", prefixes);
    }

    static Workload support(String fixedInput, CachedPrefix... prefixes) {
        var fixed = new TreeMap<>(Map.of(Meter.UNCACHED_INPUT, tokens(fixedInput)));
        return SmallPlan.workload("support", 100)
                .withRequest(new RequestShape(fixed, new RequestSize.None(), new TreeMap<>(), Optional.empty()))
                .withPrefixes(List.of(prefixes));
    }

    static CachedPrefix prefix(String id, String tokens, String share) {
        return new CachedPrefix(id, id, tokens(tokens), number(share, "1"), number("1", "1"), "5m", true, new Arrivals.Single());
    }

    static CachedPrefix prefix(Arrivals arrivals) {
        return new CachedPrefix("p", "p", tokens("10"), number("1", "1"), number("1", "1"), "5m", true, arrivals);
    }

    static PinnedPrices prices() {
        return new PinnedPrices(List.of(), List.of(), List.of(units()), List.of(
                seatPlan("acme/pro", Optional.of("20"), Optional.of("17"), "credit"),
                seatPlan("acme/monthly", Optional.of("20"), Optional.empty(), ""),
                seatPlan("acme/yearly", Optional.empty(), Optional.of("17"), "")), List.of(
                new AccountTier("acme/tier-2", "acme", "Tier 2", Optional.empty(), Optional.empty(), "EUR", List.of(), SOURCE, "")));
    }

    private static Capacity units() {
        var weights = new Capacity.Weights(BigDecimal.ONE, BigDecimal.ONE, BigDecimal.ZERO, BigDecimal.TWO);
        return new Capacity("acme/units", "acme", "Units", "U",
                List.of(price("hourly", Period.ZERO), price("yearly", Period.ofYears(1)), price("quarterly", Period.ofMonths(3))),
                List.of(new Capacity.UnitLoad(MODEL, BigDecimal.TEN, weights, new BigDecimal("50"), new BigDecimal("5"), SOURCE)),
                false, true, "");
    }

    private static Capacity.UnitPrice price(String id, Period commitment) {
        return new Capacity.UnitPrice(id, id, Capacity.Per.HOUR, BigDecimal.ONE, "EUR", commitment, Rate.Status.LIST, SOURCE, "");
    }

    private static SeatPlan seatPlan(String id, Optional<String> monthly, Optional<String> annual, String unit) {
        return new SeatPlan(id, "acme", id, monthly.map(BigDecimal::new), annual.map(BigDecimal::new), "EUR", 5,
                unit.isEmpty() ? Optional.empty()
                        : Optional.of(new SeatPlan.Allowance(BigDecimal.TEN, unit, false, SOURCE)),
                "", false, Optional.empty(), false, Rate.Status.LIST, SOURCE, "");
    }

    /** A reservation of 50 units by the hour. */
    static Reservation reservation(String from, String to) {
        return reservation("r", "hourly", from, to, "50", new Served(MODEL, Optional.empty()));
    }

    static Reservation reservation(String id, String price, String from, String to, String units, Served... serves) {
        return new Reservation(id, id, "acme/units", price, YearMonth.parse(from),
                to.isEmpty() ? Optional.empty() : Optional.of(YearMonth.parse(to)), List.of(serves),
                units.isEmpty() ? Optional.empty() : Optional.of(number(units, "unit")), number("0", "1"), true);
    }

    /** Seats by the month, of one band; with the published allowance. */
    static Seats seats(String count) {
        return seats("s", count, "0", Optional.empty());
    }

    static Seats seats(String id, String count, String covered, Optional<String> workload) {
        return new Seats(id, id, "acme/pro", Optional.of("t"), number(count, "seat"), number("0", "1"), false, number("1", "1"),
                bands("1", "5 credit/seat"), Optional.empty(), Optional.empty(), false, workload, number(covered, "1"));
    }

    /** The same seats of a plan without a published allowance. */
    static Seats seats(Seats.Usage usage, String allowance, String overage) {
        return of("acme/monthly", false, usage, allowance, overage);
    }

    static Seats of(String seatPlan, boolean annual, Seats.Usage usage, String allowance, String overage) {
        return new Seats("s", "s", seatPlan, Optional.empty(), number("40", "seat"), number("0", "1"), annual, number("1", "1"),
                usage, optional(allowance), optional(overage), false, Optional.empty(), number("0", "1"));
    }

    private static Optional<Quantity> optional(String number) {
        return number.isEmpty() ? Optional.empty() : Optional.of(number(number));
    }

    static Seats.Usage bands(String share, String... uses) {
        var bands = new ArrayList<Seats.Band>();
        for (String use : uses) {
            bands.add(new Seats.Band("b" + bands.size(), number(share, "1"), number(use)));
        }
        return new Seats.Usage.Bands(bands);
    }

    static Seats.Usage lognormal(String median, String p90) {
        return new Seats.Usage.Lognormal(number(median), number(p90));
    }

    static Quantity tokens(String number) {
        return number(number, "token/call");
    }

    /** A number with its unit, such as {@code 5 credit/seat}. */
    static Quantity number(String numberAndUnit) {
        String[] parts = numberAndUnit.split(" ");
        return number(parts[0], parts[1]);
    }

    /** A number such as {@code 5}, or a range such as {@code 3..5..9}. */
    static Quantity number(String text, String unit) {
        String[] ends = text.split("\\.\\.");
        Quantity exact = Quantity.exact(new BigDecimal(ends[ends.length / 2]), Unit.parse(unit));
        return ends.length == 1 ? exact
                : exact.withRange(new BigDecimal(ends[0]), new BigDecimal(ends[2]), Quantity.Kind.MINMAX);
    }
}
