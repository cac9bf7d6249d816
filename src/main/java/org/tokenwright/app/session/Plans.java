package org.tokenwright.app.session;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.tokenwright.plan.Alternative;
import org.tokenwright.plan.PinnedPrices;
import org.tokenwright.plan.Plan;
import org.tokenwright.plan.PricePinning;
import org.tokenwright.pricing.PriceBook;
import org.tokenwright.store.Loaded;
import org.tokenwright.store.PlanNotes;
import org.tokenwright.store.PlanStore;
import org.tokenwright.store.Recovery;
import org.tokenwright.store.SamplePlans;

/** Reads plans and gives them the prices they use. Slow: for a background thread. */
public final class Plans {

    /**
     * A plan ready to be shown.
     *
     * @param notes what a person should know about it, one sentence each
     * @param recovery changes to it that were never saved
     */
    public record Opened(Plan plan, Optional<Path> file, Optional<String> readOnlyReason, List<String> notes,
            Optional<Recovery> recovery) {}

    private final PlanStore store;
    private final Supplier<PriceBook> reading;
    private PriceBook prices;

    /** @param prices asked for once, when prices are needed that a plan does not hold */
    public Plans(PlanStore store, Supplier<PriceBook> prices) {
        this.store = store;
        reading = prices;
    }

    /** All known prices; read when first asked for. */
    public synchronized PriceBook prices() {
        if (prices == null) {
            prices = reading.get();
        }
        return prices;
    }

    public PlanStore store() {
        return store;
    }

    /** @throws org.tokenwright.store.FileProblem if it cannot be read or is no plan */
    public Opened open(Path file) {
        Loaded<Plan> loaded = store.open(file);
        return completed(loaded, Optional.of(file), store.recovery(file));
    }

    /** A plan that is part of the program. */
    public Opened sample(String name) {
        return completed(SamplePlans.open(name), Optional.empty(), Optional.empty());
    }

    /** A recovered plan with its prices. */
    public Plan recovered(Recovery recovery) {
        return complete(recovery.plan().content()).plan();
    }

    private Opened completed(Loaded<Plan> loaded, Optional<Path> file, Optional<Recovery> recovery) {
        PricePinning.Completed complete = complete(loaded.content());
        var notes = new ArrayList<>(PlanNotes.of(loaded, complete));
        loaded.readOnlyReason().ifPresent(notes::remove);   // it is shown on its own
        complete.problems().forEach(problem -> notes.add(problem.message()));
        return new Opened(complete.plan(), file, loaded.readOnlyReason(), notes, recovery);
    }

    private PricePinning.Completed complete(Plan plan) {
        boolean hasAll = plan.alternatives().stream().allMatch(alternative -> hasAll(plan.prices(), alternative));
        return hasAll ? new PricePinning.Completed(plan, List.of()) : PricePinning.complete(plan, prices());
    }

    private static boolean hasAll(PinnedPrices prices, Alternative alternative) {
        Alternative.Purchases purchases = alternative.purchases();
        return alternative.routes().stream().allMatch(route -> prices.offer(route.offer()).isPresent())
                && purchases.reservations().stream().allMatch(reservation -> prices.capacity(reservation.capacity()).isPresent())
                && purchases.seats().stream().allMatch(seats -> prices.seatPlan(seats.seatPlan()).isPresent())
                && purchases.accountTiers().values().stream().allMatch(id -> prices.accountTiers().stream().anyMatch(tier -> tier.id().equals(id)));
    }
}
