package org.tokenwright.plan;

import java.math.BigDecimal;
import java.util.Optional;

/** Which unit and which values the numbers of a reservation may have. */
public final class ReservationRules {

    public static final NumberRule UNITS = NumberRule.atLeastZero(Reservation.UNIT);
    public static final NumberRule BUFFER = NumberRule.SHARE;
    /** A unit that serves nothing is no capacity. */
    public static final NumberRule THROUGHPUT =
            new NumberRule(Reservation.THROUGHPUT, BigDecimal.ZERO, false, Optional.empty());

    private ReservationRules() {
    }

    /** @param path below the reservation, such as {@code throughput/acme/large} */
    static Optional<NumberRule> of(String path) {
        return Optional.ofNullable(switch (path) {
            case "units" -> UNITS;
            case "buffer" -> BUFFER;
            default -> path.startsWith("throughput/") ? THROUGHPUT : null;
        });
    }
}
