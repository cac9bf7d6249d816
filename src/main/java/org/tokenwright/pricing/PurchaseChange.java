package org.tokenwright.pricing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * How a capacity, a seat plan or an account tier differs between two readings. Sources, notes and names are no difference.
 *
 * @param before empty when it is new
 * @param after empty when it is no longer listed
 */
public record PurchaseChange<T>(String id, Optional<T> before, Optional<T> after) {

    /** What differs of the capacities in use. */
    public static List<PurchaseChange<Capacity>> capacities(List<Capacity> used, List<Capacity> listed) {
        return ofUsed(used, listed, Capacity::id, Terms::of);
    }

    /** What differs of the seat plans in use. */
    public static List<PurchaseChange<SeatPlan>> seatPlans(List<SeatPlan> used, List<SeatPlan> listed) {
        return ofUsed(used, listed, SeatPlan::id, Terms::of);
    }

    /** What differs between all tiers of one provider, with those that are new. */
    public static List<PurchaseChange<AccountTier>> accountTiers(List<AccountTier> before, List<AccountTier> after) {
        var changes = new ArrayList<>(ofUsed(before, after, AccountTier::id, Terms::of));
        List<String> known = before.stream().map(AccountTier::id).toList();
        after.stream().filter(tier -> !known.contains(tier.id()))
                .forEach(tier -> changes.add(new PurchaseChange<>(tier.id(), Optional.empty(), Optional.of(tier))));
        return List.copyOf(changes);
    }

    private static <T> List<PurchaseChange<T>> ofUsed(
            List<T> used, List<T> listed, Function<T, String> id, Function<T, List<Object>> terms) {
        var byId = new LinkedHashMap<String, T>();
        listed.forEach(one -> byId.putIfAbsent(id.apply(one), one));
        return used.stream()
                .map(one -> new PurchaseChange<>(id.apply(one), Optional.of(one), Optional.ofNullable(byId.get(id.apply(one)))))
                .filter(change -> !change.after().map(terms).equals(change.before().map(terms)))
                .toList();
    }
}
