package org.tokenwright.plan;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.tokenwright.base.Quantity;
import org.tokenwright.contract.Quote;
import org.tokenwright.contract.Term;
import org.tokenwright.workload.Agent;
import org.tokenwright.workload.RequestShape;
import org.tokenwright.workload.RequestSize;
import org.tokenwright.workload.TaskShape;
import org.tokenwright.workload.Volume;
import org.tokenwright.workload.Workload;

/**
 * What an edit leaves behind: differences of scenarios for numbers that are gone or have another unit now, and unknown
 * members of things that are gone. What had no owner before the edit is not touched.
 */
final class Leftovers {

    private Leftovers() {
    }

    /** The plan after an edit without what belonged only to the plan before it; the ids of both are unique. */
    static Plan drop(Plan before, Plan after) {
        Plan sound = after.scenarios().isEmpty() ? after : withoutDifferences(before, after);
        return sound.unknown().isEmpty() ? sound : withoutUnknown(before, sound);
    }

    private static Plan withoutDifferences(Plan before, Plan after) {
        Map<String, Quantity> old = PlanInputs.of(before);
        Map<String, Quantity> now = PlanInputs.of(after);
        return after.withScenarios(after.scenarios().stream().map(scenario -> {
            var differences = new TreeMap<>(scenario.differences());
            differences.entrySet().removeIf(difference -> old.containsKey(difference.getKey())
                    && (!now.containsKey(difference.getKey())
                    || !stillFits(difference.getValue(), now.get(difference.getKey()))));
            return scenario.withDifferences(differences);
        }).toList());
    }

    private static boolean stillFits(Difference difference, Quantity now) {
        return !(difference instanceof Difference.Becomes(var quantity)) || quantity.unit().equals(now.unit());
    }

    private static Plan withoutUnknown(Plan before, Plan after) {
        Map<String, String> gone = new HashMap<>(owners(before));
        gone.entrySet().removeAll(owners(after).entrySet());
        Set<String> places = new HashSet<>(gone.keySet());
        places.addAll(changedPrices(before.prices(), after.prices()));
        var unknown = new TreeMap<>(after.unknown());
        unknown.keySet().removeIf(path -> places.stream().anyMatch(owner -> path.startsWith(owner + "/")));
        return after.withUnknown(unknown);
    }

    /** Everything that unknown members belong to: what it is, by its path as the file names it. */
    private static Map<String, String> owners(Plan plan) {
        var owners = new HashMap<String, String>();
        settings(plan.settings(), owners);
        plan.teams().forEach(team -> owners.put("/teams[" + team.id() + "]", ""));
        plan.workloads().forEach(workload -> workload("/workloads[" + workload.id() + "]", workload, owners));
        plan.quotes().forEach(quote -> quote("/quotes[" + quote.id() + "]", quote, owners));
        for (Alternative alternative : plan.alternatives()) {
            String at = "/alternatives[" + alternative.id() + "]";
            owners.put(at, "");
            alternative.routes().forEach(route -> owners.put(at + "/routes[" + route.id() + "]", ""));
            purchases(at, alternative.purchases(), owners);
        }
        for (Scenario scenario : plan.scenarios()) {
            String at = "/scenarios[" + scenario.id() + "]";
            owners.put(at, "");
            scenario.differences().keySet().forEach(id -> owners.put(at + "/differences/" + escaped(id), ""));
        }
        plan.prices().pins().forEach(pin -> owners.put("/prices/pins[" + pin.provider() + "]", ""));
        return owners;
    }

    /** An input id as one step of a path. */
    static String escaped(String inputId) {
        return inputId.replace("~", "~0").replace("/", "~1").replace("[", "~2");
    }

    private static void settings(Settings settings, Map<String, String> owners) {
        for (ExchangeRate rate : settings.exchangeRates()) {
            String at = "/settings/exchangeRates[" + rate.id() + "]";
            owners.put(at, "");
            rate.steps().forEach(step -> owners.put(at + "/steps[" + step.since() + "]", ""));
        }
        settings.budgets().forEach(budget -> owners.put("/settings/budgets[" + budget.id() + "]", ""));
    }

