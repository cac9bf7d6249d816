package org.tokenwright.plan;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tokenwright.base.Quantity;
import org.tokenwright.plan.Reservation.Served;
import org.tokenwright.pricing.Capacity;

/** What is wrong or odd in reserved capacity, apart from single numbers. */
final class ReservationCheck {

    private final Plan plan;
    private final Alternative alternative;
    private final String at;
    private final Findings findings;

    /** @param at place of the reservation */
    ReservationCheck(Plan plan, Alternative alternative, String at, Findings findings) {
        this.plan = plan;
        this.alternative = alternative;
        this.at = at;
        this.findings = findings;
    }

    void check(Reservation reservation) {
        boolean isDated = findings.year(at + "/from", reservation.from())
                & reservation.to().map(to -> findings.year(at + "/to", to)).orElse(true);
        if (isDated) {
            months(reservation);
        }
        serves(reservation);
        plan.prices().capacity(reservation.capacity()).ifPresentOrElse(capacity -> sold(reservation, capacity),
                () -> findings.odd(at + "/capacity", "the plan holds no prices of \"" + reservation.capacity() + "\""));
    }

    private void months(Reservation reservation) {
        YearMonth start = plan.settings().start();
        YearMonth from = reservation.from();
        YearMonth to = reservation.to().orElse(YearMonth.of(9999, 12));
        if (!from.isBefore(to)) {
            findings.error(at + "/to", "ends in " + to + ", not after its start in " + from);
        } else if (!to.isAfter(start)) {
            findings.odd(at + "/to", "the reservation has ended in " + to + "; the plan starts in " + start);
        } else if (!from.isBefore(start.plusMonths(plan.settings().months()))) {
            findings.odd(at + "/from", "the reservation starts in " + from + ", after the plan ends");
        }
    }

    private void serves(Reservation reservation) {
        if (reservation.serves().isEmpty()) {
            findings.odd(at + "/serves", "nothing runs on it");
        }
        reservation.serves().stream().map(Served::offer)
                .filter(offer -> alternative.routes().stream().noneMatch(route -> route.offer().equals(offer)))
                .forEach(offer -> findings.odd(at + "/serves[" + offer + "]", "no route of the alternative uses \"" + offer + "\""));
    }

    private void sold(Reservation reservation, Capacity capacity) {
        capacity.price(reservation.price()).ifPresentOrElse(price -> terms(reservation, price),
                () -> findings.odd(at + "/price", "\"" + capacity.id() + "\" has no price \"" + reservation.price() + "\", only "
                        + capacity.prices().stream().map(Capacity.UnitPrice::id).collect(Collectors.joining(", "))));
        for (Served served : reservation.serves()) {
            Optional<Capacity.UnitLoad> load = capacity.load(served.offer());
            load.ifPresent(published -> reservation.units().ifPresent(units -> units(units, published)));
            if (load.isEmpty() && served.throughput().isEmpty()) {
                findings.odd(at + "/serves[" + served.offer() + "]/throughput", "must be given: \"" + capacity.id()
                        + "\" publishes none for \"" + served.offer() + "\"");
            }
        }
    }

    /** Units are bought for whole terms, so an end within one is paid on. */
    private void terms(Reservation reservation, Capacity.UnitPrice price) {
        long term = price.commitment().toTotalMonths();
        reservation.to().filter(to -> term > 0 && reservation.from().isBefore(to)).ifPresent(to -> {
            long months = ChronoUnit.MONTHS.between(reservation.from(), to);
            if (months % term != 0) {
                findings.odd(at + "/to", "ends in " + to + " after " + months + " months; \"" + price.id()
                        + "\" is bought for " + term + " months at a time from " + reservation.from());
            }
        });
    }

    private void units(Quantity units, Capacity.UnitLoad load) {
        BigDecimal count = units.value();
        String forOffer = " for \"" + load.offer() + "\" (" + count.toPlainString() + ")";
        if (count.signum() > 0 && count.compareTo(load.minimum()) < 0) {
            findings.odd(at + "/units", "at least " + load.minimum().toPlainString() + " units are sold" + forOffer);
        } else if (load.step().signum() > 0 && count.remainder(load.step()).signum() != 0) {
            findings.odd(at + "/units", "units are sold in multiples of " + load.step().toPlainString() + forOffer);
        }
    }
}
