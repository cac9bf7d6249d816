package org.tokenwright.reference.relations;

import static org.tokenwright.reference.relations.Tiny.cost;
import static org.tokenwright.reference.relations.Tiny.flat;
import static org.tokenwright.reference.relations.Tiny.graduated;
import static org.tokenwright.reference.relations.Tiny.offer;
import static org.tokenwright.reference.relations.Tiny.output;
import static org.tokenwright.reference.relations.Tiny.plan;
import static org.tokenwright.reference.relations.Tiny.rate;
import static org.tokenwright.reference.relations.Tiny.same;
import static org.tokenwright.reference.relations.Tiny.tier;
import static org.tokenwright.reference.relations.Tiny.tokens;
import static org.tokenwright.reference.relations.Tiny.workload;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.tokenwright.analysis.AlternativeResult;
import org.tokenwright.base.Meter;
import org.tokenwright.plan.PinnedPrices;
import org.tokenwright.plan.Plan;
import org.tokenwright.pricing.Brackets;
import org.tokenwright.pricing.Conditions;
import org.tokenwright.pricing.Offer;
import org.tokenwright.pricing.Price;
import org.tokenwright.pricing.Rate;
import org.tokenwright.reference.Draw;
import org.tokenwright.reference.RandomPlans;
import org.tokenwright.reference.Seeded;
import org.tokenwright.workload.Workload;
import org.tokenwright.worksheet.Inputs;

/** Relations between prices of related plans that hold whatever the numbers; each is tried on 10,000 of them. */
class RelationsTest {

    private static final int CASES = 10_000;

    private static void check(Function<Draw, Optional<String>> relation) {
        Seeded.check(0, CASES, 0, (seed, _) -> relation.apply(new Draw(seed)));
    }

    private static BigDecimal price(Draw draw) {
        return draw.decimal(1, 5000, draw.number(0, 3));
    }

    private static Offer flatOffer(Draw draw, boolean fee) {
        var rates = new ArrayList<Rate>(List.of(flat(Meter.UNCACHED_INPUT, price(draw)),
                flat(Meter.CACHE_READ, price(draw)), flat(Meter.OUTPUT, price(draw))));
        if (fee) {
            rates.add(flat(Meter.FIXED_FEE, price(draw)));
        }
        return offer(Tiny.OFFER, rates, List.of(), List.of());
    }

    private static Workload some(Draw draw, String id) {
        return workload(id, draw.decimal(1, 90_000, 1), tokens(Meter.UNCACHED_INPUT, draw.number(0, 50_000),
                Meter.CACHE_READ, draw.number(0, 50_000), Meter.OUTPUT, draw.number(0, 5_000)));
    }

    private static double fee(Offer offer) {
        return offer.rates().stream().filter(rate -> rate.meter().equals(Meter.FIXED_FEE))
                .mapToDouble(rate -> ((Price.Flat) rate.price()).amount().doubleValue()).sum();
    }

    @Test
    void r01_zeroUsageCostsExactlyTheFixedFees() {
        check(draw -> {
            Offer offer = flatOffer(draw, true);
            int months = draw.number(1, 3);
            Workload none = workload("w", BigDecimal.ZERO, some(draw, "w").request().orElseThrow().fixed());
            double fees = fee(offer) * months;
            return same("cost of nothing", cost(plan(months, offer, none)), fees, fees);
        });
    }

    @Test
    void r02_allRatesTimesAFactorIsTheCostTimesTheFactor() {
        Seeded.check(0, CASES, 1, (seed, size) -> {
            Plan plan = RandomPlans.of(seed, size, 1);
            BigDecimal factor = new Draw(seed).pick(BigDecimal.TWO, new BigDecimal("0.3"), BigDecimal.TEN, new BigDecimal("7"));
            AlternativeResult before = Tiny.result(plan);
            double after = Tiny.result(Scaled.plan(plan, factor)).pricedTotal(Inputs.BASE).orElse(Double.NaN);
            double expected = before.pricedTotal(Inputs.BASE).orElse(Double.NaN) * factor.doubleValue();
            return same("cost at scaled rates", after, expected, 10 * factor.doubleValue() * Quoted.size(before));
        });
    }

