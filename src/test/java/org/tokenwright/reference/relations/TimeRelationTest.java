package org.tokenwright.reference.relations;

import static org.tokenwright.reference.relations.Tiny.cost;
import static org.tokenwright.reference.relations.Tiny.same;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tokenwright.base.Meter;
import org.tokenwright.plan.Plan;
import org.tokenwright.pricing.Conditions;
import org.tokenwright.pricing.Offer;
import org.tokenwright.pricing.Price;
import org.tokenwright.reference.Draw;
import org.tokenwright.reference.RandomPlans;
import org.tokenwright.reference.Seeded;
import org.tokenwright.workload.Workload;
import org.tokenwright.worksheet.Inputs;

/** Relation 12: months add up, a price change counts from its second on, two parts of a month are the month. */
class TimeRelationTest {

    private static final int CASES = 10_000;
    private static final long MONTH_SECONDS = 31 * 86_400L;
    private static final Instant START = Tiny.START.atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant();

    @Test
    void r12_theTotalIsTheSumOfTheMonths() {
        Seeded.check(0, CASES, 1, (seed, size) -> {
            var result = Tiny.result(RandomPlans.of(seed, size, 2));
            double sum = result.monthly(0, Inputs.BASE).orElse(Double.NaN) + result.monthly(1, Inputs.BASE).orElse(Double.NaN);
            return same("total", result.pricedTotal(Inputs.BASE).orElse(Double.NaN), sum, 4 * Quoted.size(result));
        });
    }

    @Test
    void r12_aPriceChangeCountsFromItsSecondOn() {
        Seeded.check(0, CASES, 0, (seed, _) -> {
            var draw = new Draw(seed);
            long second = draw.oneIn(8) ? draw.pick(1L, MONTH_SECONDS) : draw.number(1, (int) MONTH_SECONDS);
            BigDecimal before = draw.decimal(1, 999, 1);
            BigDecimal after = draw.decimal(1, 999, 1);
            double use = 1000;
            double at = cost(changing(START.plusSeconds(second), before, after), Tiny.output(BigDecimal.valueOf(1000)));
            double earlier = cost(changing(START.plusSeconds(second - 1), before, after), Tiny.output(BigDecimal.valueOf(1000)));
            double expected = use / MONTH_SECONDS * (second * before.doubleValue() + (MONTH_SECONDS - second) * after.doubleValue());
            double step = use / MONTH_SECONDS * (after.doubleValue() - before.doubleValue());
            return same("cost", at, expected, 4 * expected)
                    .or(() -> same("one second earlier", earlier - at, step, 8 * (expected + at)));
        });
    }

    private static Offer changing(Instant at, BigDecimal before, BigDecimal after) {
        return Tiny.offer(Tiny.rate(Meter.OUTPUT, new Price.Flat(before), Conditions.BASE, Instant.EPOCH, Optional.of(at)),
                Tiny.rate(Meter.OUTPUT, new Price.Flat(after), Conditions.BASE, at, Optional.empty()));
    }

    @Test
    void r12_twoPartsOfAMonthAreTheMonth() {
        Seeded.check(0, CASES, 0, (seed, _) -> {
            var draw = new Draw(seed);
            Offer offer = draw.oneIn(2) ? Tiny.offer(Tiny.flat(Meter.OUTPUT, draw.decimal(1, 999, 1)))
                    : Tiny.offer(Tiny.rate(Meter.OUTPUT, Tiny.graduated(Tiny.tier(draw.decimal(1, 500, 1),
                            draw.decimal(1, 999, 1)), Tiny.tier(null, draw.decimal(1, 999, 1)))));
            Workload workload = Tiny.output(draw.decimal(1, 900, 1));
            LocalDate day = Tiny.START.atDay(draw.number(2, 31));
            Plan parts = Tiny.plan(1, List.of(offer), List.of(workload), List.of(
                    Tiny.route("first", offer.id(), Optional.empty(), Optional.of(day)),
                    Tiny.route("second", offer.id(), Optional.of(day), Optional.empty())));
            double whole = cost(offer, workload);
            return same("both parts", cost(parts), whole, 8 * whole);
        });
    }
}