    private static void workload(String at, Workload workload, Map<String, String> owners) {
        owners.put(at, "");
        workload.extras().forEach(extra -> owners.put(at + "/extras[" + extra.meter().key() + "]", ""));
        owners.put(at + "/volume", volume(workload.volume()));
        switch (workload.shape()) {
            case TaskShape.Calls(var _, var request) -> request(at + "/shape", request, owners);
            case TaskShape.Run(var agents) -> agents.forEach(agent -> agent(at + "/run/agents[" + agent.id() + "]", agent, owners));
        }
        workload.outcome().services().forEach(service -> owners.put(at + "/services[" + service.id() + "]", ""));
        workload.prefixes().forEach(prefix -> {
            owners.put(at + "/prefixes[" + prefix.id() + "]", "");
            owners.put(at + "/prefixes[" + prefix.id() + "]/arrivals", prefix.arrivals().getClass().getSimpleName());
        });
    }

    private static String volume(Volume volume) {
        return volume.driver().getClass().getSimpleName() + volume.growth().getClass().getSimpleName();
    }

    private static void request(String at, RequestShape request, Map<String, String> owners) {
        owners.put(at, "");
        if (request.size() instanceof RequestSize.Histogram(var bins)) {
            bins.forEach(bin -> owners.put(at + "/size/bins[" + bin.id() + "]", ""));
        }
    }

    private static void agent(String at, Agent agent, Map<String, String> owners) {
        owners.put(at, agent.steps().getClass().getSimpleName() + agent.history().getClass().getSimpleName());
        if (agent.steps() instanceof Agent.Steps.Spread(var points)) {
            points.forEach(point -> owners.put(at + "/steps/points[" + point.id() + "]", ""));
        }
    }

    private static void purchases(String at, Alternative.Purchases purchases, Map<String, String> owners) {
        for (Reservation reservation : purchases.reservations()) {
            String reserved = at + "/reservations[" + reservation.id() + "]";
            owners.put(reserved, "");
            reservation.serves().forEach(served -> owners.put(reserved + "/serves[" + served.offer() + "]", ""));
        }
        for (Seats seats : purchases.seats()) {
            String seated = at + "/seats[" + seats.id() + "]";
            owners.put(seated, "");
            owners.put(seated + "/usage", seats.usage().getClass().getSimpleName());
            if (seats.usage() instanceof Seats.Usage.Bands(var bands)) {
                bands.forEach(band -> owners.put(seated + "/usage/bands[" + band.id() + "]", ""));
            }
        }
    }

    private static void quote(String at, Quote quote, Map<String, String> owners) {
        owners.put(at, "");
        quote.document().ifPresent(_ -> owners.put(at + "/document", ""));
        quote.terms().forEach(term -> term(at + "/terms[" + term.id() + "]", term, owners));
    }

    /** A term that becomes one of another kind under the same id is another thing. */
    private static void term(String at, Term term, Map<String, String> owners) {
        owners.put(at, term.getClass().getSimpleName());
        switch (term) {
            case Term.VolumeTiers volume ->
                volume.tiers().forEach(tier -> owners.put(at + "/tiers[" + tier.id() + "]", ""));
            case Term.Credits credits ->
                credits.grants().forEach(grant -> owners.put(at + "/grants[" + grant.id() + "]", ""));
            case Term.Commitment commitment -> {
                for (int i = 0; i < commitment.amounts().size(); i++) {
                    owners.put(at + "/amounts[" + i + "]", "");
                }
            }
            default -> { }
        }
    }

    /** The lines of a price have no ids: once it changed, nothing says where their unknown members belong. */
    private static Set<String> changedPrices(PinnedPrices before, PinnedPrices after) {
        Map<String, Object> changed = pricesByPlace(before);
        changed.entrySet().removeAll(pricesByPlace(after).entrySet());
        return changed.keySet();
    }

    private static Map<String, Object> pricesByPlace(PinnedPrices prices) {
        var all = new HashMap<String, Object>();
        prices.offers().forEach(offer -> all.put("/prices/offers[" + offer.id() + "]", offer));
        prices.capacities().forEach(capacity -> all.put("/prices/capacities[" + capacity.id() + "]", capacity));
        prices.seatPlans().forEach(seatPlan -> all.put("/prices/seatPlans[" + seatPlan.id() + "]", seatPlan));
        prices.accountTiers().forEach(tier -> all.put("/prices/accountTiers[" + tier.id() + "]", tier));
        return all;
    }
}
