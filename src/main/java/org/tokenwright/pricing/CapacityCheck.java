package org.tokenwright.pricing;

import static org.tokenwright.pricing.PurchaseCheck.notNegative;
import static org.tokenwright.pricing.PurchaseCheck.positive;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.tokenwright.pricing.Capacity.UnitLoad;
import org.tokenwright.pricing.Capacity.UnitPrice;
import org.tokenwright.pricing.Capacity.Weights;

/** Checks the capacities of a sheet. */
final class CapacityCheck {

    static final String NOT_SOLD = "capacity for a model that the sheet does not sell (";

    private final PriceSheet sheet;
    private final PurchaseCheck common;
    private final Set<String> sold;

    CapacityCheck(PriceSheet sheet, Findings findings) {
        this.sheet = sheet;
        common = new PurchaseCheck(sheet, findings.at("capacities"));
        sold = sheet.offers().stream().map(Offer::id).collect(Collectors.toSet());
    }

    void run() {
        for (Capacity capacity : sheet.capacities()) {
            Findings at = common.head(capacity.id(), capacity.provider());
            at.require(!capacity.unitName().isBlank(), "the unit has no name");
            prices(capacity, at);
            loads(capacity, at);
        }
    }

    private void prices(Capacity capacity, Findings at) {
        at.require(!capacity.prices().isEmpty(), "there is no price");
        var ids = new HashSet<String>();
        for (int i = 0; i < capacity.prices().size(); i++) {
            UnitPrice price = capacity.prices().get(i);
            Findings line = at.at("prices", i);
            line.require(!price.id().isBlank() && ids.add(price.id()), "price id is empty or used twice (" + price.id() + ")");
            PriceRange.check(price.amount(), "unit and " + (price.per() == Capacity.Per.HOUR ? "hour" : "month"), line);
            PurchaseCheck.currency(price.currency(), line);
            line.require(!price.commitment().isNegative(), "commitment is negative (" + price.commitment() + ")");
            common.source(price.source(), line);
        }
    }

    private void loads(Capacity capacity, Findings at) {
        var offers = new HashSet<String>();
        for (int i = 0; i < capacity.loads().size(); i++) {
            UnitLoad load = capacity.loads().get(i);
            Findings line = at.at("loads", i);
            line.require(offers.add(load.offer()), "two loads of one offer (" + load.offer() + ")");
            line.require(!isOwn(load) || sold.contains(load.offer()), NOT_SOLD + load.offer() + ")");
            positive("throughput of a unit", load.tokensPerMinute(), line);
            notNegative("fewest units", load.minimum(), line);
            positive("step", load.step(), line);
            weights(load.weights(), line);
            common.source(load.source(), line);
        }
    }

    /** Another provider's offer, such as that of a maker who sells on two platforms, is looked for across sheets. */
    private boolean isOwn(UnitLoad load) {
        return Offer.providerOf(load.offer()).equals(sheet.provider());
    }

    private static void weights(Weights weights, Findings at) {
        notNegative("weight of input", weights.input(), at);
        notNegative("weight of cache writes", weights.cacheWrite(), at);
        notNegative("weight of cache reads", weights.cacheRead(), at);
        notNegative("weight of output", weights.output(), at);
    }
}
