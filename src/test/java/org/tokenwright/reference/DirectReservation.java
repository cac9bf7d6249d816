package org.tokenwright.reference;

import static org.tokenwright.reference.DecimalMath.DIGITS;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.tokenwright.base.Meter;
import org.tokenwright.plan.Reservation;
import org.tokenwright.pricing.Capacity;
import org.tokenwright.pricing.Capacity.UnitLoad;
import org.tokenwright.pricing.Capacity.UnitPrice;

/** One reservation: what it is asked for, how many units are bought, which part of each route's load they serve, what they cost. */
final class DirectReservation {

    /**
     * Shares of a month's load; together the load of the part that is divided.
     *
     * @param gross load before anything was taken off
     */
    record Split(BigDecimal served, BigDecimal metered, BigDecimal refused, BigDecimal gross) {}

    private static final MathContext TWELVE = new MathContext(12, RoundingMode.HALF_EVEN);

    private final DirectCalendar calendar;
    private final Reservation reservation;
    private final Capacity capacity;
    private final UnitPrice price;
    private final List<String> workloads;
    private final List<DirectDemand> demands = new ArrayList<>();
    private final PricingCoverage coverage;

    /** @param parts of all months whose offers it serves */
    DirectReservation(DirectCalendar calendar, Reservation reservation, Capacity capacity, List<DirectPart> parts, PricingCoverage coverage) {
        this.calendar = calendar;
        this.reservation = reservation;
        this.capacity = capacity;
        this.coverage = coverage;
        price = capacity.price(reservation.price()).orElseThrow();
        workloads = parts.stream().map(DirectPart::workload).distinct().toList();
        var curves = parts.stream().map(part -> part.work().workload().load()).distinct().toList();
        for (int month = 0; month < calendar.settings().months(); month++) {
            int mine = month;
            demands.add(new DirectDemand(reservation, capacity, new DirectLevels(calendar, month, curves),
                    parts.stream().filter(part -> part.slice().month() == mine).toList()));
        }
    }

    Reservation reservation() {
        return reservation;
    }

    boolean holds(int month) {
        YearMonth at = calendar.at(month);
        return !at.isBefore(reservation.from()) && reservation.to().map(at::isBefore).orElse(true);
    }

    BigDecimal units(int month) {
        if (!holds(month)) {
            return BigDecimal.ZERO;
        }
        return reservation.units().map(units -> units.value()).orElseGet(() -> sized(peakOfTerm(month)));
    }

    /** Of the months of the plan that are bought together with a month. */
    private BigDecimal peakOfTerm(int month) {
        long length = Math.max(1, price.commitment().toTotalMonths());
        long since = ChronoUnit.MONTHS.between(reservation.from(), calendar.at(month));
        int first = month - (int) (since % length);
        coverage.hit("capacity: term " + (length == 1 ? "of a month" : first < 0 ? "from before the plan" : "of several months"));
        coverage.hitIf(first > 0 && since >= length && length > 1, "capacity: another term begins");
        return IntStream.range(Math.max(0, first), Math.min(calendar.settings().months(), first + (int) length))
                .mapToObj(each -> demands.get(each).peak()).reduce(BigDecimal.ZERO, BigDecimal::max);
    }

    private BigDecimal sized(BigDecimal peak) {
        BigDecimal step = most(UnitLoad::step);
        BigDecimal wanted = up(peak.multiply(BigDecimal.ONE.add(reservation.buffer().value())), step);
        BigDecimal least = up(most(UnitLoad::minimum), step);
        coverage.hit("capacity: units " + (wanted.compareTo(least) < 0 ? "at the minimum" : "by the peak"));
        coverage.hitIf(reservation.buffer().value().signum() > 0, "capacity: buffer");
        return wanted.max(least);
    }

    private BigDecimal most(Function<UnitLoad, BigDecimal> of) {
        return reservation.serves().stream().flatMap(served -> capacity.load(served.offer()).stream()).map(of)
                .reduce(BigDecimal::max).orElse(BigDecimal.ONE);
    }

    private static BigDecimal up(BigDecimal number, BigDecimal step) {
        return number.divide(step, DIGITS).round(TWELVE).setScale(0, RoundingMode.CEILING).multiply(step);
    }