    @Test
    void r03_atFlatRatesWorkloadsAddUp() {
        check(draw -> {
            Offer offer = flatOffer(draw, draw.oneIn(2));
            Workload one = some(draw, "one");
            Workload other = some(draw, "other");
            double apart = cost(offer, one) + cost(offer, other) - fee(offer);
            return same("cost together", cost(plan(1, offer, one, other)), apart, apart + fee(offer));
        });
    }

    @Test
    void r04_moreTokensNeverCostLessAtFlatAndGraduatedRates() {
        check(draw -> {
            Offer offer = offer(rate(Meter.OUTPUT, graduated(tier(draw.decimal(1, 500, 1), price(draw)),
                    tier(draw.decimal(501, 900, 1), price(draw)), tier(null, price(draw)))));
            BigDecimal volume = draw.decimal(0, 1200, 1);
            double less = cost(offer, output(volume));
            double more = cost(offer, output(volume.add(draw.decimal(0, 300, 1))));
            return more >= less * (1 - 1e-14) ? jumps(draw) : Optional.of(more + " for more than " + less + " buys");
        });
    }

    /** All-units tiers and whole-request brackets jump at their edge by exactly the difference of the prices. */
    private static Optional<String> jumps(Draw draw) {
        BigDecimal bound = draw.decimal(10, 900, 1);
        BigDecimal low = price(draw);
        BigDecimal high = price(draw);
        Offer offer = offer(rate(Meter.OUTPUT, Tiny.allUnits(Price.Edge.LOWER_TIER, tier(bound, low), tier(null, high))));
        BigDecimal beyond = bound.add(new BigDecimal("0.001"));
        double jump = cost(offer, output(beyond)) - cost(offer, output(bound));
        double expected = beyond.multiply(high).subtract(bound.multiply(low)).doubleValue();
        return same("jump of an all-units tier", jump, expected, beyond.multiply(high.add(low)).doubleValue())
                .or(() -> cliff(draw, low, high));
    }

    private static Optional<String> cliff(Draw draw, BigDecimal low, BigDecimal high) {
        int threshold = draw.number(1000, 200_000);
        boolean inclusive = draw.oneIn(2);
        Offer offer = offer(Tiny.OFFER, List.of(flat(Meter.UNCACHED_INPUT, low), rate(Meter.UNCACHED_INPUT,
                        new Price.Flat(high), Conditions.BASE.withBracket(1), java.time.Instant.EPOCH, Optional.empty())),
                List.of(Tiny.cliff(threshold, inclusive ? Brackets.Edge.INCLUSIVE : Brackets.Edge.STRICT)), List.of());
        BigDecimal tasks = BigDecimal.valueOf(1_000_000);
        int last = inclusive ? threshold - 1 : threshold;
        double jump = cost(offer, workload("w", tasks, tokens(Meter.UNCACHED_INPUT, last + 1)))
                - cost(offer, workload("w", tasks, tokens(Meter.UNCACHED_INPUT, last)));
        double expected = high.multiply(BigDecimal.valueOf(last + 1L)).subtract(low.multiply(BigDecimal.valueOf(last))).doubleValue();
        return same("jump of a bracket", jump, expected, (low.doubleValue() + high.doubleValue()) * (last + 1));
    }

    @Test
    void r05_graduatedRatesAreContinuousAtEachBound() {
        check(draw -> {
            BigDecimal bound = draw.decimal(20, 5000, 1);
            BigDecimal below = price(draw);
            BigDecimal above = price(draw);
            Offer offer = offer(rate(Meter.OUTPUT, graduated(tier(bound, below), tier(null, above))));
            double at = cost(offer, output(bound));
            double size = 2 * bound.multiply(below).add(above).doubleValue();
            return same("last unit below", at - cost(offer, output(bound.subtract(BigDecimal.ONE))), below.doubleValue(), size)
                    .or(() -> same("first unit above", cost(offer, output(bound.add(BigDecimal.ONE))) - at, above.doubleValue(), size))
                    .or(() -> same("at the bound", at, bound.multiply(below).doubleValue(), size));
        });
    }

