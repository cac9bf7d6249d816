package org.tokenwright.reference;

import static org.tokenwright.reference.DecimalMath.DIGITS;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import org.tokenwright.base.Meter;
import org.tokenwright.base.Quantity;
import org.tokenwright.plan.Seats;
import org.tokenwright.plan.Seats.Usage;
import org.tokenwright.pricing.SeatPlan;

/** What seats cost month by month: a fee for each that is bought, and the price of what users want beyond their allowance. */
final class DirectSeats {

    private static final MathContext TWELVE = new MathContext(12, RoundingMode.HALF_EVEN);

    private final DirectTerms terms;
    private final Seats seats;
    private final SeatPlan seatPlan;
    private final DirectBill bill;
    private final PricingCoverage coverage;
    private final String workload;
    private final String perSeat;

    DirectSeats(DirectTerms terms, Seats seats, SeatPlan seatPlan, DirectBill bill, PricingCoverage coverage) {
        this.terms = terms;
        this.seats = seats;
        this.seatPlan = seatPlan;
        this.bill = bill;
        this.coverage = coverage;
        workload = seats.workload().orElse("");
        perSeat = switch (seats.usage()) {
            case Usage.Bands(var bands) -> bands.getFirst().use().unit().toString();
            case Usage.Lognormal(var median, _) -> median.unit().toString();
        };
    }

    /** Adds what they cost in all months, or that this is not known. */
    static void charge(DirectTerms terms, Seats seats, Optional<SeatPlan> found, DirectBill bill, PricingCoverage coverage) {
        if (found.isEmpty() || terms.rate(terms.settings().start(), found.get().currency(), terms.settings().currency()).isEmpty()
                || new DirectSeats(terms, seats, found.get(), bill, coverage).isInOtherUnits()) {
            coverage.hit("seats: cannot be priced");
            bill.gap(BigDecimal.ONE);
            return;
        }
        for (int month = 0; month < terms.settings().months(); month++) {
            new DirectSeats(terms, seats, found.get(), bill, coverage).month(month);
        }
    }

    /** Whether what is published for a seat is in other units than the use, and is needed. */
    private boolean isInOtherUnits() {
        boolean allowance = seats.allowance().isEmpty() && !seatPlan.meteredToo();
        boolean overage = seats.overage().isEmpty() && !seats.stops() && seatPlan.overage().isPresent();
        return (allowance || overage) && seatPlan.allowance().filter(each -> !perSeat.equals(each.unit() + "/seat")).isPresent();
    }

    private void month(int month) {
        BigDecimal bought = bought(month);
        BigDecimal active = bought.multiply(seats.activeShare().value());
        bill.figure("seats/" + seats.id() + "/seats", month, bought, bought);
        Optional<BigDecimal> fee = seats.annual() ? seatPlan.annualFee() : seatPlan.monthlyFee();
        coverage.hit("seats: fee by the " + (seats.annual() ? "year" : "month") + (fee.isEmpty() ? " not published" : ""));
        fee.ifPresentOrElse(each -> charge(Meter.Kind.SEAT, month, bought.multiply(each), bought.multiply(each)), () -> bill.gap(bought));
        allowance().ifPresentOrElse(allowance -> beyond(month, bought, active, allowance), () -> coverage.hit("seats: allowance not known"));
        coverage.hitIf(!workload.isEmpty() && seats.covered().value().signum() > 0 && active.signum() > 0, "seats: cover a workload");
    }

    private void charge(Meter.Kind meter, int month, BigDecimal amount, BigDecimal size) {
        bill.charge(workload, Meter.of(meter), month, amount, seatPlan.currency(), size);
    }

    private BigDecimal bought(int month) {
        BigDecimal wanted = seats.count().value().multiply(BigDecimal.ONE.add(seats.growthPerMonth().value()).pow(month, DIGITS), DIGITS);
        if (wanted.signum() <= 0) {
            coverage.hit("seats: none");
            return BigDecimal.ZERO;
        }
        BigDecimal whole = wanted.round(TWELVE).setScale(0, RoundingMode.CEILING);
        BigDecimal least = BigDecimal.valueOf(seatPlan.minimumSeats());
        coverage.hit("seats: " + (whole.compareTo(least) < 0 ? "fewer than the minimum" : whole.compareTo(wanted) > 0 ? "a part of one" : "whole"));
        coverage.hitIf(month > 0 && seats.growthPerMonth().value().signum() != 0, "seats: have grown");
        return whole.max(least);
    }

    private Optional<BigDecimal> allowance() {
        coverage.hitIf(seats.allowance().isPresent(), "seats: allowance of their own");
        coverage.hitIf(seatPlan.meteredToo() && seats.allowance().isEmpty(), "seats: metered too");
        return seats.allowance().map(Quantity::value).or(() -> seatPlan.meteredToo() ? Optional.of(BigDecimal.ZERO)
                : seatPlan.allowance().map(SeatPlan.Allowance::amount));
    }

    private void beyond(int month, BigDecimal bought, BigDecimal active, BigDecimal allowance) {
        var use = new DirectSeatUse(seats.usage(), allowance);
        BigDecimal wanted = active.multiply(use.mean(), DIGITS);
        BigDecimal gross = wanted.add(bought.multiply(allowance));
        BigDecimal beyond = seatPlan.pooled() ? DecimalMath.difference(wanted, bought.multiply(allowance)).max(BigDecimal.ZERO)
                : active.multiply(use.beyond(), DIGITS);
        bill.figure("seats/" + seats.id() + "/beyond", month, beyond, gross);
        met(beyond, wanted);
        if (seats.stops()) {
            coverage.hitIf(beyond.signum() > 0, "seats: use stops");
            return;
        }
        Optional<BigDecimal> price = overage();
        if (price.isEmpty()) {
            coverage.hitIf(beyond.signum() > 0, "seats: overage without a price");
            bill.gap(beyond);
            return;
        }
        charge(Meter.Kind.SEAT_USE, month, beyond.multiply(price.get()), beyond.signum() == 0 ? BigDecimal.ZERO : gross.multiply(price.get()));
    }

    private void met(BigDecimal beyond, BigDecimal wanted) {
        String kind = "seats: " + (seatPlan.pooled() ? "pooled " : "each ") + seats.usage().getClass().getSimpleName();
        coverage.hitIf(beyond.signum() > 0 && beyond.compareTo(wanted) < 0, kind + ", some beyond");
        coverage.hitIf(beyond.signum() == 0 && wanted.signum() > 0, kind + ", enough");
    }

    /** Use that is money at API prices costs what it is. */
    private Optional<BigDecimal> overage() {
        coverage.hitIf(seats.overage().isPresent(), "seats: overage of their own");
        coverage.hitIf(seats.overage().isEmpty() && seatPlan.overage().isPresent(), "seats: overage published");
        return seats.overage().map(Quantity::value).or(seatPlan::overage)
                .or(() -> perSeat.equals(seatPlan.currency() + "/seat") ? Optional.of(BigDecimal.ONE) : Optional.empty());
    }
}
