package org.tokenwright.store;

import java.time.YearMonth;
import org.tokenwright.plan.Reservation;
import org.tokenwright.plan.ReservationRules;

/** Reserved capacity of an alternative in JSON. */
final class ReservationJson {

    private ReservationJson() {
    }

    static Reservation read(JsonCursor reservation) {
        String id = reservation.text("id");
        return new Reservation(id, reservation.text("name", id), reservation.text("capacity"), reservation.text("price"),
                reservation.get("from").month(), reservation.find("to").map(JsonCursor::month),
                reservation.list("serves", ReservationJson::served),
                reservation.find("units").map(units -> QuantityJson.read(units, ReservationRules.UNITS)),
                UsualZero.read(reservation, "buffer", ReservationRules.BUFFER), reservation.bool("spills"));
    }

    static Json write(Reservation reservation) {
        var result = new Members()
                .put("id", reservation.id())
                .put("name", reservation.name())
                .put("capacity", reservation.capacity())
                .put("price", reservation.price())
                .put("from", reservation.from().toString())
                .<YearMonth>put("to", reservation.to(), Members::text)
                .put("serves", reservation.serves(), ReservationJson::served)
                .put("units", reservation.units(), QuantityJson::write);
        return UsualZero.write(result, "buffer", reservation.buffer()).putIfTrue("spills", reservation.spills()).object();
    }

    private static Reservation.Served served(JsonCursor served) {
        return new Reservation.Served(OfferJson.id(served.get("offer")), served.find("throughput")
                .map(throughput -> QuantityJson.read(throughput, ReservationRules.THROUGHPUT)));
    }

    private static Json served(Reservation.Served served) {
        return new Members().put("offer", served.offer())
                .put("throughput", served.throughput(), QuantityJson::write).line();
    }
}
