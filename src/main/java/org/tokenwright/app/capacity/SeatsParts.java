package org.tokenwright.app.capacity;

import java.util.Optional;
import org.tokenwright.base.Quantity;
import org.tokenwright.plan.Seats;

/** Seats with some parts changed. */
final class SeatsParts {

    private final Seats old;
    private String name;
    private String seatPlan;
    private Optional<String> team;
    private boolean annual;
    private Seats.Usage usage;
    private Optional<Quantity> allowance;
    private Optional<Quantity> overage;
    private boolean stops;
    private Optional<String> workload;
    private Quantity covered;

    SeatsParts(Seats old) {
        this.old = old;
        name = old.name();
        seatPlan = old.seatPlan();
        team = old.team();
        annual = old.annual();
        usage = old.usage();
        allowance = old.allowance();
        overage = old.overage();
        stops = old.stops();
        workload = old.workload();
        covered = old.covered();
    }

    SeatsParts name(String now) {
        name = now;
        return this;
    }

    SeatsParts seatPlan(String now) {
        seatPlan = now;
        return this;
    }

    SeatsParts team(Optional<String> now) {
        team = now;
        return this;
    }

    SeatsParts annual(boolean now) {
        annual = now;
        return this;
    }

    SeatsParts usage(Seats.Usage now) {
        usage = now;
        return this;
    }

    SeatsParts allowance(Optional<Quantity> now) {
        allowance = now;
        return this;
    }

    SeatsParts overage(Optional<Quantity> now) {
        overage = now;
        return this;
    }

    SeatsParts stops(boolean now) {
        stops = now;
        return this;
    }

    /** What covers none of a workload covers nothing. */
    SeatsParts workload(Optional<String> now) {
        workload = now;
        covered = now.isEmpty() ? Quantity.exact(0, covered.unit()) : covered;
        return this;
    }

    Seats get() {
        return new Seats(old.id(), name, seatPlan, team, old.count(), old.growthPerMonth(), annual, old.activeShare(), usage, allowance,
                overage, stops, workload, covered);
    }
}
