package org.tokenwright.store;

import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.tokenwright.contract.Quote;
import org.tokenwright.contract.Term;
import org.tokenwright.plan.Alternative;
import org.tokenwright.plan.Plan;
import org.tokenwright.plan.Settings;
import org.tokenwright.pricing.Offer;
import org.tokenwright.workload.Workload;

/** Makes unknown members at places that a plan has. */
final class RandomUnknown extends RandomParts {

    private final SortedMap<String, String> result = new TreeMap<>();

    RandomUnknown(SplittableRandom random) {
        super(random);
    }

    SortedMap<String, String> of(Plan plan) {
        put("/x~1y");
        settings(plan.settings());
        plan.teams().forEach(team -> put("/teams[" + team.id() + "]/colour"));
        plan.workloads().forEach(workload -> workload("/workloads[" + workload.id() + "]", workload));
        plan.quotes().forEach(quote -> quote("/quotes[" + quote.id() + "]", quote));
        plan.alternatives().forEach(this::alternative);
        plan.scenarios().forEach(scenario -> scenario.differences().keySet().stream().limit(2).forEach(
                id -> put("/scenarios[" + scenario.id() + "]/differences/" + IdPath.escape(id) + "/x")));
        plan.prices().offers().forEach(this::offer);
        return result;
    }

    private void settings(Settings settings) {
        put("/settings/later");
        put("/settings/unfitTolerance/confidence");
        settings.exchangeRates().forEach(rate -> {
            String at = "/settings/exchangeRates[" + rate.id() + "]";
            put(at + "/source");
            rate.steps().forEach(step -> put(at + "/steps[" + step.since() + "]/x"));
        });
        settings.budgets().forEach(budget -> put("/settings/budgets[" + budget.id() + "]/owner"));
    }

    private void workload(String at, Workload workload) {
        put(at + "/~2odd]");
        put(at + "/load/weekends");
        workload.extras().forEach(extra -> put(at + "/extras[" + extra.meter().key() + "]/x"));
        workload.prefixes().forEach(prefix -> {
            put(at + "/prefixes[" + prefix.id() + "]/x");
            put(at + "/prefixes[" + prefix.id() + "]/arrivals/x");
        });
    }

    private void quote(String at, Quote quote) {
        put(at + "/signed");
        quote.document().ifPresent(_ -> put(at + "/document/pages"));
        quote.terms().forEach(term -> term(at + "/terms[" + term.id() + "]", term));
    }

    private void term(String at, Term term) {
        put(at + "/clause");
        switch (term) {
            case Term.Discount _ -> put(at + "/share/x");
            case Term.VolumeTiers volume -> volume.tiers().forEach(tier -> {
                put(at + "/tiers[" + tier.id() + "]/x");
                put(at + "/tiers[" + tier.id() + "]/discount/x");
            });
            case Term.Commitment commitment -> {
                for (int i = 0; i < commitment.amounts().size(); i++) {
                    put(at + "/amounts[" + i + "]/x");
                }
            }
            case Term.Credits credits -> credits.grants().forEach(grant -> put(at + "/grants[" + grant.id() + "]/x"));
            default -> { }
        }
    }

    private void alternative(Alternative alternative) {
        alternative.routes().forEach(route ->
                put("/alternatives[" + alternative.id() + "]/routes[" + route.id() + "]/fallback"));
        purchases("/alternatives[" + alternative.id() + "]", alternative.purchases());
    }

    private void purchases(String at, Alternative.Purchases purchases) {
        purchases.reservations().forEach(reservation -> {
            put(at + "/reservations[" + reservation.id() + "]/x");
            reservation.serves().forEach(served ->
                    put(at + "/reservations[" + reservation.id() + "]/serves[" + served.offer() + "]/x"));
        });
        purchases.seats().forEach(seats -> {
            put(at + "/seats[" + seats.id() + "]/x");
            put(at + "/seats[" + seats.id() + "]/usage/x");
        });
    }

    private void offer(Offer offer) {
        String at = "/prices/offers[" + offer.id() + "]";
        put(at + "/life/x");
        for (int i = 0; i < offer.rates().size(); i++) {
            put(at + "/rates[" + i + "]/x");
        }
    }

    private void put(String path) {
        if (random.nextInt(3) == 0) {
            result.put(path,
                    pick("1.50", "null", "\"text\"", "{\"a\": [1, {}, []], \"b\": true}", "[]", "-0", "1e400"));
        }
    }
}
