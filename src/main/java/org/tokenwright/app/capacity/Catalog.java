package org.tokenwright.app.capacity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.tokenwright.plan.Edit;
import org.tokenwright.plan.PinnedPrices;
import org.tokenwright.plan.Plan;
import org.tokenwright.plan.PricePinning;
import org.tokenwright.pricing.AccountTier;
import org.tokenwright.pricing.Capacity;
import org.tokenwright.pricing.PriceBook;
import org.tokenwright.pricing.PriceBook.Revision;
import org.tokenwright.pricing.PriceSheet;
import org.tokenwright.pricing.SeatPlan;

/**
 * What there is to buy besides metered use: what a plan holds, and what the revisions that it takes prices from list besides.
 */
final class Catalog {

    private final Optional<PriceBook> book;

    private Catalog(Optional<PriceBook> book) {
        this.book = book;
    }

    /** What plans hold alone, until the price book is read. */
    static Catalog ofPlan() {
        return new Catalog(Optional.empty());
    }

    static Catalog of(PriceBook book) {
        return new Catalog(Optional.of(book));
    }

    List<Capacity> capacities(Plan plan) {
        return all(plan, plan.prices().capacities(), PriceSheet::capacities, Capacity::id, one -> provider(plan, one.provider()) + one.name());
    }

    List<SeatPlan> seatPlans(Plan plan) {
        return all(plan, plan.prices().seatPlans(), PriceSheet::seatPlans, SeatPlan::id, one -> provider(plan, one.provider()) + one.name());
    }

    /** In rising order. */
    List<AccountTier> accountTiers(Plan plan, String provider) {
        List<AccountTier> held = plan.prices().accountTiers().stream().filter(tier -> tier.provider().equals(provider)).toList();
        return held.isEmpty() ? revision(plan, provider).map(found -> found.sheet().accountTiers()).orElse(List.of()) : held;
    }

    Optional<Capacity> capacity(Plan plan, String id) {
        return capacities(plan).stream().filter(one -> one.id().equals(id)).findFirst();
    }

    Optional<SeatPlan> seatPlan(Plan plan, String id) {
        return seatPlans(plan).stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /** What a person calls a provider. */
    String provider(Plan plan, String id) {
        return plan.prices().pin(id).map(PinnedPrices.Pin::name).or(() -> revision(plan, id).map(found -> found.sheet().providerName()))
                .orElse(id);
    }

    private Optional<Revision> revision(Plan plan, String provider) {
        return book.flatMap(prices -> plan.prices().pin(provider)
                .flatMap(pin -> prices.revision(provider, pin.revision())).or(() -> prices.newest(provider)));
    }

    /** What the plan holds goes before what is listed. */
    private <T> List<T> all(Plan plan, List<T> held, Function<PriceSheet, List<T>> listed, Function<T, String> id,
            Function<T, String> order) {
        var byId = new TreeMap<String, T>();
        book.ifPresent(prices -> prices.providers().forEach(provider -> revision(plan, provider).ifPresent(found ->
                listed.apply(found.sheet()).forEach(one -> byId.put(id.apply(one), one)))));
        held.forEach(one -> byId.put(id.apply(one), one));
        var all = new ArrayList<>(byId.values());
        all.sort(Comparator.comparing(one -> order.apply(one).toLowerCase(Locale.ROOT)));
        return List.copyOf(all);
    }

    /**
     * The edit together with the prices of what it buys.
     *
     * @throws IllegalArgumentException saying why a price cannot be had
     */
    Edit pinned(Plan plan, Edit edit) {
        if (book.isEmpty()) {
            return edit;
        }
        Plan changed = edit.change(plan);
        PricePinning.Completed completed = PricePinning.complete(changed, book.get());
        completed.problems().stream().filter(problem -> PricePinning.complete(plan, book.get()).problems().stream()
                .noneMatch(problem::equals)).findFirst().ifPresent(problem -> {
                    throw new IllegalArgumentException(problem.message());
                });
        return completed.plan().prices().equals(changed.prices()) ? edit
                : new Edit.Together(List.of(edit, new Edit.SetPrices(completed.plan().prices(), edit.name())), edit.name());
    }
}