    @Test
    void r06_fallingRatesAreSubAdditiveRisingOnesSuperAdditive() {
        check(draw -> {
            boolean falling = draw.oneIn(2);
            BigDecimal one = price(draw);
            BigDecimal other = price(draw);
            BigDecimal bound = draw.decimal(1, 500, 1);
            Offer offer = offer(rate(Meter.OUTPUT, graduated(tier(bound, falling ? one.max(other) : one.min(other)),
                    tier(null, falling ? one.min(other) : one.max(other)))));
            BigDecimal a = draw.decimal(0, 800, 1);
            BigDecimal b = draw.decimal(0, 800, 1);
            double apart = cost(offer, output(a)) + cost(offer, output(b));
            double together = cost(offer, output(a.add(b)));
            double slack = 1e-14 * (apart + together);
            return (falling ? together <= apart + slack : together >= apart - slack) ? Optional.empty()
                    : Optional.of("falling " + falling + ": together " + together + ", apart " + apart);
        });
    }

    @Test
    void r07_splittingATierChangesNothingAndOneEndlessTierIsFlat() {
        check(draw -> {
            BigDecimal bound = draw.decimal(20, 900, 1);
            BigDecimal inside = bound.multiply(draw.decimal(1, 99, 2));
            BigDecimal low = price(draw);
            BigDecimal high = price(draw);
            Workload volume = output(draw.pick(bound, inside, draw.decimal(0, 1500, 1)));
            double whole = cost(offer(rate(Meter.OUTPUT, graduated(tier(bound, low), tier(null, high)))), volume);
            double split = cost(offer(rate(Meter.OUTPUT, graduated(tier(inside, low), tier(bound, low), tier(null, high)))), volume);
            double flat = cost(offer(flat(Meter.OUTPUT, low)), volume);
            return same("split tier", split, whole, 4 * whole)
                    .or(() -> same("endless graduated tier", cost(offer(rate(Meter.OUTPUT, graduated(tier(null, low)))), volume), flat, flat))
                    .or(() -> same("endless all-units tier", cost(offer(rate(Meter.OUTPUT,
                            Tiny.allUnits(Price.Edge.UPPER_TIER, tier(null, low)))), volume), flat, flat));
        });
    }

    @Test
    void r08_theOrderOfRowsModelsAndWorkloadsDoesNotMatter() {
        Seeded.check(0, CASES, 4, (seed, size) -> {
            Plan plan = RandomPlans.of(seed, size == 4 ? 2 : 1, 1);
            var before = Tiny.result(plan);
            var after = Tiny.result(shuffled(plan, new Random(seed)));
            double expected = before.pricedTotal(Inputs.BASE).orElse(Double.NaN);
            return before.status() != after.status() ? Optional.of(before.status() + " became " + after.status())
                    : same("cost in another order", after.pricedTotal(Inputs.BASE).orElse(Double.NaN), expected, 10 * Quoted.size(before));
        });
    }

    private static Plan shuffled(Plan plan, Random random) {
        var offers = plan.prices().offers().stream().map(offer -> new Offer(offer.id(), offer.provider(), offer.model(),
                offer.name(), offer.region(), offer.contextWindow(), offer.maxOutput(), offer.tokenizer(),
                offer.modalities(), offer.embedding(), offer.life(), shuffled(offer.brackets(), random),
                shuffled(offer.priceWindows(), random), shuffled(offer.rates(), random),
                shuffled(offer.multipliers(), random), offer.exclusions())).toList();
        return plan.withWorkloads(shuffled(plan.workloads(), random))
                .withAlternatives(plan.alternatives().stream().map(each ->
                        each.withRoutes(shuffled(each.routes(), random))).toList())
                .withPrices(new PinnedPrices(plan.prices().pins(), shuffled(offers, random)));
    }