    /** Minute by minute: of a need above the units the part above is not served. */
    Split split(DirectPart part) {
        int month = part.slice().month();
        DirectDemand demand = demands.get(month);
        BigDecimal[] load = demand.load(part);
        BigDecimal units = units(month);
        BigDecimal above = BigDecimal.ZERO;
        for (int kind = 0; kind < load.length; kind++) {
            BigDecimal need = demand.need(kind);
            if (need.compareTo(units) > 0) {
                above = above.add(load[kind].multiply(need.subtract(units)).divide(need, DIGITS));
            }
        }
        BigDecimal served = DecimalMath.difference(part.load(), above);
        met(part, served, above);
        return reservation.spills() ? new Split(served, above, BigDecimal.ZERO, part.load())
                : new Split(served, BigDecimal.ZERO, above, part.load());
    }

    private void met(DirectPart part, BigDecimal served, BigDecimal above) {
        boolean isDivided = served.signum() > 0 && above.signum() > 0;
        coverage.hitIf(isDivided, "capacity: some served, some " + (reservation.spills() ? "spilled" : "refused"));
        coverage.hitIf(isDivided && !part.hours().isAll(), "capacity: served in a price window");
        coverage.hitIf(isDivided && part.slice().index() > 0, "capacity: changes inside a month");
        coverage.hitIf(isDivided && !part.kept().isEmpty(), "capacity: serves cached prefixes");
        coverage.hitIf(isDivided && part.tiers().keySet().stream().anyMatch(tier -> !tier.equals("standard")), "capacity: beside other service tiers");
        coverage.hitIf(isDivided && demands.get(part.slice().month()).levels() > 2, "capacity: several load levels");
        coverage.hitIf(served.signum() > 0 && above.signum() == 0, "capacity: everything served");
        coverage.hitIf(part.sizes().bracketCount() > 1 && isDivided, "capacity: serves brackets");
    }

    /** What the units of a month cost, in the currency of their price. */
    private BigDecimal cost(int month) {
        coverage.hitIf(holds(month), "capacity: price per " + price.per());
        BigDecimal times = price.per() == Capacity.Per.HOUR ? calendar.hours(month) : BigDecimal.ONE;
        return units(month).multiply(price.amount()).multiply(times, DIGITS);
    }

    /** Adds the cost of all months, each divided by the unit-hours that workloads demand. */
    void charge(DirectBill bill) {
        for (int month = 0; month < calendar.settings().months(); month++) {
            BigDecimal cost = cost(month);
            figures(month, bill);
            DirectDemand demand = demands.get(month);
            BigDecimal all = workloads.stream().map(demand::unitMinutes).reduce(BigDecimal.ZERO, BigDecimal::add);
            for (String workload : workloads.isEmpty() ? List.of("") : workloads) {
                BigDecimal share = all.signum() > 0 ? demand.unitMinutes(workload).divide(all, DIGITS)
                        : BigDecimal.ONE.divide(BigDecimal.valueOf(Math.max(1, workloads.size())), DIGITS);
                BigDecimal amount = cost.multiply(share, DIGITS);
                bill.charge(workload, Meter.of(Meter.Kind.UNIT_HOUR), month, amount, price.currency(), amount);
                coverage.hitIf(cost.signum() > 0 && share.signum() > 0 && share.compareTo(BigDecimal.ONE) < 0,
                        "capacity: divided " + (all.signum() > 0 ? "among workloads" : "alike"));
                coverage.hitIf(cost.signum() > 0 && workloads.isEmpty(), "capacity: nothing runs on it");
            }
        }
    }

    private void figures(int month, DirectBill bill) {
        String path = "reservation/" + reservation.id() + "/";
        BigDecimal used = demands.get(month).used(units(month));
        bill.figure(path + "units", month, units(month), units(month));
        bill.figure(path + "peak", month, demands.get(month).peak(), demands.get(month).peak());
        bill.figure(path + "used", month, used, used);
    }

    /** Why a reservation has no price: nobody sells it so, or says how much a unit serves. */
    static boolean isPriced(Reservation reservation, Optional<Capacity> capacity, DirectTerms terms) {
        Optional<UnitPrice> price = capacity.flatMap(found -> found.price(reservation.price()));
        return price.filter(found -> terms.rate(terms.settings().start(), found.currency(), terms.settings().currency()).isPresent()).isPresent()
                && reservation.serves().stream().allMatch(served -> served.throughput().isPresent()
                        || capacity.orElseThrow().load(served.offer()).isPresent());
    }
}
