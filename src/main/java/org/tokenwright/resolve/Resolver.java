package org.tokenwright.resolve;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.tokenwright.contract.Quote;
import org.tokenwright.plan.Alternative;
import org.tokenwright.plan.PinnedPrices;
import org.tokenwright.plan.Plan;
import org.tokenwright.plan.PlanInputs;
import org.tokenwright.plan.Route;
import org.tokenwright.plan.Settings;
import org.tokenwright.plan.Team;
import org.tokenwright.pricing.AccountTier;
import org.tokenwright.pricing.Capacity;
import org.tokenwright.pricing.Offer;
import org.tokenwright.pricing.OfferPrices;
import org.tokenwright.pricing.SeatPlan;
import org.tokenwright.workload.Workload;
import org.tokenwright.worksheet.Program;

/**
 * Turns the alternatives of a plan into worksheets. Only structure shapes rows: an alternative is resolved again when
 * its structure, the workloads, the settings or its prices change, never because a number does. Not thread-safe.
 */
public final class Resolver {

    /** Everything that shapes the rows of an alternative, with all numbers taken out. */
    private record Shape(Alternative alternative, List<Workload> workloads, Settings settings, List<Team> teams,
            List<Quote> quotes, List<Offer> offers, List<Capacity> capacities, List<SeatPlan> seatPlans,
            List<AccountTier> accountTiers, List<PinnedPrices.Pin> pins) {}

    private record Known(Shape shape, Resolved resolved) {}

    private Map<String, Known> known = new HashMap<>();
    private final Map<Offer, OfferPrices> prices = new IdentityHashMap<>();
    private long resolvedCount;

    /** How many alternatives have been resolved so far; an edit of a number adds none. */
    public long resolvedCount() {
        return resolvedCount;
    }

    /** The worksheets of all alternatives in the plan's order. */
    public List<Resolved> resolve(Plan plan) {
        Plan structure = PlanInputs.structure(plan);
        LoadShares loadShares = new LoadShares(plan.settings());
        Map<String, Offer> offers = plan.prices().offers().stream().collect(Collectors.toMap(Offer::id, offer -> offer, (a, _) -> a));
        var next = new HashMap<String, Known>();
        var result = new ArrayList<Resolved>();
        for (Alternative alternative : structure.alternatives()) {
            Shape shape = shape(alternative, structure, offers);
            Known before = known.get(alternative.id());
            Known now = before != null && before.shape.equals(shape) ? before
                    : new Known(shape, resolve(plan, alternative.id(), loadShares));
            next.put(alternative.id(), now);
            result.add(now.resolved);
        }
        known = next;
        return result;
    }

    private static Shape shape(Alternative alternative, Plan structure, Map<String, Offer> offers) {
        List<Offer> used = alternative.routes().stream().map(Route::offer).filter(offers::containsKey).map(offers::get).toList();
        List<Quote> quotes = alternative.quotes().stream().flatMap(id -> structure.quote(id).stream()).toList();
        return new Shape(alternative, structure.workloads(), structure.settings(), structure.teams(), quotes, used,
                structure.prices().capacities(), structure.prices().seatPlans(), structure.prices().accountTiers(), structure.prices().pins());
    }

    private Resolved resolve(Plan plan, String alternativeId, LoadShares loadShares) {
        resolvedCount++;
        Alternative alternative = plan.alternative(alternativeId).orElseThrow();
        PlanSheet sheet = new PlanSheet(plan, alternative, loadShares);
        new AlternativeRows(sheet, alternative, offer -> pricesOf(offer, plan)).write();
        var worksheet = sheet.sheet.build();
        return new Resolved(alternativeId, worksheet, Program.compile(worksheet), sheet.lines(), sheet.gaps(), sheet.notes(),
                sheet.words());
    }

    private OfferPrices pricesOf(Offer offer, Plan plan) {
        return prices.computeIfAbsent(offer, o -> new OfferPrices(o, knownOn(o, plan)));
    }

    /** The day the plan's prices of a provider were read. */
    private static LocalDate knownOn(Offer offer, Plan plan) {
        return plan.prices().pin(offer.provider()).map(PinnedPrices.Pin::knownOn).orElse(LocalDate.MAX);
    }
}
