package org.tokenwright.bench;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.tokenwright.base.Meter;
import org.tokenwright.base.MonthBasis;
import org.tokenwright.base.Quantity;
import org.tokenwright.base.Unit;
import org.tokenwright.plan.Alternative;
import org.tokenwright.plan.PinnedPrices;
import org.tokenwright.plan.Plan;
import org.tokenwright.plan.Route;
import org.tokenwright.plan.Settings;
import org.tokenwright.pricing.Conditions;
import org.tokenwright.pricing.Offer;
import org.tokenwright.pricing.OfferPrices;
import org.tokenwright.pricing.PriceAnswer;
import org.tokenwright.store.PriceDirectory;
import org.tokenwright.workload.LoadCurve;
import org.tokenwright.workload.RequestShape;
import org.tokenwright.workload.RequestSize;
import org.tokenwright.workload.Workload;

/** A plan with an alternative for every bundled offer and service tier that has a price for input. */
final class MarketPlan {

    private static final LocalDate KNOWN_ON = LocalDate.of(2026, 11, 21);
    private static final Instant IN_FORCE = Instant.parse("2026-12-15T00:00:00Z");
    private static final Unit TOKENS_PER_CALL = Unit.parse("token/call");

    private MarketPlan() {
    }

    /** All offers, {@code workloads} workloads, {@code months} months from December 2026. */
    static Plan of(int workloads, int months, int mostAlternatives) {
        var offers = new ArrayList<Offer>();
        var alternatives = new ArrayList<Alternative>();
        PriceDirectory.bundled().revisions().forEach(revision -> offers.addAll(revision.sheet().offers()));
        for (Offer offer : offers) {
            for (String tier : List.of("standard", "batch", "flex", "priority")) {
                if (alternatives.size() < mostAlternatives && isPriced(offer, tier)) {
                    alternatives.add(alternative(offer, tier, alternatives.size()));
                }
            }
        }
        var kinds = new ArrayList<Workload>();
        for (int i = 0; i < workloads; i++) {
            kinds.add(workload("w" + i, 1000 + 100 * i));
        }
        Settings settings = new Settings("USD", MonthBasis.CALENDAR, ZoneOffset.UTC, Month.JANUARY, YearMonth.of(2026, 12),
                months, Optional.empty(), number("0.001", Unit.ONE));
        return new Plan("market", "", settings, List.of(), kinds, alternatives, List.of(),
                new PinnedPrices(List.of(), offers), new TreeMap<>());
    }

    private static boolean isPriced(Offer offer, String tier) {
        return new OfferPrices(offer, KNOWN_ON).find(Meter.UNCACHED_INPUT, Conditions.BASE.withServiceTier(tier), IN_FORCE)
                instanceof PriceAnswer.Priced;
    }

    private static Alternative alternative(Offer offer, String tier, int number) {
        return new Alternative("a" + number, offer.name() + " " + tier, List.of(new Route("r", Optional.empty(), offer.id(),
                number("1", Unit.ONE), Optional.empty(), Optional.empty(), "",
                new TreeMap<>(Map.of(tier, number("1", Unit.ONE))))));
    }

    private static Workload workload(String id, int input) {
        var fixed = new TreeMap<Meter, Quantity>();
        fixed.put(Meter.UNCACHED_INPUT, number(Integer.toString(input), TOKENS_PER_CALL));
        fixed.put(Meter.CACHE_READ, number(Integer.toString(input / 2), TOKENS_PER_CALL));
        fixed.put(Meter.OUTPUT, number("300", TOKENS_PER_CALL));
        return new Workload(id, id, Optional.empty(), number("100000", Unit.TASK), number("0.03", Unit.ONE),
                number("2", Unit.parse("call/task")),
                new RequestShape(fixed, new RequestSize.None(), new TreeMap<>(), Optional.empty()),
                new TreeMap<>(Map.of("standard", number("1", Unit.ONE))), LoadCurve.UNIFORM, List.of());
    }

    private static Quantity number(String value, Unit unit) {
        return Quantity.exact(new BigDecimal(value), unit);
    }
}
