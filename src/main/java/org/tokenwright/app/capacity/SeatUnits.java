package org.tokenwright.app.capacity;

import org.tokenwright.app.text.Words;
import org.tokenwright.base.Unit;
import org.tokenwright.plan.Seats;

/** What use of seats is counted in. */
final class SeatUnits {

    private SeatUnits() {
    }

    /** For example {@code credits} of {@code credit/seat}. */
    static String use(Unit perSeat) {
        String unit = perSeat.times(Seats.SEAT).toString();
        return Words.has("seats.unit." + unit) ? Words.get("seats.unit." + unit) : unit;
    }
}
