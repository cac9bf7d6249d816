package org.tokenwright.reference.relations;

import static org.tokenwright.reference.relations.Tiny.same;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.tokenwright.analysis.Comparer;
import org.tokenwright.base.Meter;
import org.tokenwright.base.Source;
import org.tokenwright.plan.Alternative;
import org.tokenwright.plan.PinnedPrices;
import org.tokenwright.plan.Plan;
import org.tokenwright.plan.Reservation;
import org.tokenwright.pricing.Capacity;
import org.tokenwright.pricing.Rate;
import org.tokenwright.reference.Draw;
import org.tokenwright.reference.Seeded;
import org.tokenwright.worksheet.Inputs;

/** Relation 11: units are whole steps, so what they cost rises only where the demand passes an exact multiple of a step. */
class CapacityRelationTest {

    private static final int CASES = 10_000;
    private static final Source SOURCE = new Source("price page", "2026-01-15");
    /** Hours of December, the month of the plan. */
    private static final BigDecimal HOURS = BigDecimal.valueOf(744);
    /** The least part of a step that is told from none. */
    private static final BigDecimal HAIR = new BigDecimal("1e-9");

    /**
     * Units for one workload of output.
     *
     * @param throughput input-equivalent tokens a unit serves in a minute
     * @param tokens of a call
     */
    private record Deal(BigDecimal price, Capacity.Per per, BigDecimal throughput, BigDecimal weight, BigDecimal minimum, BigDecimal step,
            BigDecimal buffer, BigDecimal tokens, int steps) {

        /** Tokens, weights and buffers are such that a call takes a part of a unit that has few digits. */
        static Deal of(Draw draw) {
            return new Deal(draw.decimal(1, 90_000, 2), draw.pick(Capacity.Per.values()), draw.decimal(1, 900, -2),
                    draw.pick(new BigDecimal("0.5"), BigDecimal.ONE, new BigDecimal("4"), new BigDecimal("8")),
                    draw.decimal(0, 60, draw.number(0, 1)), draw.pick(BigDecimal.ONE, new BigDecimal("5"), new BigDecimal("50"), draw.decimal(1, 99, 1)),
                    draw.pick(BigDecimal.ZERO, BigDecimal.ZERO, new BigDecimal("0.25"), BigDecimal.ONE),
                    draw.pick(BigDecimal.ONE, new BigDecimal("500"), new BigDecimal("2000"), new BigDecimal("1600")), draw.number(0, 200));
        }

        /** Calls of the month that need so many units. */
        private BigDecimal calls(BigDecimal units) {
            return units.divide(BigDecimal.ONE.add(buffer)).multiply(throughput).multiply(HOURS).multiply(BigDecimal.valueOf(60))
                    .divide(tokens.multiply(weight));
        }

        Plan plan(BigDecimal units) {
            var capacity = new Capacity("acme/units", "acme", "Units", "unit",
                    List.of(new Capacity.UnitPrice("p", "p", per, price, "USD", Period.ZERO, Rate.Status.LIST, SOURCE, "")),
                    List.of(new Capacity.UnitLoad(Tiny.OFFER, throughput, new Capacity.Weights(BigDecimal.ONE, BigDecimal.ONE, BigDecimal.ZERO, weight),
                            minimum, step, SOURCE)), false, true, "");
            var reservation = new Reservation("c", "Units", "acme/units", "p", Tiny.START, Optional.empty(),
                    List.of(new Reservation.Served(Tiny.OFFER, Optional.empty())), Optional.empty(), Tiny.quantity(buffer, "1"), true);
            Plan plan = Tiny.plan(1, Tiny.offer(Tiny.flat(Meter.OUTPUT, new BigDecimal("1000"))),
                    Tiny.workload("w", calls(units), Tiny.tokens(Meter.OUTPUT, tokens)));
            return plan.withPrices(new PinnedPrices(plan.prices().pins(), plan.prices().offers(), List.of(capacity), List.of(), List.of()))
                    .withAlternatives(List.of(plan.alternatives().getFirst().withPurchases(
                            new Alternative.Purchases(List.of(reservation), List.of(), new TreeMap<>()))));
        }

        /** {@code max(ceil(units/step)·step, ceil(minimum/step)·step)} at the price of a unit. */
        BigDecimal expected(BigDecimal units) {
            return up(units).max(up(minimum)).multiply(price).multiply(per == Capacity.Per.HOUR ? HOURS : BigDecimal.ONE);
        }

        private BigDecimal up(BigDecimal units) {
            return units.divide(step, 0, RoundingMode.CEILING).multiply(step);
        }
    }

    @Test
    void r11_capacityIsBoughtInStepsAtExactMultiples() {
        Seeded.check(0, CASES, 0, (seed, _) -> {
            var draw = new Draw(seed);
            Deal deal = Deal.of(draw);
            BigDecimal edge = deal.step().multiply(BigDecimal.valueOf(deal.steps()));
            var demands = new ArrayList<>(List.of(edge, edge.multiply(BigDecimal.ONE.add(HAIR)), edge.multiply(BigDecimal.ONE.subtract(HAIR))));
            demands.set(draw.number(1, 2), edge.add(deal.step().multiply(draw.decimal(1, 999, 3))));
            var comparer = new Comparer();
            return demands.stream().flatMap(units -> fault(deal, units, comparer).stream()).findFirst();
        });
    }

    /** @param comparer that knows the rows: only a number differs from demand to demand */
    private static Optional<String> fault(Deal deal, BigDecimal units, Comparer comparer) {
        double expected = deal.expected(units).doubleValue();
        double found = comparer.compare(deal.plan(units)).alternatives().getFirst().total(Inputs.BASE).orElse(Double.NaN);
        return Double.isNaN(found) ? Optional.of("not priced: " + deal)
                : same("cost of " + units + " units under " + deal, found, expected, 8 * expected);
    }
}
