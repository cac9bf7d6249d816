package org.tokenwright.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.tokenwright.base.Quantity;
import org.tokenwright.contract.Quote;
import org.tokenwright.contract.Term;
import org.tokenwright.pricing.Offer;
import org.tokenwright.workload.RequestSize;
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
        Set<String> gone = new HashSet<>(owners(before));
        owners(after).forEach(gone::remove);
        gone.addAll(changedOffers(before.prices(), after.prices()));
        var unknown = new TreeMap<>(after.unknown());
        unknown.keySet().removeIf(path -> gone.stream().anyMatch(owner -> path.startsWith(owner + "/")));
        return after.withUnknown(unknown);
    }

    /** Paths of everything with an id, as the file names their unknown members. */
    private static List<String> owners(Plan plan) {
        var owners = new ArrayList<String>();
        for (Team team : plan.teams()) {
            owners.add("/teams[" + team.id() + "]");
        }
        for (Workload workload : plan.workloads()) {
            String at = "/workloads[" + workload.id() + "]";
            owners.add(at);
            workload.extras().forEach(extra -> owners.add(at + "/extras[" + extra.meter().key() + "]"));
            if (workload.shape().size() instanceof RequestSize.Histogram(var bins)) {
                bins.forEach(bin -> owners.add(at + "/shape/size/bins[" + bin.id() + "]"));
            }
        }
        for (Quote quote : plan.quotes()) {
            String at = "/quotes[" + quote.id() + "]";
            owners.add(at);
            for (Term term : quote.terms()) {
                owners.add(at + "/terms[" + term.id() + "]");
                if (term instanceof Term.Credits credits) {
                    credits.grants().forEach(grant -> owners.add(at + "/terms[" + term.id() + "]/grants[" + grant.id() + "]"));
                }
                if (term instanceof Term.VolumeTiers tiers) {
                    tiers.tiers().forEach(tier -> owners.add(at + "/terms[" + term.id() + "]/tiers[" + tier.id() + "]"));
                }
            }
        }
        plan.settings().budgets().forEach(budget -> owners.add("/settings/budgets[" + budget.id() + "]"));
        for (Alternative alternative : plan.alternatives()) {
            String at = "/alternatives[" + alternative.id() + "]";
            owners.add(at);
            alternative.routes().forEach(route -> owners.add(at + "/routes[" + route.id() + "]"));
        }
        for (Scenario scenario : plan.scenarios()) {
            owners.add("/scenarios[" + scenario.id() + "]");
        }
        plan.prices().pins().forEach(pin -> owners.add("/prices/pins[" + pin.provider() + "]"));
        return owners;
    }

    /** The lines of an offer have no ids: once it changed, nothing says where their unknown members belong. */
    private static List<String> changedOffers(PinnedPrices before, PinnedPrices after) {
        return before.offers().stream()
                .filter(offer -> !after.offer(offer.id()).equals(Optional.of(offer)))
                .map(Offer::id).map(id -> "/prices/offers[" + id + "]").toList();
    }
}
