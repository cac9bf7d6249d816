package org.tokenwright.reference;

import java.util.ArrayList;
import java.util.List;
import org.tokenwright.contract.Allocation;
import org.tokenwright.contract.Term;
import org.tokenwright.pricing.Price;

/** Which cases of quotes a test must have met. */
final class QuoteCoverage {

    private QuoteCoverage() {
    }

    static List<String> names() {
        var names = new ArrayList<>(List.of("quote: list price in another currency", "list price in another currency, exchanged",
                "price: in a currency that cannot be exchanged", "quote: in another currency than the plan",
                "quote: starts inside the plan", "quote: ends inside the plan", "quote: began before the plan",
                "quote: of some offers", "quote: nothing bought", "quote: usage bought", "quote: beside list prices",
                "quote: no terms", "quote: cannot be settled", "quote: tiers, promise and credits", "quote: tax", "quote: one-off cost",
                "quote: protected day has a price", "quote: protected day has no single price",
                "quote: protected price has grown", "quote: tiers used before", "quote: tiers exactly at a bound",
                "quote: tiers cross a bound", "quote: tiers cover more than another term", "quote: minimum spend",
                "quote: commitment of some usage", "quote: commitment of nothing", "quote: commitment exactly used",
                "quote: promise is open when the plan starts", "quote: commitment used before", "quote: overage begins in the month",
                "quote: shortfall due", "quote: shortfall of nothing", "quote: fixed fee paid ahead", "quote: fixed fee of a month",
                "quote: support by spend", "quote: support at its minimum", "quote: credits for everything",
                "quote: credits for some usage", "quote: credits used", "quote: credits pay everything",
                "quote: credits pay several parts", "quote: a pool pays what another has left", "quote: credits lost", "quote: grant of nothing", "quote: grant that is paid",
                "quote: grant from before the plan", "quote: nothing to divide among", "exchange: inverse", "exchange: changes"));
        for (String term : List.of("Discount", "Surcharge", "AgreedPrice", "PriceProtection")) {
            names.add("quote: " + term);
            names.add("quote: " + term + " with days");
            names.add("quote: " + term + " of some usage");
            names.add("quote: " + term + " on a volume price");
        }
        for (var decreases : Term.Decreases.values()) {
            names.add("quote: protection " + decreases + " binds");
            names.add("quote: protection " + decreases + " does not bind");
        }
        for (var overage : Term.Overage.values()) {
            names.add("quote: commitment " + overage);
        }
        for (var payment : Term.Payment.values()) {
            names.add("quote: commitment paid " + payment);
        }
        names.add("quote: divided by " + Allocation.LIST_COST);
        names.add("quote: divided by " + Allocation.TOKENS);
        names.add("quote: allocation " + Allocation.OWN_LINE);
        for (var measure : Term.Measure.values()) {
            tiers(names, "quote: tiers " + measure + " ");
        }
        return names;
    }

    private static void tiers(List<String> names, String measure) {
        for (var semantics : Price.Semantics.values()) {
            for (var edge : Price.Edge.values()) {
                names.add(measure + "monthly " + semantics + " " + edge);
                names.add(measure + "annual " + semantics + " " + edge);
            }
        }
        for (var crossing : Price.Crossing.values()) {
            names.add(measure + "annual ALL_UNITS " + crossing);
        }
    }
}