    private static <T> List<T> shuffled(List<T> list, Random random) {
        var copy = new ArrayList<>(list);
        Collections.shuffle(copy, random);
        return copy;
    }

    @Test
    void r09_costIsAffineInTheCacheShareAndInputIsKept() {
        check(draw -> {
            Offer offer = flatOffer(draw, false);
            int input = draw.number(1, 100_000);
            BigDecimal tasks = draw.decimal(1, 9000, 1);
            BigDecimal share = draw.decimal(0, 100, 2);
            double none = cost(offer, workload("w", tasks, tokens(Meter.UNCACHED_INPUT, input)));
            double all = cost(offer, cached(tasks, input, BigDecimal.ONE));
            double expected = none + share.doubleValue() * (all - none);
            return same("cache share 0", cost(offer, cached(tasks, input, BigDecimal.ZERO)), none, none)
                    .or(() -> same("cache share " + share, cost(offer, cached(tasks, input, share)), expected, none + all))
                    .or(() -> input(offer, cached(tasks, input, share), tasks.doubleValue() * input));
        });
    }

    private static Workload cached(BigDecimal tasks, int input, BigDecimal share) {
        BigDecimal read = share.multiply(BigDecimal.valueOf(input));
        return workload("w", tasks, tokens(Meter.UNCACHED_INPUT, BigDecimal.valueOf(input).subtract(read), Meter.CACHE_READ, read));
    }

    private static Optional<String> input(Offer offer, Workload workload, double expected) {
        var tokens = Tiny.result(plan(1, offer, workload)).tokensByBucket(Inputs.BASE);
        return same("input tokens", tokens.get("uncachedInput").get() + tokens.get("cacheRead").get(), expected, expected);
    }

    @Test
    void r10_aServiceTierFactorScalesWhatItCoversAndNothingElse() {
        check(draw -> {
            BigDecimal factor = draw.decimal(1, 999, 2);
            Set<Meter> covered = draw.pick(Set.of(), Set.of(Meter.OUTPUT), Set.of(Meter.UNCACHED_INPUT, Meter.CACHE_READ));
            Offer plain = flatOffer(draw, true);
            var factors = new ArrayList<>(List.of(Tiny.tierFactor("batch", factor, covered)));
            if (!covered.isEmpty()) {
                factors.add(Tiny.tierFactor("batch", BigDecimal.ONE, Set.of()));
            }
            Offer offer = offer(Tiny.OFFER, plain.rates(), List.of(), factors);
            Workload workload = some(draw, "w");
            var standard = Tiny.result(plan(1, offer, workload)).costBy(org.tokenwright.worksheet.Tag.METER, Inputs.BASE);
            var batch = Tiny.result(plan(1, offer, batch(workload))).costBy(org.tokenwright.worksheet.Tag.METER, Inputs.BASE);
            return List.of(Meter.UNCACHED_INPUT, Meter.CACHE_READ, Meter.OUTPUT, Meter.FIXED_FEE).stream().map(meter -> {
                boolean scaled = meter.isBucket() && (covered.isEmpty() || covered.contains(meter));
                double expected = standard.get(meter.key()).get() * (scaled ? factor.doubleValue() : 1);
                return same(meter.label(), batch.get(meter.key()).get(), expected, expected);
            }).flatMap(Optional::stream).findFirst();
        });
    }

    private static Workload batch(Workload old) {
        return new Workload(old.id(), old.name(), old.team(), old.volume().tasksPerMonth().orElseThrow(), old.volume().growthPerMonth().orElseThrow(), old.calls().orElseThrow().perTask(),
                old.request().orElseThrow(), new TreeMap<>(Map.of("batch", Tiny.quantity(BigDecimal.ONE, "1"))), old.load(), old.extras());
    }
}
