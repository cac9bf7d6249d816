package org.tokenwright.reference;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tokenwright.base.Meter;
import org.tokenwright.base.Quantity;
import org.tokenwright.plan.NumberRule;
import org.tokenwright.workload.Extra;
import org.tokenwright.workload.LoadCurve;
import org.tokenwright.workload.RequestShape;
import org.tokenwright.workload.RequestSize;
import org.tokenwright.workload.Workload;

/** Workloads with every kind of size, load and extra. */
final class RandomWorkloads {

    private static final List<Meter> INPUTS =
            List.of(Meter.UNCACHED_INPUT, Meter.CACHE_READ, Meter.CACHE_WRITE_5M, Meter.CACHE_WRITE_1H);
    private static final List<Meter> EXTRAS = List.of(Meter.of(Meter.Kind.SEARCH), Meter.of(Meter.Kind.REQUEST),
            Meter.of(Meter.Kind.IMAGE), Meter.of(Meter.Kind.CACHE_STORAGE), Meter.of(Meter.Kind.AUDIO_INPUT),
            Meter.of(Meter.Kind.AUDIO_OUTPUT), Meter.of(Meter.Kind.IMAGE_INPUT), Meter.of(Meter.Kind.IMAGE_OUTPUT),
            Meter.of(Meter.Kind.SECOND));
    private static final String TOKENS = "token/call";

    private final Draw draw;
    private final int size;

    RandomWorkloads(Draw draw, int size) {
        this.draw = draw;
        this.size = size;
    }

    Workload workload(String id) {
        return new Workload(id, "Workload " + id, Optional.empty(),
                RandomPlans.quantity(draw.pick(BigDecimal.valueOf(1000), BigDecimal.valueOf(200_000),
                        draw.decimal(0, 900_000, 1)), "task"),
                RandomPlans.quantity(new BigDecimal(draw.pick("0", "0", "0.05", "-0.1", "1", "-1")), "1"),
                RandomPlans.quantity(draw.pick(BigDecimal.ONE, new BigDecimal("2.5"), BigDecimal.TEN), "call/task"),
                shape(), tiers(draw), load(), extras());
    }

    private RequestShape shape() {
        var fixed = new TreeMap<Meter, Quantity>();
        for (Meter meter : INPUTS) {
            if (draw.oneIn(meter.equals(Meter.UNCACHED_INPUT) ? 1 : 3)) {
                fixed.put(meter, tokens());
            }
        }
        fixed.put(Meter.OUTPUT, RandomPlans.quantity(draw.pick(0, 500, 1500, 6400), TOKENS));
        RequestSize requestSize = requestSize();
        return new RequestShape(fixed, requestSize,
                requestSize instanceof RequestSize.None ? new TreeMap<>() : shares(),
                draw.oneIn(6, () -> RandomPlans.quantity(draw.pick(50_000, 100_000, 1_500_000), TOKENS)));
    }

    private Quantity tokens() {
        return RandomPlans.quantity(draw.pick(0, 1000, 10_000, 20_000, draw.number(1, 60_000)), TOKENS);
    }

    private RequestSize requestSize() {
        return switch (draw.number(0, Math.min(4, 2 * size))) {
            case 0 -> new RequestSize.None();
            case 1 -> new RequestSize.Point(tokens());
            case 2, 3 -> histogram();
            default -> lognormal();
        };
    }

    private RequestSize histogram() {
        var bins = new ArrayList<RequestSize.Bin>();
        for (int i = draw.number(1, size + 1); i > 0; i--) {
            bins.add(new RequestSize.Bin("b" + i, tokens(),
                    RandomPlans.quantity(i == 1 ? BigDecimal.ONE : draw.decimal(0, 300, 2), "1")));
        }
        return new RequestSize.Histogram(bins);
    }

