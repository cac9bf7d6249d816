package org.tokenwright.reference;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Period;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tokenwright.base.Quantity;
import org.tokenwright.base.Source;
import org.tokenwright.plan.Alternative;
import org.tokenwright.plan.Plan;
import org.tokenwright.plan.Reservation;
import org.tokenwright.plan.Reservation.Served;
import org.tokenwright.plan.Route;
import org.tokenwright.pricing.Capacity;
import org.tokenwright.pricing.Capacity.Per;
import org.tokenwright.pricing.Capacity.UnitLoad;
import org.tokenwright.pricing.Capacity.UnitPrice;
import org.tokenwright.pricing.Capacity.Weights;
import org.tokenwright.pricing.Rate;
import org.tokenwright.workload.Workload;

/** Capacity of two kinds, units with published loads and hardware without, and reservations that need a few units or many. */
final class RandomCapacity {

    private static final Source SOURCE = new Source("price page", "2026-01-15");
    private static final List<Integer> BEGINS = List.of(-14, -7, -2, -1, 0, 0, 0, 0, 0, 1);
    private static final List<String> PRICES = List.of("hour", "hour", "week", "month", "month", "two", "three", "year");
    private static final BigDecimal MINUTES_OF_MONTH = BigDecimal.valueOf(43_800);
    /** Of a request, about. */
    private static final BigDecimal TOKENS = BigDecimal.valueOf(10_000);

    private final Draw draw;
    private final Plan plan;
    private final List<Capacity> capacities;

    RandomCapacity(Draw draw, Plan plan) {
        this.draw = draw;
        this.plan = plan;
        boolean all = draw.oneIn(2);
        List<UnitLoad> loads = (all ? plan.prices().offers() : draw.some(plan.prices().offers())).stream()
                .map(offer -> load(offer.id(), all ? BigDecimal.ONE : BigDecimal.TWO)).toList();
        capacities = List.of(new Capacity("acme/units", "acme", "Units", "PTU", prices(), loads, false, draw.oneIn(2), ""),
                new Capacity("blue/machines", "blue", "Machines", "H100", prices(), List.of(), true, false, ""));
    }

    List<Capacity> capacities() {
        return capacities;
    }

    private List<UnitPrice> prices() {
        String currency = RandomPurchases.currency(draw, plan);
        return List.of(price("hour", Per.HOUR, Period.ZERO, currency), price("week", Per.HOUR, Period.ofDays(7), currency),
                price("month", Per.MONTH, Period.ofMonths(1), currency), price("two", Per.HOUR, Period.ofMonths(2), currency),
                price("three", Per.MONTH, Period.ofMonths(3), currency), price("year", Per.MONTH, Period.ofYears(1), currency));
    }

    private UnitPrice price(String id, Per per, Period commitment, String currency) {
        return new UnitPrice(id, id, per, draw.decimal(1, per == Per.HOUR ? 900 : 90_000, 2), currency, commitment, Rate.Status.LIST, SOURCE, "");
    }

    /** @param one fewest units and step, sometimes */
    private UnitLoad load(String offer, BigDecimal one) {
        return new UnitLoad(offer, throughput(), new Weights(weight("1"), weight("1.25"), weight("0.1"), weight("4")),
                draw.pick(BigDecimal.ZERO, one, new BigDecimal("15"), new BigDecimal("2.5")),
                draw.pick(one, new BigDecimal("5"), new BigDecimal("0.5"), new BigDecimal("7.5")), SOURCE);
    }

    private BigDecimal weight(String usual) {
        return draw.pick(new BigDecimal(usual), new BigDecimal(usual), BigDecimal.ZERO, draw.decimal(1, 90, 1));
    }

    /** Such that all requests of the plan need about one unit, some, or many. */
    private BigDecimal throughput() {
        BigDecimal perMinute = BigDecimal.ZERO;
        for (Workload workload : plan.workloads()) {
            perMinute = perMinute.add(workload.volume().tasksPerMonth().orElseThrow().value().multiply(workload.calls().orElseThrow().perTask().value())
                    .multiply(TOKENS).divide(MINUTES_OF_MONTH, MathContext.DECIMAL64));
        }
        return perMinute.divide(new BigDecimal(draw.pick("0.5", "2", "7", "40")), new MathContext(3, RoundingMode.HALF_EVEN)).max(BigDecimal.TEN);
    }

    /** Reservations of an alternative, of which no two serve the same offer in a month. */
    List<Reservation> reservations(Alternative alternative) {
        List<String> offers = alternative.routes().stream().map(Route::offer).distinct().toList();
        YearMonth start = plan.settings().start();
        YearMonth from = start.plusMonths(draw.pick(BEGINS));
        Optional<YearMonth> to = draw.oneIn(4, () -> (from.isAfter(start) ? from : start).plusMonths(draw.number(1, 4)));
        int middle = draw.number(0, offers.size());
        return switch (draw.number(0, 5)) {
            case 0 -> List.of();
            case 1 -> List.of(reservation("r1", offers.subList(0, middle), from, to), reservation("r2", offers.subList(middle, offers.size()), start, to));
            case 2 -> {
                YearMonth change = start.plusMonths(draw.number(1, 3));
                yield List.of(reservation("r1", offers, start.minusMonths(draw.number(0, 4)), Optional.of(change)),
                        reservation("r2", offers, change, Optional.empty()));
            }
            default -> List.of(reservation("r1", offers.subList(0, Math.max(1, middle)), from, to));
        };
    }

    private Reservation reservation(String id, List<String> offers, YearMonth from, Optional<YearMonth> to) {
        Capacity capacity = capacities.get(draw.oneIn(4) || offers.isEmpty() ? 1 : 0);
        var serves = new ArrayList<Served>();
        offers.forEach(offer -> serves.add(new Served(offer, capacity.load(offer).isEmpty() && !draw.oneIn(30) || draw.oneIn(4)
                ? Optional.of(Quantity.exact(throughput(), Reservation.THROUGHPUT)) : Optional.empty())));
        Optional<Quantity> units = draw.oneIn(3, () -> Quantity.exact(draw.pick(BigDecimal.ZERO, BigDecimal.TWO, new BigDecimal("2.5"),
                BigDecimal.TEN, BigDecimal.valueOf(draw.number(1, 60))), Reservation.UNIT));
        return new Reservation(id, "Reservation " + id, draw.oneIn(60) ? "acme/gone" : capacity.id(), draw.oneIn(60) ? "gone" : draw.pick(PRICES),
                from, to, serves, units, RandomPlans.quantity(new BigDecimal(draw.pick("0", "0", "0.1", "0.25")), "1"), !draw.oneIn(3));
    }
}
