package org.tokenwright.resolve;

import java.util.Optional;
import org.tokenwright.plan.Reservation;
import org.tokenwright.pricing.Capacity;
import org.tokenwright.pricing.Capacity.UnitPrice;

/** Why a reservation cannot be priced. */
final class ReservationGaps {

    private ReservationGaps() {
    }

    static Optional<String> of(Reservation reservation, Optional<Capacity> found, PlanSheet sheet) {
        if (found.isEmpty()) {
            return Optional.of("capacity " + reservation.capacity() + " is on no price sheet of this plan");
        }
        Capacity capacity = found.get();
        Optional<UnitPrice> price = capacity.price(reservation.price());
        if (price.isEmpty()) {
            return Optional.of(capacity.name() + " has no price " + reservation.price());
        }
        Optional<String> unknown = sheet.noExchange(price.get().currency());
        if (unknown.isPresent()) {
            return unknown;
        }
        return reservation.serves().stream().filter(served -> capacity.load(served.offer()).isEmpty() && served.throughput().isEmpty())
                .findFirst().map(served -> "how much of " + served.offer() + " one " + capacity.unitName() + " of " + capacity.name()
                        + " serves is neither published nor stated in the plan");
    }
}
