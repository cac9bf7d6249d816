package org.tokenwright.app.capacity;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.tokenwright.base.Quantity;
import org.tokenwright.plan.Reservation;

/** A reservation with some parts changed. */
final class ReservationParts {

    private final Reservation old;
    private String name;
    private String price;
    private YearMonth from;
    private Optional<YearMonth> to;
    private List<Reservation.Served> serves;
    private Optional<Quantity> units;
    private boolean spills;

    ReservationParts(Reservation old) {
        this.old = old;
        name = old.name();
        price = old.price();
        from = old.from();
        to = old.to();
        serves = old.serves();
        units = old.units();
        spills = old.spills();
    }

    ReservationParts name(String now) {
        name = now;
        return this;
    }

    ReservationParts price(String now) {
        price = now;
        return this;
    }

    ReservationParts from(YearMonth now) {
        from = now;
        return this;
    }

    ReservationParts to(Optional<YearMonth> now) {
        to = now;
        return this;
    }

    ReservationParts serves(List<Reservation.Served> now) {
        serves = now;
        return this;
    }

    ReservationParts units(Optional<Quantity> now) {
        units = now;
        return this;
    }

    ReservationParts spills(boolean now) {
        spills = now;
        return this;
    }

    Reservation get() {
        return new Reservation(old.id(), name, old.capacity(), price, from, to, serves, units, old.buffer(), spills);
    }
}