    private RequestSize lognormal() {
        int median = draw.pick(1000, 10_000, draw.number(500, 40_000));
        return new RequestSize.Lognormal(RandomPlans.quantity(median, TOKENS),
                RandomPlans.quantity(BigDecimal.valueOf(median).multiply(draw.decimal(11, 60, 1)), TOKENS));
    }

    /** Input shares that add up to 1, and sometimes an output share. */
    private SortedMap<Meter, Quantity> shares() {
        var shares = new TreeMap<Meter, Quantity>();
        Map<Meter, String> input = draw.pick(Map.of(Meter.UNCACHED_INPUT, "1"),
                Map.of(Meter.UNCACHED_INPUT, "0.25", Meter.CACHE_READ, "0.75"),
                Map.of(Meter.UNCACHED_INPUT, "0.1", Meter.CACHE_READ, "0.7", Meter.CACHE_WRITE_5M, "0.2"));
        input.forEach((meter, share) -> shares.put(meter, RandomPlans.quantity(new BigDecimal(share), "1")));
        if (draw.oneIn(3)) {
            shares.put(Meter.OUTPUT, RandomPlans.quantity(draw.pick(BigDecimal.ZERO, new BigDecimal("0.1")), "1"));
        }
        return shares;
    }

    static SortedMap<String, Quantity> tiers(Draw draw) {
        var tiers = new TreeMap<String, Quantity>();
        tiers.put("standard", RandomPlans.quantity(BigDecimal.ONE, "1"));
        for (String tier : RandomOffers.TIERS) {
            if (draw.oneIn(4)) {
                tiers.put(tier, RandomPlans.quantity(draw.pick(BigDecimal.ZERO, new BigDecimal("0.25"),
                        draw.decimal(1, 200, 2)), "1"));
            }
        }
        return tiers;
    }

    private LoadCurve load() {
        ZoneId zone = draw.pick(RandomOffers.ZONES);
        if (size < 2 || draw.oneIn(2)) {
            return draw.oneIn(2) ? LoadCurve.UNIFORM : new LoadCurve(zone, LoadCurve.UNIFORM.weights());
        }
        var weights = new ArrayList<BigDecimal>();
        for (int hour = 0; hour < LoadCurve.HOURS_OF_WEEK; hour++) {
            boolean working = hour < 120 && hour % 24 >= 8 && hour % 24 < 18;
            weights.add(working ? draw.pick(new BigDecimal("1.5"), BigDecimal.TWO)
                    : draw.pick(BigDecimal.ZERO, new BigDecimal("0.3")));
        }
        return new LoadCurve(zone, weights);
    }

    private List<Extra> extras() {
        var extras = new ArrayList<Extra>();
        for (Meter meter : EXTRAS) {
            if (draw.oneIn(8)) {
                Extra.Per per = draw.pick(Extra.Per.values());
                extras.add(new Extra(meter, per, Quantity.exact(draw.pick(BigDecimal.ZERO, BigDecimal.TWO,
                        draw.decimal(1, 5000, 1)), NumberRule.extra(meter, per).unit())));
            }
        }
        return extras;
    }

    /** Total inputs that the requests of a shape can have, in whole tokens. */
    static List<Long> inputs(RequestShape shape) {
        BigDecimal fixed = shape.fixed().entrySet().stream().filter(entry -> entry.getKey().isInput())
                .map(entry -> entry.getValue().value()).reduce(BigDecimal.ZERO, BigDecimal::add);
        var sizes = new ArrayList<>(List.of(fixed.longValue()));
        switch (shape.size()) {
            case RequestSize.None _ -> { }
            case RequestSize.Point(var x) -> sizes.add(fixed.add(x.value()).longValue());
            case RequestSize.Histogram(var bins) ->
                    bins.forEach(bin -> sizes.add(fixed.add(bin.tokens().value()).longValue()));
            case RequestSize.Lognormal(var median, var _) -> sizes.add(fixed.add(median.value()).longValue());
        }
        return sizes;
    }
}
