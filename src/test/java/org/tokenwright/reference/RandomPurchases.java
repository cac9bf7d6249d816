package org.tokenwright.reference;

import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.tokenwright.plan.Alternative;
import org.tokenwright.plan.Alternative.Purchases;
import org.tokenwright.plan.PinnedPrices;
import org.tokenwright.plan.Plan;
import org.tokenwright.plan.PlanCheck;

/** Gives plans reserved capacity and seats. */
final class RandomPurchases {

    private RandomPurchases() {
    }

    static Plan on(long seed, Plan plan) {
        var draw = new Draw(~seed * 37);
        var capacity = new RandomCapacity(draw, plan);
        var seats = new RandomSeats(draw, plan);
        Alternative first = plan.alternatives().getFirst();
        Stream<Alternative> others = draw.oneIn(5) ? Stream.of(new Alternative("other", "Other", first.routes(), first.quotes())) : Stream.empty();
        List<Alternative> alternatives = Stream.concat(plan.alternatives().stream(), others).map(each -> each.withPurchases(
                new Purchases(capacity.reservations(each), seats.seats(), new TreeMap<>()))).toList();
        PinnedPrices prices = plan.prices();
        return PlanCheck.require(plan.withAlternatives(alternatives)
                .withPrices(new PinnedPrices(prices.pins(), prices.offers(), capacity.capacities(), seats.seatPlans(), List.of())));
    }

    /** Money that a plan can exchange, but for a few times. */
    static String currency(Draw draw, Plan plan) {
        return draw.oneIn(plan.settings().exchangeRates().isEmpty() ? 80 : 3) ? "EUR" : "USD";
    }
}
