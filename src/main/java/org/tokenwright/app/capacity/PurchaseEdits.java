package org.tokenwright.app.capacity;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.tokenwright.app.form.Lists;
import org.tokenwright.app.text.NewIds;
import org.tokenwright.app.text.Words;
import org.tokenwright.base.Quantity;
import org.tokenwright.base.Unit;
import org.tokenwright.plan.Alternative;
import org.tokenwright.plan.Alternative.Purchases;
import org.tokenwright.plan.Edit;
import org.tokenwright.plan.Plan;
import org.tokenwright.plan.Reservation;
import org.tokenwright.plan.Route;
import org.tokenwright.plan.Seats;
import org.tokenwright.pricing.Capacity;
import org.tokenwright.pricing.Offer;
import org.tokenwright.pricing.SeatPlan;

/** Changes of what an alternative buys besides metered use, with the prices of it. */
final class PurchaseEdits {

    private final Catalog catalog;

    PurchaseEdits(Catalog catalog) {
        this.catalog = catalog;
    }

    private Edit put(Plan plan, Alternative alternative, Purchases purchases, String step) {
        return catalog.pinned(plan, new Edit.ReplaceAlternative(alternative.withPurchases(purchases), step));
    }

    Edit reservations(Plan plan, Alternative alternative, List<Reservation> reservations, String step) {
        Purchases old = alternative.purchases();
        return put(plan, alternative, new Purchases(reservations, old.seats(), old.accountTiers()), step);
    }

    Edit seats(Plan plan, Alternative alternative, List<Seats> seats, String step) {
        Purchases old = alternative.purchases();
        return put(plan, alternative, new Purchases(old.reservations(), seats, old.accountTiers()), step);
    }

    /** @param tier empty for none */
    Edit tier(Plan plan, Alternative alternative, String provider, String tier, String step) {
        Purchases old = alternative.purchases();
        var tiers = new TreeMap<>(old.accountTiers());
        if (tier.isEmpty()) {
            tiers.remove(provider);
        } else {
            tiers.put(provider, tier);
        }
        return put(plan, alternative, new Purchases(old.reservations(), old.seats(), tiers), step);
    }

    Edit replace(Plan plan, String alternativeId, Reservation changed, String step) {
        Alternative alternative = plan.alternative(alternativeId).orElseThrow();
        return reservations(plan, alternative, Lists.changed(alternative.purchases().reservations(), Reservation::id, changed.id(), _ -> changed), step);
    }

    Edit replace(Plan plan, String alternativeId, Seats changed, String step) {
        Alternative alternative = plan.alternative(alternativeId).orElseThrow();
        return seats(plan, alternative, Lists.changed(alternative.purchases().seats(), Seats::id, changed.id(), _ -> changed), step);
    }

    /** Providers of the alternative's offers, in order. */
    static List<String> providers(Alternative alternative) {
        return List.copyOf(new TreeSet<>(alternative.routes().stream().map(route -> Offer.providerOf(route.offer())).toList()));
    }

    /** Offers of the alternative's routes, in their order. */
    static List<String> offers(Alternative alternative) {
        return alternative.routes().stream().map(Route::offer).distinct().toList();
    }

    /** A reservation to be filled, of a capacity that carries an offer of the alternative where there is one; empty where none is known. */
    Optional<Reservation> freshReservation(Plan plan, Alternative alternative) {
        List<Capacity> all = catalog.capacities(plan).stream().filter(capacity -> !capacity.prices().isEmpty()).toList();
        return all.stream().filter(capacity -> offers(alternative).stream().anyMatch(offer -> capacity.load(offer).isPresent())).findFirst()
                .or(() -> all.stream().findFirst()).map(capacity -> new Reservation(
                        NewIds.of(capacity.name(), alternative.purchases().reservations().stream().map(Reservation::id).toList()),
                        NewIds.name(capacity.name(), alternative.purchases().reservations().stream().map(Reservation::name).toList()),
                        capacity.id(), capacity.prices().getFirst().id(), plan.settings().start(), Optional.empty(),
                        served(capacity, alternative), Optional.empty(), Quantity.exact(0, Unit.ONE), capacity.spills()));
    }

    /** What a capacity carries of an alternative and no other reservation has. */
    private static List<Reservation.Served> served(Capacity capacity, Alternative alternative) {
        return offers(alternative).stream().filter(offer -> capacity.load(offer).isPresent())
                .filter(offer -> alternative.purchases().reservations().stream().noneMatch(other -> other.serves(offer).isPresent()))
                .map(offer -> new Reservation.Served(offer, Optional.empty())).toList();
    }

    /** The same reservation of another capacity: what that carries still runs on it. */
    Reservation of(Plan plan, Alternative alternative, Reservation old, String capacityId) {
        Capacity capacity = catalog.capacity(plan, capacityId).orElseThrow();
        String price = capacity.price(old.price()).or(() -> capacity.prices().stream().findFirst()).map(Capacity.UnitPrice::id).orElse("");
        List<Reservation.Served> kept = old.serves().stream().filter(one -> capacity.anyModel() || capacity.load(one.offer()).isPresent()).toList();
        var others = alternative.withPurchases(new Purchases(alternative.purchases().reservations().stream()
                .filter(one -> !one.id().equals(old.id())).toList(), List.of(), new TreeMap<>()));
        boolean isNamedAfterIt = catalog.capacity(plan, old.capacity()).map(before -> old.name().startsWith(before.name())).orElse(false);
        return new Reservation(old.id(), isNamedAfterIt ? NewIds.name(capacity.name(),
                others.purchases().reservations().stream().map(Reservation::name).toList()) : old.name(), capacityId, price, old.from(), old.to(),
                kept.isEmpty() ? served(capacity, others) : kept, old.units(), old.buffer(), capacity.spills());
    }

    /** Seats to be filled; empty where no seat plan is known. */
    Optional<Seats> freshSeats(Plan plan, Alternative alternative) {
        List<SeatPlan> all = catalog.seatPlans(plan);
        return all.stream().filter(one -> one.allowance().isPresent() && one.monthlyFee().isPresent()).findFirst()
                .or(() -> all.stream().findFirst()).map(seatPlan -> {
                    Unit unit = unit(seatPlan).orElse(Unit.of("request").over(Seats.SEAT));
                    BigDecimal usual = seatPlan.allowance().map(SeatPlan.Allowance::amount).orElse(BigDecimal.valueOf(100));
                    Quantity use = Quantity.exact(usual.divide(BigDecimal.TWO), unit);
                    return new Seats(NewIds.of(seatPlan.name(), alternative.purchases().seats().stream().map(Seats::id).toList()),
                            NewIds.name(seatPlan.name(), alternative.purchases().seats().stream().map(Seats::name).toList()), seatPlan.id(),
                            Optional.empty(), Quantity.exact(Math.max(10, seatPlan.minimumSeats()), Seats.SEAT), Quantity.exact(0, Unit.ONE),
                            seatPlan.monthlyFee().isEmpty() && seatPlan.annualFee().isPresent(), Quantity.exact(1, Unit.ONE),
                            new Seats.Usage.Bands(List.of(new Seats.Band("usual", Quantity.exact(1, Unit.ONE), use))), Optional.empty(),
                            Optional.empty(), seatPlan.overage().isEmpty(), Optional.empty(), Quantity.exact(0, Unit.ONE));
                });
    }

    static Optional<Unit> unit(SeatPlan seatPlan) {
        return seatPlan.allowance().map(allowance -> Unit.of(allowance.unit()).over(Seats.SEAT));
    }

    String removed(String name) {
        return Words.get("edit.remove", name);
    }
}
