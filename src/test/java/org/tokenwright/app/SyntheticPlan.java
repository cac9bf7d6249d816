package org.tokenwright.app;

import java.math.BigDecimal;
import java.time.Month;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.tokenwright.base.Meter;
import org.tokenwright.base.MonthBasis;
import org.tokenwright.base.Quantity;
import org.tokenwright.base.Quantity.Kind;
import org.tokenwright.base.Unit;
import org.tokenwright.plan.Alternative;
import org.tokenwright.plan.PinnedPrices;
import org.tokenwright.plan.Plan;
import org.tokenwright.plan.PricePinning;
import org.tokenwright.plan.Route;
import org.tokenwright.plan.Settings;
import org.tokenwright.pricing.Offer;
import org.tokenwright.pricing.PriceBook;
import org.tokenwright.workload.LoadCurve;
import org.tokenwright.workload.RequestShape;
import org.tokenwright.workload.RequestSize;
import org.tokenwright.workload.Workload;

/** A large plan of bundled offers. */
final class SyntheticPlan {

    private SyntheticPlan() {
    }

    /** Alternatives of one, two and three offers in turn, three workloads with ranges. */
    static Plan of(PriceBook book, int alternatives, int months) {
        List<Offer> offers = book.offers().stream().filter(offer -> !offer.embedding() && !offer.life().isRetired())
                .filter(offer -> offer.contextWindow().orElse(0) >= 16_000).toList();
        var settings = new Settings("USD", MonthBasis.CALENDAR, ZoneOffset.UTC, Month.JANUARY, YearMonth.of(2026, 11), months,
                Optional.of(Quantity.exact(500_000, Unit.of("USD"))), Quantity.exact(new BigDecimal("0.001"), Unit.ONE));
        var all = new ArrayList<Alternative>();
        for (int i = 0; i < alternatives; i++) {
            int at = i;
            List<Route> routes = IntStream.range(0, 1 + i % 3)
                    .mapToObj(r -> route(r, offers.get((at * 7 + r * 31) % offers.size()).id())).toList();
            all.add(new Alternative("a" + i, offers.get(at * 7 % offers.size()).name() + " " + i, routes));
        }
        List<Workload> workloads = List.of(workload("support", "Support", 200_000, 1_500), workload("coding", "Coding", 40_000, 9_000),
                workload("search", "Search", 900_000, 600));
        Plan plan = new Plan("Synthetic, " + alternatives + " alternatives", "", settings, List.of(), workloads, all, List.of(),
                PinnedPrices.NONE, new TreeMap<>());
        return PricePinning.complete(plan, book).plan();
    }

    private static Route route(int number, String offer) {
        return new Route("r" + number, Optional.empty(), offer, Quantity.exact(1 + number, Unit.ONE), Optional.empty(),
                Optional.empty(), "", new TreeMap<>());
    }

    private static Workload workload(String id, String name, long tasks, long input) {
        SortedMap<Meter, Quantity> fixed = new TreeMap<>();
        fixed.put(Meter.UNCACHED_INPUT, ranged(input, Unit.TOKEN.over(Unit.CALL)));
        fixed.put(Meter.OUTPUT, ranged(300, Unit.TOKEN.over(Unit.CALL)));
        SortedMap<String, Quantity> tiers = new TreeMap<>();
        tiers.put("standard", Quantity.exact(1, Unit.ONE));
        return new Workload(id, name, Optional.empty(), ranged(tasks, Unit.TASK), Quantity.exact(new BigDecimal("0.03"), Unit.ONE),
                Quantity.exact(2, Unit.CALL.over(Unit.TASK)),
                new RequestShape(fixed, new RequestSize.None(), new TreeMap<>(), Optional.empty()), tiers, LoadCurve.UNIFORM, List.of());
    }

    private static Quantity ranged(long value, Unit unit) {
        BigDecimal one = BigDecimal.valueOf(value);
        return Quantity.exact(one, unit).withRange(one.multiply(new BigDecimal("0.8")), one.multiply(new BigDecimal("1.2")), Kind.MINMAX);
    }
}
